/** RUBINSTEIN_SHARE: how patience divides what there is to divide. */
import { rubinsteinShare } from "../../model/deal/bargaining-over-time";
import { figure, oneOf, optional, required } from "../arguments";
import { defineFunction, type FunctionHelp } from "../define";
import { at, operand } from "../native";

const discount = figure({
  en: "what a unit one period later is worth now, such as 0.95",
  ko: "한 기간 뒤의 1이 지금 갖는 가치(예: 0.95)를",
});

export const RUBINSTEIN_SHARE = defineFunction({
  id: "RUBINSTEIN_SHARE",
  parameters: [
    required("our_discount", discount),
    required("their_discount", discount),
    optional("periods", figure({ en: "a whole number of periods", ko: "기간 수를 정수로" }), undefined),
    optional("last_mover", oneOf(["us", "them"]), undefined),
  ],
  calculate: rubinsteinShare,
  native: (args) => {
    const [ours, theirs] = [operand(at(args, 0)), operand(at(args, 1))];
    if (at(args, 2).text !== "") return { none: "noForm" };
    return { formula: `((1-${theirs})/(1-${ours}*${theirs}))` };
  },
});

export const help: FunctionHelp<typeof RUBINSTEIN_SHARE> = {
  en: {
    description: "Our share of what there is to divide when offers alternate and delay costs both sides.",
    parameters: {
      our_discount:
        "What a unit one period later is worth to us now, from 0 to 1: 1 is perfect patience. A cell or a range.",
      their_discount: "The same for them. A cell or a range.",
      periods: "Number of offers before the deadline. Blank: no deadline.",
      last_mover: '"us" or "them": who makes the last of them. Blank: whoever it is when we make the first.',
    },
    returns: "Our share, from 0 to 1; it is agreed at once.",
    remarks: [
      'Without a deadline the side that moves first, which is us, gets (1 − theirs) / (1 − ours × theirs): Rubinstein (1982), "Perfect Equilibrium in a Bargaining Model", Econometrica 50. With one it is worked out backwards from the last offer, whose maker takes all: Ståhl (1972), "Bargaining Theory".',
    ],
  },
  ko: {
    description: "제안이 번갈아 오가고 지연이 양쪽에 비용이 될 때 우리의 몫.",
    parameters: {
      our_discount:
        "한 기간 뒤의 한 단위가 지금 우리에게 갖는 가치, 0에서 1까지. 1이면 지연이 아무렇지 않습니다. 셀 또는 범위.",
      their_discount: "상대의 같은 값. 셀 또는 범위.",
      periods: "시한까지의 제안 횟수. 비우면 시한 없음.",
      last_mover: '마지막 제안을 하는 쪽: "us" 또는 "them". 비우면 우리가 첫 제안을 할 때의 순서를 따릅니다.',
    },
    returns: "우리 몫, 0에서 1 사이. 곧바로 합의됩니다.",
    remarks: [
      '기한이 없으면 먼저 제안하는 쪽(우리)이 (1 − theirs) / (1 − ours × theirs)를 얻습니다: Rubinstein (1982), "Perfect Equilibrium in a Bargaining Model", Econometrica 50. 기한이 있으면 마지막 제안자가 모두 갖는 것에서 거꾸로 풉니다: Ståhl (1972), "Bargaining Theory".',
    ],
  },
  examples: [
    {
      formula: "=PARLEY.RUBINSTEIN_SHARE({0.9;0.9;0.5},{0.9;0.5;0.9})",
      gives: "{52.6315789%;90.9090909%;18.1818182%}",
      en: "the more patient side gets more",
      ko: "더 참을성 있는 쪽이 더 얻음",
    },
    {
      formula: '=PARLEY.RUBINSTEIN_SHARE(0.9,0.8,2,"us")',
      gives: "90%",
      en: "they offer first and we last: they leave us what our wait would bring",
      ko: "상대가 먼저, 우리가 마지막에 제안: 우리가 기다려 얻을 만큼을 남겨 줌",
    },
  ],
};
