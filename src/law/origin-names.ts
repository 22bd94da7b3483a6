/** How people write countries of origin, in addition to the names in the sources: short and official names of the United Nations, the World Bank and others, and countries that ended. */

/** By code, names separated by "|". Those that only add "Republic of" and the like follow from a rule. */
const SPELLINGS: Readonly<Record<string, string>> = {
  AE: "UAE|Emirates|아랍에미리트연합|아랍에미리트 연합국|UAE(아랍에미리트)",
  AG: "Antigua",
  AT: "Österreich",
  AU: "호주",
  BA: "Bosnia|Bosnia-Herzegovina|보스니아",
  BD: "방글라데쉬",
  BE: "België|Belgique",
  BN: "Brunei Darussalam",
  BO: "Plurinational State of Bolivia",
  BR: "Brasil",
  BY: "Byelorussia",
  CD: "DR Congo|DRC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo, Democratic Republic of the|Congo, Democratic Republic of|Congo, Dem. Rep.|Congo, DR|Congo (Kinshasa)|Congo-Kinshasa|콩고민주공화국|민주콩고",
  CG: "Republic of the Congo|Republic of Congo|Congo, Republic of the|Congo, Republic of|Congo, Rep.|Congo (Brazzaville)|Congo-Brazzaville|콩고공화국",
  CH: "Swiss|Suisse|Schweiz|Svizzera|Swiss Confederation",
  CI: "Ivory Coast|Cote d'Ivoire|아이보리코스트",
  CN: "PRC|People's Republic of China|China, People's Republic of|PR China|China PR|China (mainland)|Mainland China|China, mainland|中國|中国|중화인민공화국",
  CV: "Cape Verde|Cabo Verde",
  CZ: "Czech Republic|Czech Rep.|Czech|체코공화국",
  DE: "Deutschland",
  DO: "도미니카공화국",
  ES: "España",
  EU: "EU27|EU-27|EU 27|European Community|European Communities|European Union (EU)|EU members|유럽연합|EU(유럽연합)|유럽연합(EU)",
  FK: "Falkland Islands (Malvinas)",
  FM: "Federated States of Micronesia|Micronesia, Fed. Sts.|Micronesia (Federated States of)",
  FO: "Faeroe Islands",
  GB: "UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|XI",
  GR: "EL|Hellas|Hellenic Republic",
  HK: "Hong Kong|Hong Kong, China|Hong Kong SAR|Hong Kong SAR, China|China, Hong Kong SAR|China, Hong Kong|香港|홍콩",
  HR: "Hrvatska",
  IE: "Eire|Éire",
  IT: "Italia",
  JP: "Nippon|Nihon|日本|日本國",
  KG: "Kyrgyz Republic|키르기스탄",
  KH: "Kampuchea",
  KN: "St. Kitts",
  KP: "DPRK|D.P.R. Korea|DPR Korea|Democratic People's Republic of Korea|Korea, Democratic People's Republic of|Korea (Democratic People's Republic of)|Korea, Dem. People's Rep.|Korea, North|Korea (North)|조선민주주의인민공화국|조선|北韓|北朝鮮",
  KR: "Korea|ROK|S. Korea|Korea, South|Korea (South)|Korea, Rep.|South-Korea|대한민국|한국|남한|韓國|韓国|大韓民國",
  KZ: "Kazakstan",
  LA: "Laos|Lao PDR|Lao People's Democratic Republic|Lao People's Dem. Rep.",
  LY: "Libyan Arab Jamahiriya",
  MD: "몰도바공화국",
  MK: "Macedonia|FYROM|The former Yugoslav Republic of Macedonia|Former Yugoslav Republic of Macedonia|마케도니아",
  MM: "Burma|Myanmar|버마",
  MO: "Macau|Macao|Macau SAR|Macao SAR|Macao, China|Macau, China|Macao SAR, China|China, Macao SAR|澳門|마카오",
  MX: "Mexique|Estados Unidos Mexicanos|멕시코합중국",
  NL: "Holland|Nederland|Netherlands (Kingdom of the)|홀란드",
  NZ: "뉴질란드",
  PH: "Phillipines|Philipines",
  PL: "Polska",
  PS: "Palestine|State of Palestine|West Bank|Gaza|Gaza Strip|West Bank and Gaza|Occupied Palestinian Territory|팔레스타인",
  RU: "Russian Federation|러시아연방",
  SA: "Saudi|KSA|사우디",
  SE: "Sverige",
  SK: "Slovak Republic|Slovak Rep.|슬로바키아공화국",
  ST: "Sao Tome",
  SV: "Salvador",
  SY: "Syrian Arab Republic",
  SZ: "Swaziland|스와질란드",
  TL: "East Timor|Timor Leste|티모르",
  TR: "Turkey|Turkiye|튀르키예|터키|튀르키예(터키)",
  TT: "Trinidad",
  TW: "Chinese Taipei|Taiwan, China|Taiwan, Province of China|Taiwan (Province of China)|China, Taiwan Province of|Republic of China|ROC|Other Asia, nes|台灣|臺灣|台湾|타이완|중화민국",
  TZ: "United Republic of Tanzania",
  US: "USA|United States of America|America|미국(USA)|아메리카합중국",
  VA: "Holy See|Vatican",
  VC: "St. Vincent",
  VE: "Bolivarian Republic of Venezuela|Venezuela, RB",
  VG: "British Virgin Islands",
  VI: "USVI|US Virgin Islands",
  VN: "Viet Nam|Vietnam|Socialist Republic of Viet Nam|越南|월남|베트남사회주의공화국",
  ZA: "남아프리카공화국|남아공|RSA",
};

/** Countries that ended, by their names and codes, with the codes of those that came after. */
const ENDED_AS: readonly (readonly [names: string, after: string])[] = [
  [
    "SU|SUN|USSR|Soviet Union|Union of Soviet Socialist Republics|소련|소비에트연방",
    "RU UA BY KZ UZ GE AZ AM MD KG TJ TM EE LV LT",
  ],
  ["YU|YUG|Yugoslavia|유고슬라비아|유고", "RS HR SI BA MK ME XK"],
  // The code stood for Czechoslovakia until 1993 and for Serbia and Montenegro from 2003 to 2006.
  ["CS", "CZ SK RS ME"],
  ["CSK|CSHH|Czechoslovakia|체코슬로바키아", "CZ SK"],
  ["SCG|Serbia and Montenegro|세르비아 몬테네그로", "RS ME"],
  ["AN|ANT|Netherlands Antilles|Dutch Antilles|네덜란드령 안틸레스", "CW SX"],
  ["DD|DDR|East Germany|GDR|German Democratic Republic|동독", "DE"],
  ["West Germany|FRG|서독", "DE"],
  ["ZR|ZAR|Zaire|자이르", "CD"],
  ["TP|TMP|Portuguese Timor", "TL"],
  ["BU|BUR", "MM"],
  ["HV|HVO|Upper Volta", "BF"],
  ["DY|DHY|Dahomey", "BJ"],
  ["RH|RHO|Rhodesia|Southern Rhodesia", "ZW"],
  ["YD|YMD|South Yemen|North Yemen|Yemen Arab Republic|Yemen, Democratic", "YE"],
  ["FX|FXX|Metropolitan France", "FR"],
  ["VD|VDR|South Vietnam|North Vietnam|남베트남|월맹", "VN"],
  ["Ceylon|실론", "LK"],
  ["Siam", "TH"],
  ["Persia", "IR"],
  ["PC|PCI|Trust Territory of the Pacific Islands", "FM MH MP PW"],
  ["PZ|PCZ|Panama Canal Zone", "PA"],
];

const list = (text: string): string[] => text.split("|");

/** Name → code. */
export const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = Object.entries(SPELLINGS).flatMap(
  ([code, names]) => list(names).map((name) => [name, code] as const),
);

/** Name or code that ended → the codes of those that came after. */
export const ENDED: readonly (readonly [name: string, after: readonly string[]])[] = ENDED_AS.flatMap(
  ([names, after]) => list(names).map((name) => [name, after.split(" ")] as const),
);

/** Two countries go by these names. */
export const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map([
  ["Congo", ["CD", "CG"]],
  ["콩고", ["CD", "CG"]],
]);

const KIND =
  "(?:(?:federal|federative|islamic|arab|united|socialist|democratic socialist|people's|co-operative|cooperative|oriental|bolivarian|plurinational|hashemite|independent|grand) )*(?:republic|rep|kingdom|state|federation|commonwealth|principality|sultanate|union|duchy|confederation)\\.?";
const BEFORE = new RegExp(`^(?:the )?${KIND} of (?:the )?(.+)$`, "i");
const AFTER = new RegExp(`^(.+?)(?:, | ?\\()(?:the )?${KIND}(?: of)?(?: the)?\\)?$`, "i");

/** "Republic of Moldova", "Moldova, Republic of", "Moldova (Republic of)", "Egypt, Arab Rep." → the name itself; undefined for any other. */
export function withoutStyle(name: string): string | undefined {
  const plain = name.trim().replace(/[’`]/g, "'");
  return (BEFORE.exec(plain) ?? AFTER.exec(plain))?.[1]?.trim();
}

/** "South Korea (KR)", "한국(대한민국)" → both names; undefined for any other. */
export function withName(name: string): readonly [string, string] | undefined {
  const match = /^(.+?)\s*[(（[]([^()（）[\]]+)[)）\]]$/.exec(name.trim());
  return match ? [match[1]!, match[2]!] : undefined;
}
