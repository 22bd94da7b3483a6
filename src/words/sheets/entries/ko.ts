/** The Korean of the sheets Entries and Refunds. */
import type { EntriesText } from "./words";

const usd = (amount: number): string =>
  `${amount.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}달러`;

export const ko: EntriesText = {
  verdicts: { right: "맞음", overpaid: "과다 납부", underpaid: "과소 납부", "cannot tell": "판단 불가" },
  finding: (finding, words) => {
    switch (finding.code) {
      case "as law":
        return "신고일 법령과 같음";
      case "part":
        return `${words.authority(finding.authority)}: 납부 ${usd(finding.paid)}, 산출 ${usd(finding.due)}`;
      case "sum":
        return `자료에 합계만 있음. 법령상 기본세율${finding.acts.length > 0 ? `과 ${finding.acts.join(", ")}` : ""}`;
      case "not paid":
        return "납부세액이 없음";
      case "refused":
        return words.refused(finding.problem);
      case "digits":
        return "10단위 번호가 필요함: 세번 안에서 취급이 다름";
      case "several":
        return "한 란에 세번이 여러 개: 세트 또는 재수입 물품";
      case "by quantity":
        return "기본세율에 종량세 부분이 있음";
      case "metal":
        return "금속 함량에 부과: 가격 중 금속의 비율을 알 수 없음";
      case "right if":
        return `다음에 해당하면 맞음: ${words.fact(finding.alternative)}`;
    }
  },
  claimed: (programme) => `${programme} 특혜 신청`,
  notClaimed: (programme) => `${programme} 특혜 미신청`,
  leftOut: {
    "no entry": "신고번호 없음",
    "no line": "99류 번호에 란번호가 없음",
    "no code": "HTS 번호 없음",
    "bad code": "HTS 번호가 아님",
    "no origin": "원산지 없음",
    "no date": "신고일 없음",
    "bad date": "날짜가 아님: 2025-05-21 또는 05/21/2025로 쓰십시오",
    "no value": "과세가격 없음",
    "bad value": "과세가격이 숫자가 아님",
    "negative value": "과세가격이 0보다 작음",
    "bad duty": "세액이 숫자가 아님",
    "negative duty": "세액이 0보다 작음",
    duplicate: "같은 신고번호·란·HTS 번호가 앞에 있음: 한 번만 셈",
    "without goods": "99류 번호만 있음: 물품 행이 없거나 제외됨",
    quotes: "따옴표가 닫히지 않음",
    limit: "시트에 들어가는 10,000개 란을 넘음: 명령줄의 parley duty를 쓰십시오",
  },
  roles: {
    entry: "신고번호",
    line: "란번호",
    code: "HTS 번호",
    origin: "원산지",
    date: "신고일",
    deposited: "납부일",
    value: "과세가격, 달러",
    paid: "납부세액, 달러",
    spi: "특혜 표시(SPI)",
    claim: "특혜 신청 여부",
    liquidated: "정산일",
    status: "정산 상태",
    importer: "수입자",
  },
  routes: {
    "not liquidated": "정산 전",
    consolidated: "일괄 환급",
    protest: "이의신청",
    final: "기간 지남",
    "not known": "알 수 없음",
  },
  statuses: { draft: "초안", reviewed: "검토", filed: "제출" },
  rules: {
    void: "IEEPA 관세 무효 판결일",
    consolidated: "일괄 환급(CAPE)이 가능한 정산 후 일수",
    protest: "이의신청이 가능한 정산 후 일수",
    correction: "정정이 가능한 신고 후 일수",
    beforeLiquidation: "정정이 끝나는 정산 전 일수",
    cycle: "CBP가 보통 정산하는 신고 후 일수",
    most: "환급 신청서 한 건의 신고 건수",
    interest: "이자: 납부일부터 재정산일까지, 일 복리",
    growth: "2024년 12월 31일 1달러의 기준일 가치",
  },
  confidence: { primary: "1차 자료", secondary: "2차 자료" },
  importers: { corporation: "법인", other: "법인 아님" },
  baseRate: "기본세율",
  overpaid: "그 밖의 과다 납부",
  notKnown: "알 수 없음",
  notLiquidated: "정산 전",
  total: "합계",
  entries: {
    title: "수입신고 점검: 낸 관세가 맞는가",
    explanation: "란마다 신고일의 법령과 견줍니다. 번호, 원산지, 날짜, 금액을 바꾸면 계산이 따라 바뀝니다.",
    method:
      "산출세액은 과세가격에 번호·원산지·신고일·특혜 신청에 따른 Parley의 세율을 곱한 값입니다. 5센트까지의 차이는 끝수 처리로 봅니다. 자료에 없는 사실에 따라 달라지는 란은 그 이유를 적고 판정하지 않습니다. 이유는 마지막 점검 때의 것이므로 바꾼 뒤에는 다시 점검하십시오. 법률 자문이 아닙니다.",
    provenance: (version, source, lawTo) => `Parley ${version} · ${source} · 법령은 ${lawTo}까지`,
    parameters: {
      lines: "란 수",
      paid: "납부세액, 달러",
      due: "산출세액, 달러",
      difference: "납부 − 산출, 달러",
      leftOut: "제외된 행",
      check: "판정하지 못한 란",
    },
    leftOutNote: "Rejected rows 시트",
    lawCheck: "이유는 아래 표",
    notAll: (known) => `둘 다 아는 란: ${known}`,
    pasted: "붙여 넣은 행",
    selected: "선택한 셀",
  },
  refunds: {
    title: "환급: 무엇을 언제까지 돌려받을 수 있는가",
    explanation: "무효인 관세와 더 낸 관세를 신고별로 모았습니다. 상태와 메모는 다시 읽어도 그대로 남습니다.",
    method:
      "Parley는 아무것도 제출하지 않습니다. 일괄 환급(CAPE)은 정산 전이거나 최근 정산된 신고를 받습니다. 이의신청 기간이 지난 신고의 환급 여부는 국제무역법원에서 다투고 있습니다. 이자는 추정치로, 납부일부터 노란 칸의 날에 재정산된다고 보고 계산합니다. 법률 자문이 아닙니다.",
    provenance: (version) => `Parley ${version} · 법령의 근거는 아래 표`,
    parameters: {
      day: "기준일(재정산일로 가정)",
      importer: "수입자 구분",
      refundable: "환급 대상, 달러",
      interest: "이자, 달러",
      soonest: "가장 이른 마감일",
      unknown: "판단하지 못한 란",
    },
    dayNote: "남은 일수와 이자",
    importerNote: "이자율",
    unknownNote: "합계에 없음",
    prompts: {
      day: {
        title: "기준일",
        prompt:
          "남은 일수를 이날부터 세고 이자를 이날까지 계산합니다. 이자율은 InterestRates 표의 마지막 행까지 발표되어 있습니다.",
      },
      importer: { title: "수입자", prompt: "법인의 과다 납부에는 1%포인트 낮은 이자율을 씁니다(26 USC 6621)." },
      status: {
        title: "상태",
        prompt: "초안, 검토, 제출: 직접 정하십시오. 신청 파일에는 검토 상태인 신고가 들어갑니다.",
      },
      days: { title: "일수", prompt: "출처에 적힌 값입니다. 규정이 바뀌면 고치십시오." },
      rate: { title: "이자율", prompt: "분기별 발표 이자율(연). 발표되지 않았으면 비워 두십시오." },
    },
    chart: { title: "근거 법령별 환급 대상과 이자", duty: "관세", interest: "이자", usd: "달러" },
    gone: "마지막으로 읽은 자료에 없음",
  },
  captions: {
    Entries: "신고 란",
    EntryRates: "Entries 표를 위해 한 번에 조회한 세율",
    EntryVerdicts: "판정별",
    EntryColumns: "읽은 열: 이름을 바꾸면 다음 파일을 그렇게 읽습니다",
    RefundAuthorities: "근거 법령별",
    RefundWays: "기준일에 가능한 절차별",
    RefundStatuses: "상태별",
    EntryRules: "규정",
    InterestRates: "분기별 과다 납부 이자율",
    RefundLedger: "신고별 장부",
  },
  labels: {
    Entries: {
      Entry: "신고번호",
      Line: "란",
      Row: "행\n파일",
      HTS: "HTS 번호",
      Origin: "원산지",
      Entered: "신고일",
      Facts: "특혜",
      Value: "과세가격\n달러",
      Paid: "납부세액\n달러",
      Rate: "세율\nParley",
      Due: "산출세액\n달러",
      Difference: "차이\n달러",
      Verdict: "판정",
      Refundable: "환급 대상\n달러",
      Why: "이유",
      Citation: "근거",
      "Chapter 99": "99류\n번호별 세액, 달러",
    },
    EntryRates: { HTS: "HTS 번호", Rate: "세율" },
    EntryVerdicts: {
      Verdict: "판정",
      Lines: "란",
      Paid: "납부세액\n달러",
      Due: "산출세액\n달러",
      Difference: "차이\n달러",
    },
    EntryColumns: { Role: "항목", Column: "파일의 열" },
    RefundAuthorities: { Authority: "근거 법령", Entries: "신고", Duty: "관세\n달러", Interest: "이자\n달러" },
    RefundWays: { Way: "절차", Entries: "신고", Refundable: "환급 대상\n달러", Interest: "이자\n달러" },
    RefundStatuses: { Status: "상태", Entries: "신고", Refundable: "환급 대상\n달러", Interest: "이자\n달러" },
    EntryRules: { Rule: "규정", Value: "값", Confidence: "확인", Source: "출처" },
    InterestRates: {
      From: "분기 시작",
      Corporation: "법인\n연",
      Other: "법인 아님\n연",
      "Daily rate": "일 이자율\n수입자 구분",
      Growth: "전날까지\n누적",
      Source: "출처",
    },
    RefundLedger: {
      Entry: "신고번호",
      Importer: "수입자",
      Entered: "신고일",
      Deposited: "납부일",
      Liquidated: "정산일",
      Lines: "란",
      Paid: "납부세액\n달러",
      Overpaid: "그 밖의 과다\n달러",
      Refundable: "환급 대상\n달러",
      "Interest factor": "이자 배율",
      Interest: "이자\n달러",
      Way: "절차",
      Until: "마감일",
      "Days left": "남은 일수",
      "Cannot tell": "판단 불가\n란",
      Status: "상태\n입력",
      Note: "메모\n입력",
    },
  },
};
