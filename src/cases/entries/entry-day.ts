/** Reads a day of an entry as customs' reports and offices write it: month first between slashes, as in the United States, day first between dots. */
import { dayOf, FIRST_SERIAL, LAST_SERIAL } from "../../model/calendar/day";
import { momentOfSerial, momentOfText } from "../../model/calendar/moment";
import { plainSigns } from "../../model/plain-text";

const MONTH_FIRST = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[\sT,])/;
const DAY_FIRST = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})(?=$|[\sT,])/;
/** Two digits of a year mean one of this century. */
const CENTURY = 2000;

/** As Excel counts days, without a time; undefined for what is no day. */
export function entryDay(text: string): number | undefined {
  const plain = plainSigns(text).trim();
  if (/^\d{5}(?:\.\d+)?$/.test(plain)) return ofSerial(Number(plain));
  const slashed = MONTH_FIRST.exec(plain);
  if (slashed) return dayOf(yearOf(slashed[4]!), Number(slashed[1]), Number(slashed[3]));
  const dotted = DAY_FIRST.exec(plain);
  if (dotted) return dayOf(yearOf(dotted[3]!), Number(dotted[2]), Number(dotted[1]));
  const read = momentOfText(plain);
  return "wrong" in read ? undefined : read.day;
}

function ofSerial(serial: number): number | undefined {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
  const read = momentOfSerial(serial);
  return "wrong" in read ? undefined : read.day;
}

const yearOf = (text: string): number => (text.length === 2 ? CENTURY : 0) + Number(text);
