/** RUBINSTEIN_SHARE, CONCESSION_PATH, OPTION_TO_WAIT and EXCHANGE_RATE: what time does to a bargain, and what an offer buys. */
import { exchangeRate, worthOfWaiting } from "../model/deal/exchange";
import { concession, rubinsteinShare } from "../model/deal/patience";
import { figure, optional, rate, required, share, washingtonDay, word } from "./arguments";
import { messages } from "./messages";
import { Problem } from "./problem";
import { attempt, need, one, spread } from "./spread";

const discount = figure("what a unit one period later is worth now, such as 0.95");
const MOVERS = ["us", "them"] as const;
const SHARE = [
  required("our_discount", discount),
  required("their_discount", discount),
  optional("periods", figure("a whole number of periods"), undefined),
  optional(
    "last_mover",
    word(MOVERS, (text) => MOVERS.find((each) => each === text.trim().toLowerCase())),
    undefined,
  ),
] as const;

/**
 * Our share of what there is to divide when offers alternate and delay costs both sides.
 * @customfunction RUBINSTEIN_SHARE RUBINSTEIN_SHARE
 * @helpurl help/functions.html#rubinstein_share
 * @param ourDiscount What a unit one period later is worth to us now, from 0 to 1: 1 is perfect patience. A cell or a range.
 * @param theirDiscount The same for them. A cell or a range.
 * @param periods Number of offers before the deadline. Blank: no deadline.
 * @param lastMover "us" or "them": who makes the last of them. Blank: whoever it is when we make the first.
 * @returns Our share, from 0 to 1; it is agreed at once.
 * @remarks Without a deadline the side that moves first, which is us, gets (1 − theirs) / (1 − ours × theirs): Rubinstein (1982), "Perfect Equilibrium in a Bargaining Model", Econometrica 50. With one it is worked out backwards from the last offer, whose maker takes all: Ståhl (1972), "Bargaining Theory".
 * @example =PARLEY.RUBINSTEIN_SHARE({0.9;0.9;0.5},{0.9;0.5;0.9}) gives {52.6315789%;90.9090909%;18.1818182%} | the more patient side gets more
 * @example =PARLEY.RUBINSTEIN_SHARE(0.9,0.8,2,"us") gives 90% | they offer first and we last: they leave us what our wait would bring
 */
export function rubinsteinShareCells(
  ourDiscount: unknown[][],
  theirDiscount: unknown[][],
  periods?: unknown[][],
  lastMover?: unknown[][],
): unknown[][] {
  return spread(SHARE, [ourDiscount, theirDiscount, periods, lastMover], rubinsteinShare);
}

const RESERVATION = required("reservation", figure("the least that we accept"));
const ASPIRATION = required("aspiration", figure("what we ask for at first"));
const FROM = required("from", washingtonDay);
const DEADLINE = required("deadline", washingtonDay);
const SHAPE = optional("shape", figure("a number above 0"), 1);
const STEP = optional("step", figure("a whole number of days"), 1);
const MOST_ROWS = 3_660;

/**
 * What to ask for on each day up to the deadline, from the aspiration down to the reservation value.
 * @customfunction CONCESSION_PATH CONCESSION_PATH
 * @helpurl help/functions.html#concession_path
 * @param reservation Least that we accept, asked for on the day of the deadline.
 * @param aspiration What we ask for on the first day, in the same unit.
 * @param deadline Last day, as in DAYS_TO_DEADLINE before the first.
 * @param from First day, earlier than the deadline.
 * @param shape Below 1 holds firm and gives way late, 1 (blank) gives way evenly, above 1 gives way early.
 * @param step Days between two rows. Blank: 1. The deadline is always the last row.
 * @returns One row a day: the day as Excel counts it, to be formatted as a date, and what to ask for.
 * @remarks reservation + (aspiration − reservation) × (1 − t ^ (1 / shape)), where t is the part of the time that is over: the time-dependent tactics of Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24.
 * @example =PARLEY.CONCESSION_PATH(10,25,DATE(2025,7,9),DATE(2025,6,29),1,5) gives {45837,25;45842,17.5;45847,10} | even steps over the last ten days
 * @example =PARLEY.CONCESSION_PATH(10,25,DATE(2025,7,9),DATE(2025,6,29),0.5,5) gives {45837,25;45842,21.25;45847,10} | firm until late
 */
export function concessionPathCells(
  reservation: unknown[][],
  aspiration: unknown[][],
  deadline: unknown[][],
  from: unknown[][],
  shape?: unknown[][],
  step?: unknown[][],
): unknown[][] {
  const id = "CONCESSION_PATH";
  const [least, most] = [one(id, RESERVATION, reservation), one(id, ASPIRATION, aspiration)];
  const [first, last] = [one(id, FROM, from), one(id, DEADLINE, deadline)];
  const [bend, days] = [one(id, SHAPE, shape), one(id, STEP, step)];
  if (!(Number.isInteger(days) && days >= 1)) throw new Problem(messages.step(days)).toError();
  if ((last - first) / days > MOST_ROWS) throw new Problem(messages.longPath(last - first, MOST_ROWS)).toError();
  const ask = (day: number): unknown[] => [
    day,
    need(attempt(() => concession(least, most, first, last, day, bend), [])),
  ];
  const rows = [ask(first)];
  for (let day = first + days; day < last; day += days) rows.push(ask(day));
  return [...rows, ask(last)];
}

const WAIT = [
  required("value_now", figure("what the deal on the table is worth, over no deal")),
  required("value_if_better", figure("what the better deal would be worth")),
  required("value_if_worse", figure("what the worse deal would be worth")),
  required("probability", share),
  required("rate", rate),
  optional("cost_per_period", figure("what a period without a deal costs"), 0),
] as const;

/**
 * What waiting one period for a better or a worse deal is worth over taking the one on the table.
 * @customfunction OPTION_TO_WAIT OPTION_TO_WAIT
 * @helpurl help/functions.html#option_to_wait
 * @param valueNow What the deal on the table is worth, over no deal. A cell or a range.
 * @param valueIfBetter What the deal would be worth a period later if things go well.
 * @param valueIfWorse What it would be worth if they do not. Below 0 it would not be made.
 * @param probability Chance of the better one, from 0 to 1.
 * @param rate Discount rate for the period, such as 1%.
 * @param costPerPeriod What the period without a deal costs, such as DELAY_COST over its days. Blank: 0.
 * @returns In the unit of the values: above 0 it is better to wait, below 0 to accept now.
 * @remarks [probability × max(0, better) + (1 − probability) × max(0, worse)] / (1 + rate) − cost − max(0, now): Dixit and Pindyck (1994), "Investment under Uncertainty", ch. 2.
 * @example =PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%) gives 172.7272727 | the widget factory of Dixit and Pindyck: 773 by waiting, 600 at once
 * @example =PARLEY.OPTION_TO_WAIT(600,1700,-500,50%,10%,200) gives -27.2727273 | too costly a wait
 */
export function optionToWaitCells(
  valueNow: unknown[][],
  valueIfBetter: unknown[][],
  valueIfWorse: unknown[][],
  probability: unknown[][],
  rate: unknown[][],
  costPerPeriod?: unknown[][],
): unknown[][] {
  return spread(WAIT, [valueNow, valueIfBetter, valueIfWorse, probability, rate, costPerPeriod], worthOfWaiting);
}

const EXCHANGE = [
  required("offer_value", figure("the offer's present value")),
  required("trade", figure("the trade a year that pays the rate, above 0")),
  optional("years", figure("a number of years above 0"), 1),
  optional("rate", rate, 0),
] as const;

/**
 * What an offer is worth in tariff points: by how much the duty on a trade could fall for the same money.
 * @customfunction EXCHANGE_RATE EXCHANGE_RATE
 * @helpurl help/functions.html#exchange_rate
 * @param offerValue Present value of the offer. A cell or a range.
 * @param trade Imports a year on which the duty would fall, in the same currency. A cell or a range.
 * @param years Years in which it would be lower. Blank: 1.
 * @param rate Discount rate a year, such as 5%. Blank: 0, so that years are added up.
 * @returns A fraction: 0.01 is one percentage point of duty.
 * @remarks offer / (trade × (1 − (1 + rate) ^ −years) / rate): a level payment out of the offer, Excel's PMT, over a year's trade. Trade is taken as it is; TRADE_EFFECT tells how it changes.
 * @example =PARLEY.EXCHANGE_RATE(5,100) gives 5% | five billion against the duty on a hundred billion of imports for a year
 * @example =PARLEY.EXCHANGE_RATE(5,{100;40},10,5%) gives {0.647522875%;1.61880719%} | over ten years, for two sectors
 */
export function exchangeRateCells(
  offerValue: unknown[][],
  trade: unknown[][],
  years?: unknown[][],
  rate?: unknown[][],
): unknown[][] {
  return spread(EXCHANGE, [offerValue, trade, years, rate], exchangeRate);
}
