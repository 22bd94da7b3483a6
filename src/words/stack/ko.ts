/** What TARIFF_STACK says of a rate, in Korean. Names of authorities stay as the column Authority has them. */
import type { ClaimedBy, Effect, MetalSource, NamedCondition } from "../../model/tariff/reason";
import { rangeOf, shareOf } from "./figures";
import type { LawTexts, StackWords } from "./words";

const percent = (share: number): string => `${shareOf(share)}%`;
const sizes = (shares: readonly number[]): string => rangeOf(shares.map(percent), shares, "~", " 또는 ");

const METALS: Readonly<Record<string, string>> = { steel: "철강", aluminium: "알루미늄", copper: "구리" };

function effect({ form, rate, authority, ends }: Effect): string {
  switch (form) {
    case "additional":
      return ends ? "앞선 조치를 종료함" : `${percent(rate)} 추가`;
    case "additional on metal content":
      return `금속 함량에 ${percent(rate)} 추가`;
    case "floor":
      return `기본세율과 관세의 합 ${percent(rate)}`;
    case "net of MFN":
      return `MFN 세율과 관세의 합 ${percent(rate)}`;
    case "exempt":
      return `${authority} 면제`;
    case "quota":
      return "추가 세율 없음";
    case "share":
      return "비중을 정함";
  }
}

const conditions = (given: readonly NamedCondition[], law: LawTexts): string =>
  given.map((each) => law.condition(each)).join(", ");

function metalSource(source: MetalSource, law: LawTexts): string {
  if (source === "facts") return "facts 인수에 따름";
  if (source === "row") return "해당 행의 값";
  return source
    .slice(0, 3)
    .map((each) =>
      typeof each === "string" ? law.text(each) : each.kind === "assumption" ? "가정" : "Form이 share인 행",
    )
    .join("; ");
}

function claimed(programme: string, share: number, by: ClaimedBy, law: LawTexts): string {
  const name = law.text(programme);
  switch (by.kind) {
    case "facts":
      return `${name} 특혜를 ${percent(share)}에 신청(facts 인수에 따름)`;
    case "single line":
      return `${name} 특혜를 신청한 것으로 가정`;
    case "assumption":
      return `${name} 특혜를 수입액의 ${percent(share)}에 신청한 것으로 가정`;
    case "source": {
      const since = by.since
        ? `; 이후 미신청분의 ${percent(by.since.share)}도 신청하는 것으로 가정: ${law.text(by.since.source)}`
        : "";
      return `${name} 특혜를 수입액의 ${percent(share)}에 신청(${law.text(by.source)}${since})`;
    }
  }
}

export const ko: StackWords = {
  applies: (values) => `적용: ${effect(values.effect)}`,
  effect: (values) => effect(values.effect),
  freeIf: (values, law) => `면제 조건: ${conditions(values.conditions, law)}`,
  dutyIf: (values, law) => `${conditions(values.conditions, law)}에 해당하면: ${effect(values.effect)}`,
  condition: ({ conditions: given, assumed }, law) =>
    `조건: ${conditions(given, law)}${assumed.length > 0 ? `(수입액의 ${assumed.map(percent).join(", ")}로 가정)` : ""}`,
  onTrade: ({ share }) => `수입액의 ${percent(share)}에 해당`,
  covers: ({ share }) => `수입액의 ${percent(share)}에 적용`,
  exempt: ({ share }) => `적용 대상의 ${percent(share)} 면제`,
  displaced: ({ by, share }) => `과세가격의 ${percent(share)}에서 ${by}에 밀려남`,
  metalShare: ({ metal, shares, source }, law) =>
    `과세가격 중 금속(${METALS[metal] ?? metal}) 비중 ${sizes(shares)}(${metalSource(source, law)})`,
  assumedShare: ({ what, shares }) => {
    const name = what === "metal" ? "과세가격 중 금속 비중" : what === "reach" ? "수입액 중 적용 대상의 비중" : what.ko;
    return `${name} ${sizes(shares)}로 가정`;
  },
  published: ({ published, from }) => `${published} 공포, ${from}부터 소급 적용`,
  counterfactual: () => "실제로는 시행되지 않은 조치",
  heldTo: ({ day, asked }) => `관세표는 ${day}까지만 수록되어 있어 ${asked}의 세율이 아니라 그날의 세율임`,
  baseRate: ({ name }, law) => `${law.text(name)} 세율`,
  rateByLine: ({ lowest, highest, weights }, law) =>
    `품목별 ${percent(lowest)}~${percent(highest)}, 가중치: ${law.text(weights)}`,
  lines: ({ count, weights }, law) => `품목 ${count}개, 가중치: ${law.text(weights)}`,
  notClaimed: ({ programme }, law) => `${law.text(programme)} 특혜 미신청(facts 인수에 따름)`,
  claimed: ({ programme, share, by, without }, law) =>
    `${claimed(programme, share, by, law)}; 신청하지 않으면 ${percent(without.rate)}(${law.text(without.name)})`,
  specific: ({ text, share }) =>
    `종량세${text ? `(${text})` : ""}는 수입액의 ${percent(share)}에 해당하나 계산에서 제외(가정)`,
  unrated: ({ share }) => `수입액의 ${percent(share)}는 자료에 기본세율이 없어 무관세로 계산`,
  confidence: (confidence) => `확실성: ${confidence}`,
};
