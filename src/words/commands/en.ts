/** What builds and the actions of the command line say in English. */
import type { CommandText } from "./words";

const REMEDIES: Record<Parameters<CommandText["argument"]>[0], string> = {
  caseId: 'write the id of a case, such as "korea-us-2025"',
  asOf: 'write a day such as "2025-05-21"',
  language: 'write "en" or "ko"',
  existing: 'write "refresh" or "stop"',
};

export const en: CommandText = {
  busy: "A build is running already: wait until it has finished, or cancel it in the Parley pane.",
  noRecord: "The workbook does not say which case it was built from: build it again.",
  notACase:
    "The file is no case: it needs name, importer, exporters, deadline, asOf, tradeYear, sectors, measures and scenarios in the form that the documentation gives; with the importer US, exporters are enough.",
  unreadable: (given) =>
    `The argument is ${given}: write JSON such as {"caseId":"korea-us-2025","asOf":"2025-05-21","language":"en","existing":"refresh"}.`,
  notAnObject: (given) => `The argument is ${given}: write one JSON object.`,
  argument: (name, given) => `${name} is ${given ?? "missing"}: ${REMEDIES[name]}.`,
  notIds: (name, given) =>
    `${name} is ${given}: write a list of ${name.slice(0, -1)} ids, or leave it out for all of them.`,
};
