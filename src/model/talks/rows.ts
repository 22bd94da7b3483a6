/** The table of the talks as people keep it, a row an option offered, and the events that it tells of. */
import { folded, type IssueTable } from "../deal/issue-table";
import type { TalkEvent } from "./events";

export type Side = "us" | "them";
export const SIDES: readonly Side[] = ["us", "them"];

/** What became of an offer: what the other side did with it, or its own side later. */
export type Status = "offered" | "countered" | "parked" | "accepted" | "withdrawn" | "refused";
export const STATUSES: readonly Status[] = ["offered", "countered", "parked", "accepted", "withdrawn", "refused"];

export interface TalkRow {
  /** Number, day or name of the round; rows of one round and side are one offer. */
  round: string | number;
  side: Side;
  issue: string;
  option: string;
  status: Status;
}

export interface Told {
  events: TalkEvent[];
  /** Of each row, the event that it is part of; -1 where it tells nothing. */
  eventOf: number[];
  /** Places of rows that name an issue or an option that the deal does not have. */
  unknown: number[];
}

/**
 * What they offer tells, unless they have taken it back; what we offer tells by their answer: accepted, refused, or countered,
 * which refuses it as it stands. Rounds that are all numbers are taken in their order, others in that of the rows.
 *
 * @param rows null for a row that is empty
 */
export function eventsOf(rows: readonly (TalkRow | null)[], table: Pick<IssueTable, "names" | "options">): Told {
  const names = table.names.map(folded);
  const options = table.options.map((each) => each.map(folded));
  const told: Told = { events: [], eventOf: rows.map(() => -1), unknown: [] };
  const found = new Map<string, { event: TalkEvent & { options: (number | null)[] }; rows: number[] }>();
  inOrder(rows).forEach((at) => {
    const { round, side, issue, option, status } = rows[at]!;
    const place = names.indexOf(folded(issue));
    const chosen = options[place]?.indexOf(folded(option)) ?? -1;
    if (chosen < 0) return option === "" ? undefined : told.unknown.push(at);
    const kind = kindOf(side, status);
    if (kind === null) return;
    const key = [round, side, kind].join("\n");
    let group = found.get(key);
    if (!group) found.set(key, (group = { event: { kind, options: names.map(() => null) }, rows: [] }));
    group.event.options[place] = chosen;
    group.rows.push(at);
  });
  for (const { event, rows: of } of found.values()) {
    for (const at of of) told.eventOf[at] = told.events.length;
    told.events.push(event);
  }
  told.unknown.sort((a, b) => a - b);
  return told;
}

function kindOf(side: Side, status: Status): TalkEvent["kind"] | null {
  if (side === "them") return status === "withdrawn" ? null : "offer";
  return status === "accepted" ? "accepted" : status === "refused" || status === "countered" ? "refused" : null;
}

function inOrder(rows: readonly (TalkRow | null)[]): number[] {
  const places = Array.from(rows.keys()).filter((at) => rows[at] !== null);
  const rounds = places.map((at) => rows[at]!.round);
  if (rounds.some((round) => typeof round !== "number")) return places;
  return places.sort((a, b) => (rows[a]!.round as number) - (rows[b]!.round as number) || a - b);
}
