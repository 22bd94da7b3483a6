/** The first bundle: gives Excel the functions, before and without the pane. */
import { daysToDeadlineCells } from "./deadline";
import { delayCostCells, exemptionSavingsCells, tariffCostCells } from "./duty";

CustomFunctions.associate("TARIFF_COST", tariffCostCells);
CustomFunctions.associate("EXEMPTION_SAVINGS", exemptionSavingsCells);
CustomFunctions.associate("DELAY_COST", delayCostCells);
CustomFunctions.associate("DAYS_TO_DEADLINE", daysToDeadlineCells);
