/** Where the yellow values of the sheet Sourcing stand, as its formulas name them. */
import { fixedAddress } from "../address";
import { PARAMETER_ROW } from "../plan";

const cell = (column: number): string => fixedAddress(PARAMETER_ROW, column);

/** In this order from column A. */
export const [DAY_CELL, SCENARIO_CELL, ENTRY_CELL, CONTENT_CELL, FIRST_SALE_CELL] = [0, 1, 2, 3, 4].map(cell) as [
  string,
  string,
  string,
  string,
  string,
];

export const DAY_ASKED = `IF(${DAY_CELL}="",HorizonStart,${DAY_CELL})`;
