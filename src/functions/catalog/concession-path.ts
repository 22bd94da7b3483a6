/** CONCESSION_PATH: what to ask for on each day up to the deadline. */
import { concession } from "../../model/deal/bargaining-over-time";
import { figure, optional, required, washingtonDay } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";

const MOST_ROWS = 3_660;

export const CONCESSION_PATH = defineFunction({
  id: "CONCESSION_PATH",
  parameters: [
    required("reservation", figure({ en: "the least that we accept", ko: "받아들일 수 있는 최소한을" })),
    required("aspiration", figure({ en: "what we ask for at first", ko: "처음에 요구할 값을" })),
    required("deadline", washingtonDay),
    required("from", washingtonDay),
    optional("shape", figure({ en: "a number above 0", ko: "0보다 큰 수를" }), 1),
    optional("step", figure({ en: "a whole number of days", ko: "일수를 정수로" }), 1),
  ],
  calculateTable(reservation, aspiration, deadline, from, shape, step) {
    if (!(Number.isInteger(step) && step >= 1)) return new Failure("step", { step });
    if ((deadline - from) / step > MOST_ROWS)
      return new Failure("longPath", { days: deadline - from, most: MOST_ROWS });
    const ask = (day: number): unknown[] => [day, concession(reservation, aspiration, from, deadline, day, shape)];
    const rows = [ask(from)];
    for (let day = from + step; day < deadline; day += step) rows.push(ask(day));
    return [...rows, ask(deadline)];
  },
});

export const help: FunctionHelp<typeof CONCESSION_PATH> = {
  en: {
    description: "What to ask for on each day up to the deadline, from the aspiration down to the reservation value.",
    parameters: {
      reservation: "Least that we accept, asked for on the day of the deadline.",
      aspiration: "What we ask for on the first day, in the same unit.",
      deadline: "Last day, as in DAYS_TO_DEADLINE before the first.",
      from: "First day, earlier than the deadline.",
      shape: "Below 1 holds firm and gives way late, 1 (blank) gives way evenly, above 1 gives way early.",
      step: "Days between two rows. Blank: 1. The deadline is always the last row.",
    },
    returns: "One row a day: the day as Excel counts it, to be formatted as a date, and what to ask for.",
    remarks: [
      "reservation + (aspiration − reservation) × (1 − t ^ (1 / shape)), where t is the part of the time that is over: the time-dependent tactics of Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24.",
    ],
  },
  ko: {
    description: "시한까지 날마다 요구할 값: 목표치에서 유보가치까지.",
    parameters: {
      reservation: "우리가 받아들이는 최소. 시한 당일의 요구입니다.",
      aspiration: "첫날의 요구, 같은 단위.",
      deadline: "마지막 날. DAYS_TO_DEADLINE처럼 첫날보다 먼저 씁니다.",
      from: "첫날. 시한보다 앞.",
      shape: "1보다 작으면 버티다가 늦게 양보, 1(비우면)이면 고르게, 1보다 크면 일찍 양보합니다.",
      step: "행 사이의 일수. 비우면 1. 시한은 언제나 마지막 행입니다.",
    },
    returns: "하루에 한 행: 날짜(Excel 일련번호이므로 날짜 서식을 지정하세요)와 그날 요구할 값.",
    remarks: [
      "reservation + (aspiration − reservation) × (1 − t ^ (1 / shape)). t는 지나간 시간의 비율입니다. Faratin, Sierra and Jennings (1998), Robotics and Autonomous Systems 24의 시간 의존 전술입니다.",
    ],
  },
  examples: [
    {
      formula: "=PARLEY.CONCESSION_PATH(10,25,DATE(2025,7,9),DATE(2025,6,29),1,5)",
      gives: "{45837,25;45842,17.5;45847,10}",
      en: "even steps over the last ten days",
      ko: "마지막 열흘 동안 고른 걸음으로",
    },
    {
      formula: "=PARLEY.CONCESSION_PATH(10,25,DATE(2025,7,9),DATE(2025,6,29),0.5,5)",
      gives: "{45837,25;45842,21.25;45847,10}",
      en: "firm until late",
      ko: "끝까지 버팀",
    },
  ],
};
