/** What builds and the actions of the command line say in English. */
import type { Needed } from "../../cases/own/field";
import type { CodesProblem } from "../../cases/own/read";
import { errorSentence } from "../errors/words";
import type { CommandText } from "./words";

const REMEDIES: Record<Parameters<CommandText["argument"]>[0], string> = {
  caseId: 'write the id of a case, such as "korea-us-2025"',
  asOf: 'write a day such as "2025-05-21"',
  language: 'write "en" or "ko"',
  existing: 'write "refresh" or "stop"',
};

function needsOf(needed: Needed): string {
  switch (needed.kind) {
    case "object":
      return "write one JSON object there, with its fields";
    case "country":
      return 'write a country by its two letters, such as "KR"';
    case "importer":
      return "it is the importer itself; name the countries that sell to it";
    case "share":
      return "write a share from 0 to 1, such as 0.5";
    case "rate":
      return "write a fraction from 0 to 4.9999, such as 0.25 for 25 %";
    case "twice":
      return "it is a duplicate; each may be given once";
    case "yes or no":
      return "write true or false";
    case "list":
      return `write a list of ${needed.least} to ${needed.most}`;
    case "name":
      return `write a text of 1 to ${needed.most} characters`;
    case "id":
      return 'write small letters, digits and hyphens, such as "cars-2"';
    case "day":
      return `write a day from ${needed.from} to ${needed.to}, such as "2025-07-08"`;
    case "year":
      return `write a year from ${needed.from.slice(0, 4)} to ${needed.to.slice(0, 4)}, such as 2024`;
    case "order":
      return `write a day after ${needed.from}, or null while it stays open`;
    case "one of":
      return `write one of ${needed.known.join(", ")}`;
    case "codes":
      return codesOf(needed.problem);
  }
}

function codesOf(problem: CodesProblem): string {
  if (problem.kind === "unreadable") return errorSentence(problem.problem, "en");
  return problem.kind === "long"
    ? "write HS codes as one text of at most 1,000 characters"
    : "write at most six digits of a code; longer codes are available for the United States only";
}

export const en: CommandText = {
  busy: "A build is running already: wait until it has finished, or cancel it in the Parley pane.",
  noRecord: "The workbook does not say which case it was built from: build it again.",
  caseField: (at, given, needed) =>
    at === ""
      ? `The file is not a case: ${needsOf(needed)}; docs/own-case.md gives the form.`
      : `The case's field ${at} is ${given ?? "missing"}: ${needsOf(needed)}.`,
  unreadable: (given) =>
    `The argument is ${given}: write JSON such as {"caseId":"korea-us-2025","asOf":"2025-05-21","language":"en","existing":"refresh"}.`,
  notAnObject: (given) => `The argument is ${given}: write one JSON object.`,
  argument: (name, given) => `${name} is ${given ?? "missing"}: ${REMEDIES[name]}.`,
  notIds: (name, given) =>
    `${name} is ${given}: write a list of ${name.slice(0, -1)} ids, or leave it out for all of them.`,
};
