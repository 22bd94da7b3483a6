/** LEARN_WEIGHTS: what the talks so far reveal of how much each issue matters to the other side. */
import { oneOf, optional } from "../arguments";
import { defineFunction, type FunctionHelp, type Rows } from "../define";
import { displayLanguage } from "../language";
import { sentence, type Message } from "../messages";
import { ISSUES, learnFrom, SPREAD, TALKS, THEIR_RESERVATION, type Talks } from "../talks-argument";
import type { Learnt } from "../../model/talks/learning";

export const LEARN_WEIGHTS = defineFunction({
  id: "LEARN_WEIGHTS",
  parameters: [ISSUES, TALKS, THEIR_RESERVATION, SPREAD, optional("output", oneOf(["weights", "fit"]), "weights")],
  calculateTable(issues, talks, reservation, spread, output) {
    const learnt = learnFrom(issues, talks, reservation, spread);
    return output === "fit" ? fit(learnt) : weights(learnt);
  },
});

/** As many digits as the draws can tell. */
const three = ({ mean, low, high }: Learnt): number[] => [mean, low, high].map((value) => Number(value.toPrecision(3)));

function weights({ table, learning, told }: Talks): Rows {
  const rows = learning
    .weights()
    .map(({ weight, share, moved }, issue): unknown[] => [
      table.names[issue]!,
      ...three(weight),
      ...three(share),
      moved < 0 ? "" : told.eventOf.indexOf(moved) + 1,
    ]);
  return [...rows, ["their_batna", ...three(learning.reservation()), "", "", "", ""]];
}

/** A row for each row of the talks. */
function fit({ learning, told, contradictions }: Talks): Rows {
  const language = displayLanguage();
  const said = (message: Message): string => sentence(message, language);
  const rows = told.eventOf.map((event, row): unknown[] => {
    if (told.unknown.includes(row)) return ["", said({ code: "notInDeal", values: undefined })];
    if (event < 0) return ["", ""];
    const words = contradictions
      .filter((each) => each.event === event)
      .map(({ kind, chance }) => {
        if (kind === "refused better") return said({ code: "refusedBetter", values: { chance } });
        const code = told.events[event]!.kind === "offer" ? "unlikelyOffer" : "unlikelyAnswer";
        return said({ code, values: { chance } });
      });
    return [learning.fits[event]!.chance, words[0] ?? ""];
  });
  return rows.length > 0 ? rows : [["", ""]];
}

export const help: FunctionHelp<typeof LEARN_WEIGHTS> = {
  en: {
    description:
      "How much each issue matters to the other side, learnt from what it offered, accepted and refused, with the range that holds 80 % of what is likely.",
    parameters: {
      issues: "Rows as BEST_PACKAGES takes them: issue, option, its value to us, its value to them.",
      talks:
        'Rows of round, side ("us" or "them"), issue, option and status ("offered", "countered", "parked", "accepted", "withdrawn", "refused"), without a header. A sixth column and more are not read.',
      their_batna: "What no deal is worth to them: one cell, or three with the low, the likely and the high value.",
      spread:
        "How far each of their weights may be from 1, as a share: with 0.8 (blank or 0) anywhere from 0.2 to 1.8, 1 the likeliest.",
      output:
        '"weights" (blank): a row an issue. "fit": a row for each row of talks, with how well it fits what was known before, and in words where it contradicts the model.',
    },
    returns:
      "Issue; weight: mean, low and high; share of all that issues can be worth to them: mean, low and high; the row of talks that moved it most. The last row is what no deal is worth to them.",
    remarks: [
      "Bayes' rule over 400 draws of weights and reservation value, which start as in What we do not know of them and are moved as the talks go on (Hindriks and Tykhonov, 2008, AAMAS; Gilks and Berzuini, 2001, JRSS B 63). In each issue that an offer names, an option is the likelier the more it is worth to them, and the more it is worth to us if they come towards us (conditional logit, McFadden, 1974); how strictly they choose is learnt too. An offer said again counts less.",
      "An offer of ours tells by its answer: they accept what is worth at least what they ask for themselves, never what is worth less to them than no deal, and in between the more likely the nearer it comes; countered counts as refused. Where nothing is said of an issue, an answer takes it to stay at its first option. One answer in fifty is taken to mean nothing.",
      "Of an offer of theirs the fit is the chance of one that is no likelier; below 1 % it contradicts the model. Of an answer it is the chance that it had; below 5 % it does. What they took back, and options that issues does not have, tell nothing.",
      "The same numbers for the same cells on every computer. As a peer, the frequency model of van Krimpen, Looije and Hajizadeh (2013) stands beside it in `npm run bench talks`.",
    ],
  },
  ko: {
    description:
      "상대가 제시·수락·거부한 것에서 학습한, 의제마다 상대에게 갖는 비중. 가능성의 80%가 드는 구간과 함께 보입니다.",
    parameters: {
      issues: "BEST_PACKAGES와 같은 행: 의제, 선택지, 우리에게 갖는 가치, 상대에게 갖는 가치.",
      talks:
        '제목 없는 행들: 회차, 측("us"·"우리" 또는 "them"·"상대"), 의제, 선택지, 상태("offered" 제시, "countered" 역제안, "parked" 보류, "accepted" 수락, "withdrawn" 철회, "refused" 거부). 여섯째 열부터는 읽지 않습니다.',
      their_batna: "결렬이 상대에게 갖는 가치: 셀 하나, 또는 하한·최빈·상한의 셀 셋.",
      spread:
        "상대의 가중치가 1에서 벗어날 수 있는 폭의 비율: 0.8(비우거나 0)이면 0.2에서 1.8까지이고 1이 가장 가능성이 큽니다.",
      output:
        '"weights"(비우면): 의제마다 한 행. "fit": talks의 행마다 한 행으로, 그 전까지 알던 것에 얼마나 맞는지와, 모형과 어긋나면 그 내용을 글로 보입니다.',
    },
    returns:
      "의제, 가중치(평균·하한·상한), 전체 의제 가치에서 차지하는 비중(평균·하한·상한), 그 비중을 가장 많이 움직인 talks의 행. 마지막 행은 결렬이 상대에게 갖는 가치입니다.",
    remarks: [
      "가중치와 유보가치의 표본 400개에 베이즈 규칙을 적용합니다. 표본은 '상대에 대해 모르는 것'과 같이 시작하고 협상이 진행되면서 옮겨집니다(Hindriks and Tykhonov, 2008, AAMAS; Gilks and Berzuini, 2001, JRSS B 63). 제안이 언급한 의제에서는 상대에게 가치가 클수록, 상대가 우리에게 다가올 때는 우리에게 가치가 클수록 그 선택지가 나올 가능성이 큽니다(조건부 로짓, McFadden, 1974). 얼마나 엄격히 고르는지도 함께 학습하며, 되풀이한 제안은 덜 셉니다.",
      "우리 제안은 상대의 응답으로 알려 줍니다. 상대는 스스로 요구하는 만큼의 가치가 있으면 수락하고, 결렬보다 못하면 수락하지 않으며, 그 사이에서는 가까울수록 수락할 가능성이 큽니다. 역제안은 거부로 봅니다. 응답에서 언급하지 않은 의제는 첫 선택지 그대로로 봅니다. 응답 50개 가운데 하나는 뜻이 없다고 봅니다.",
      "상대 제안의 적합도는 그보다 가능성이 크지 않은 제안이 나올 확률이며 1% 미만이면 모형과 어긋납니다. 응답의 적합도는 그 응답의 확률이며 5% 미만이면 어긋납니다. 철회한 것과 issues에 없는 선택지에서는 학습하지 않습니다.",
      "같은 셀이면 어느 컴퓨터에서나 같은 값입니다. 비교 대상인 van Krimpen, Looije and Hajizadeh (2013)의 빈도 모형은 `npm run bench talks`에 함께 나옵니다.",
    ],
  },
  examples: [
    {
      formula:
        '=PARLEY.LEARN_WEIGHTS({"Cars","25%",0,0;"Cars","15%",9,-4;"LNG","none",0,0;"LNG","buy",-3,6},{1,"them","LNG","buy","offered";2,"them","LNG","buy","offered"},{-2,0,2})',
      gives:
        '{"Cars",1,0.593,1.41,0.401,0.268,0.553,1;"LNG",1.02,0.615,1.42,0.599,0.447,0.732,1;"their_batna",-0.000401,-1.02,1.02,"","","",""}',
      en: "LNG matters a little more than before, as they name it twice and never speak of cars",
      ko: "자동차는 꺼내지 않고 LNG만 두 번 제시했으므로 LNG의 비중이 조금 커짐",
    },
  ],
};
