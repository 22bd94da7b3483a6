/** The first bundle: gives Excel the functions, before and without the pane. */
import { daysToDeadlineCells } from "./deadline";
import { delayCostCells, exemptionSavingsCells, tariffCostCells } from "./duty";
import { dutyBetweenCells, tariffRateCells, tariffStackCells } from "./rates";
import { sectorCells } from "./sectors";

CustomFunctions.associate("TARIFF_COST", tariffCostCells);
CustomFunctions.associate("EXEMPTION_SAVINGS", exemptionSavingsCells);
CustomFunctions.associate("DELAY_COST", delayCostCells);
CustomFunctions.associate("TARIFF_RATE", tariffRateCells);
CustomFunctions.associate("TARIFF_STACK", tariffStackCells);
CustomFunctions.associate("DUTY_BETWEEN", dutyBetweenCells);
CustomFunctions.associate("DAYS_TO_DEADLINE", daysToDeadlineCells);
CustomFunctions.associate("SECTOR", sectorCells);
