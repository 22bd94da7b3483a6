/** The Korean of what the schedule calls things in a row of TARIFF_STACK: conditions by their word, all else by the English that it stands for. */

type Words = Readonly<Record<string, string>>;

/** By the word in the column Condition of acts.csv. */
export const conditions: Words = {
  "civil aircraft": "민간항공기(일반 주 6)",
  "particular article": "주에서 정한 특정 물품",
  "US content": "가격 중 미국산 함량",
  "US content of 20 %": "미국산 함량이 가격의 20% 이상(해당 함량 부분)",
  "vehicle parts": "승용차·경트럭의 부품(미국 주 33(g))",
  "for US production or repair": "미국 내 차량 생산·수리용으로 인증(미국 주 33(r))",
  "truck parts": "중대형 차량의 부품(미국 주 38(i))",
  "metal under 15 %": "금속이 중량의 15% 미만(9903.82.03)",
  patented: "특허 의약품 또는 그 원료(미국 주 40)",
  "maker of annex III": "포고령 11020호 부속서 III의 제조사",
  "generic medicines": "제네릭 의약품 또는 그 원료",
  "pharmaceutical use": "의약품 용도",
  "advanced chips": "주 39(b)의 첨단 칩이며 면제 용도가 아님",
  "kitchen cabinets": "주방 수납장, 세면대 수납장 또는 그 부품(미국 주 37)",
  "bumper or body stampings of steel": "철강제 범퍼·차체 프레스품(미국 주 16(l))",
  "stampings of aluminium": "알루미늄 프레스품(미국 주 19(i))",
  "UK metal": "금속의 95%를 영국에서 제강·제련·주조",
  "crystalline silicon cells over quota": "연간 12.5GW를 초과한 결정질 실리콘 전지 또는 이를 포함한 물품(미국 주 18)",
  "quartz surface products": "석영 판재 제품(미국 주 41(a))",
  USMCA: "USMCA 특혜 신청",
  "CAFTA-DR": "CAFTA-DR 특혜 신청",
};

/** Names of base rates and of programmes. */
export const names: Words = {
  MFN: "최혜국(MFN)",
  "Column 2": "2열",
  "no base": "기본(없음)",
  KORUS: "한미 FTA",
  USMCA: "USMCA",
  "CAFTA-DR": "CAFTA-DR",
  AGOA: "아프리카성장기회법(AGOA)",
  CBERA: "카리브경제회복법(CBERA)",
  CBTPA: "카리브무역동반자법(CBTPA)",
  "Nepal preference": "네팔 특혜",
  "US–Japan agreement": "미·일 무역협정",
  "FTA with Australia": "미·호주 FTA",
  "FTA with Bahrain": "미·바레인 FTA",
  "FTA with Chile": "미·칠레 FTA",
  "FTA with Colombia": "미·콜롬비아 FTA",
  "FTA with Israel": "미·이스라엘 FTA",
  "FTA with Jordan": "미·요르단 FTA",
  "FTA with Morocco": "미·모로코 FTA",
  "FTA with Oman": "미·오만 FTA",
  "FTA with Panama": "미·파나마 FTA",
  "FTA with Peru": "미·페루 FTA",
  "FTA with Singapore": "미·싱가포르 FTA",
};

const BY_LINE = "2024년 미국의 HTS 품목별 수입(인구조사국)";
const BY_SIX = "2024년 미국의 HS 6단위 수입(인구조사국), 품목별 배분은 12대 교역국의 비율에 따름";

/** Whose trade weighs the lines, and where shares come from. */
export const sources: Words = {
  "2024 US imports by HTS line (Census)": BY_LINE,
  "2024 US imports by HS6 (Census), spread over their lines as twelve large partners' trade is": BY_SIX,
  "2024 US imports by chapter (Census), within them as the EU's are spread":
    "2024년 미국의 류(HS 2단위)별 수입액(인구조사국), 류 안에서는 EU의 품목 구성에 따라 배분",
  "all 27 EU members' 2024 US imports by HTS line (Census)": `EU 27개 회원국 전체의 ${BY_LINE}`,
  "the world's 2024 US imports by HS6 (Census), spread over their lines as twelve large partners' trade is": `전 세계의 ${BY_SIX}`,
  "the workbook's own table of trade": "통합 문서의 무역 표",
  "the workbook's own table of trade, within its codes by the trade of 2024":
    "통합 문서의 무역 표, 그 품목번호 안에서는 2024년 무역",
  "duty calculated in 2024, Census": "2024년 산출 관세, 인구조사국",
  "duty calculated in 2024 on the origin's trade, Census": "2024년 해당 원산지의 산출 관세, 인구조사국",
  "USITC DataWeb 2024, by HTS8": "국제무역위원회(USITC) DataWeb 2024년, HTS 8단위별",
  "share of imports that claimed in May and June 2025 (Canada 56 and 81 %, Mexico 42 and 77 %), GetTransport, 10 October 2025":
    "2025년 5월과 6월의 특혜 신청 비율(캐나다 56%, 81%, 멕시코 42%, 77%), GetTransport, 2025년 10월 10일",
  "share of imports from Canada and Mexico that claimed, Penn Wharton Budget Model: near 89 % in autumn 2025, 86.3 % in February 2026":
    "캐나다·멕시코산 수입의 특혜 신청 비율, Penn Wharton Budget Model: 2025년 가을 약 89%, 2026년 2월 86.3%",
  "USITC, Harmonized Tariff Schedule of the United States, 2025 basic to 2026 revision 10, https://hts.usitc.gov":
    "국제무역위원회(USITC) 미국 관세율표, 2025년 기본판부터 2026년 개정 10판까지, https://hts.usitc.gov",
};

const METALS: Words = { steel: "철강", aluminium: "알루미늄", copper: "구리" };

/** Texts with a number in them follow from a rule; what has no Korean stays as it is. */
export function stackText(english: string): string {
  const found = sources[english] ?? names[english];
  if (found !== undefined) return found;
  const chapter = /^chapter (\d\d), whose goods are (\w+)$/.exec(english);
  if (chapter) return `${chapter[1]}류, 전부 ${METALS[chapter[2]!] ?? chapter[2]}`;
  const industry = /^input-output table, industry (\S+)$/.exec(english);
  if (industry) return `산업연관표, 산업 ${industry[1]}`;
  const noRates = /^the workbook's own table of measures; Parley holds no base rates of (.+)$/.exec(english);
  if (noRates) return `통합 문서의 조치 표(${noRates[1]}의 기본세율은 Parley에 없음)`;
  const several = english.split(" or ");
  return several.length > 1 ? several.map(stackText).join(" 또는 ") : english;
}
