/** Every function, called with whatever cells may hold. PARLEY_SEED names other calls, PARLEY_NIGHTLY makes a million of them. */
import { Fuzz } from "./fuzz";
import "./office-globals";
import "../../src/functions/functions";

const SEED = Number(process.env.PARLEY_SEED ?? 1);
const CALLS = process.env.PARLEY_NIGHTLY === undefined ? 50_000 : 1_000_000;

it(`finds nothing in ${CALLS} calls, seed ${SEED}`, () => {
  const findings = new Fuzz(SEED).run(CALLS);
  const byKind = new Map(findings.map((each) => [`${each.id} ${each.problem.replace(/[\d"].*/, "")}`, each]));
  expect([...byKind.values()].slice(0, 20)).toEqual([]);
});
