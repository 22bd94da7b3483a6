/** The mean of numbers and their squares around it. */
import { sumOf } from "./gather";

export const mean = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;
export const squaresAround = (numbers: readonly number[], centre: number): number =>
  numbers.reduce((total, value) => total + (value - centre) ** 2, 0);
