/**
 * Public negotiation domains, facts only: what each option is worth to either side, as the files of the competitions state it
 * (weight times evaluation where the file gives both, for us; evaluations alone for them, since their weights are what is
 * learnt). Itex–Cypress and England–Zimbabwe: ANAC 2010; Laptop: ANAC 2011; https://github.com/yasserfarouk/negmas,
 * tests/data/scenarios/anac.
 */
export interface Domain {
  name: string;
  ours: readonly (readonly number[])[];
  theirs: readonly (readonly number[])[];
}

const weighed = (weights: readonly number[], evaluations: readonly (readonly number[])[]): number[][] =>
  evaluations.map((options, issue) => options.map((value) => (value * weights[issue]!) / Math.max(...options)));

export const domains: readonly Domain[] = [
  {
    name: "Itex–Cypress",
    ours: [
      [0.47, 4.7, 11.75, 15.51, 18.8],
      [0.122, 1.221, 2.32, 3.052],
      [2.659, 1.064, 0.177],
      [4.613, 1.614, 0.231],
    ],
    theirs: [
      [8.644, 5.763, 2.881, 1.441, 0.288],
      [0.192, 3.831, 1.915, 0.958],
      [2.421, 6.053, 0.242],
      [0.278, 8.347, 1.391],
    ],
  },
  {
    name: "Laptop",
    ours: [
      [5.343, 8.904, 13.356],
      [11.342, 7.562, 3.403],
      [5.303, 1.768, 3.535],
    ],
    theirs: [
      [4.537, 11.342, 7.562],
      [3.535, 5.303, 1.591],
      [1.336, 0.89, 0.445],
    ],
  },
  {
    name: "England–Zimbabwe",
    ours: weighed(
      [0.303, 0.303, 0.049, 0.049, 0.295],
      [
        [5, 7, 9, 1],
        [3, 6, 8, 1],
        [12, 1, 7],
        [10, 1, 6],
        [7, 10, 4, 1],
      ],
    ),
    theirs: [
      [9, 7, 5, 1],
      [8, 5, 3, 1],
      [1, 9, 5],
      [1, 19, 9],
      [11, 9, 7, 1],
    ],
  },
];

/** Values from 0 for the worst option to 1 for the best. */
export function evened(options: readonly number[]): number[] {
  const [least, most] = [Math.min(...options), Math.max(...options)];
  return options.map((value) => (value - least) / (most - least));
}
