/** ACCEPT_CHANCE: the chance that the other side accepts each package now, after what it has said. */
import { folded } from "../../model/deal/issue-table";
import { range } from "../arguments";
import { mayBeBlank, plainCell } from "../cell";
import { defineFunction, type FunctionHelp } from "../define";
import { Failure } from "../failure";
import { sizeText } from "../map-ranges";
import { ISSUES, learnFrom, SPREAD, TALKS, THEIR_RESERVATION } from "../talks-argument";

const PACKAGES = range("packages", {
  wanted: {
    en: "a row for each package, with an option of each issue",
    ko: "패키지마다 한 행, 의제마다 선택지 하나씩을",
  },
  read: (cell: unknown) => cell,
});

export const ACCEPT_CHANCE = defineFunction({
  id: "ACCEPT_CHANCE",
  parameters: [ISSUES, TALKS, THEIR_RESERVATION, PACKAGES, SPREAD],
  calculateTable(issues, talks, reservation, packages, spread) {
    const { table, learning } = learnFrom(issues, talks, reservation, spread);
    const count = table.names.length;
    if (packages[0]!.length !== count)
      return new Failure("packageColumns", { size: sizeText(packages), issues: count });
    return packages.map((cells, row) => {
      if (cells.every(mayBeBlank)) return [""];
      const options = cells.map((cell, issue) => {
        if (mayBeBlank(cell)) return 0;
        const name = String(plainCell(cell));
        const found = table.options[issue]!.findIndex((option) => folded(option) === folded(name));
        if (found >= 0) return found;
        throw new Failure("packageOption", { row: row + 1, issue: table.names[issue]!, option: name }).toError();
      });
      return [learning.chances(options, count)[0]!];
    });
  },
});

export const help: FunctionHelp<typeof ACCEPT_CHANCE> = {
  en: {
    description:
      "The chance that the other side accepts each package now, learnt from what it offered, accepted and refused.",
    parameters: {
      issues: "Rows as BEST_PACKAGES takes them: issue, option, its value to us, its value to them.",
      talks: "The talks so far, in rows as LEARN_WEIGHTS takes them; blank cells where nothing was said yet.",
      their_batna: "What no deal is worth to them: one cell, or three with the low, the likely and the high value.",
      packages:
        "A row for each package, with an option of each issue in the order in which issues names them first, as BEST_PACKAGES gives them. A blank cell is the issue's first option.",
      spread:
        "How far each of their weights may be from 1, as a share: with 0.8 (blank or 0) anywhere from 0.2 to 1.8, 1 the likeliest.",
    },
    returns: "A column of chances from 0 to 1, one a package.",
    remarks: [
      "The share of the draws of LEARN_WEIGHTS in which they accept: surely what is worth at least what they asked for last, never what is worth less than no deal, and in between the more likely the nearer it comes. Before they have made a whole offer, whatever is better for them than no deal.",
    ],
  },
  ko: {
    description: "상대가 제시·수락·거부한 것에 비추어, 각 패키지를 지금 수락할 확률.",
    parameters: {
      issues: "BEST_PACKAGES와 같은 행: 의제, 선택지, 우리에게 갖는 가치, 상대에게 갖는 가치.",
      talks: "지금까지의 협상, LEARN_WEIGHTS와 같은 행들. 아직 없으면 빈 셀.",
      their_batna: "결렬이 상대에게 갖는 가치: 셀 하나, 또는 하한·최빈·상한의 셀 셋.",
      packages:
        "패키지마다 한 행, BEST_PACKAGES가 내는 대로 의제(issues에 처음 나온 순서)마다 선택지 하나. 빈 셀은 그 의제의 첫 선택지입니다.",
      spread:
        "상대의 가중치가 1에서 벗어날 수 있는 폭의 비율: 0.8(비우거나 0)이면 0.2에서 1.8까지이고 1이 가장 가능성이 큽니다.",
    },
    returns: "패키지마다 0에서 1까지의 확률 하나씩, 한 열.",
    remarks: [
      "LEARN_WEIGHTS의 표본 가운데 상대가 수락하는 비율입니다. 마지막으로 요구한 만큼의 가치가 있으면 반드시 수락하고, 결렬보다 못하면 수락하지 않으며, 그 사이에서는 가까울수록 수락할 가능성이 큽니다. 전체 의제를 담은 제안이 아직 없으면 결렬보다 나은 것은 모두 수락한다고 봅니다.",
    ],
  },
  examples: [
    {
      formula:
        '=PARLEY.ACCEPT_CHANCE({"Cars","25%",0,0;"Cars","15%",9,-4;"LNG","none",0,0;"LNG","buy",-3,6},{1,"us","Cars","15%","refused"},0,{"25%","buy";"15%","none"},0.001)',
      gives: "{1;0}",
      en: "where all is known, what is better for them than no deal is accepted",
      ko: "모두 알려져 있으면 결렬보다 나은 것은 수락함",
    },
  ],
};
