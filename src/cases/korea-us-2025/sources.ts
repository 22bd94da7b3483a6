/** Where the figures and rules of the case come from. */
import type { Source } from "../case";

export const sources: readonly Source[] = [
  { id: "census-2024", title: "US Census Bureau, US imports for consumption 2024 by HTS and country: customs value and calculated duty", url: "https://api.census.gov/data/timeseries/intltrade/imports/hs", date: "2024-12-31", confidence: "primary" },
  { id: "census-mirror", title: "Copy of the Census files that was used (MIT)", url: "https://github.com/tradewartracker/trade-war-redux-2025", date: "2026-11-23", confidence: "primary" },
  { id: "hts-2025", title: "USITC, Harmonized Tariff Schedule of the United States, 2025 basic edition", url: "https://hts.usitc.gov", date: "2025-01-01", confidence: "primary" },
  { id: "tracker", title: "Budget Lab at Yale, tariff-rate-tracker (MIT): scope lists of measures, metal shares, stacking", url: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker", date: "2026-06-29", confidence: "primary" },
  { id: "federal-register", title: "Federal Register, the acts named in the Measures table", url: "https://www.federalregister.gov", date: "2026-07-28", confidence: "primary" },
  { id: "eo-14289", title: "EO 14289, Addressing Certain Tariffs on Imported Articles: which measures stack", url: "https://www.whitehouse.gov/presidential-actions/2025/04/addressing-certain-tariffs-on-imported-articles/", date: "2025-04-29", confidence: "primary" },
  { id: "protee", title: "Fontagné, Guimbard, Orefice (2022), Tariff-based product-level trade elasticities, Journal of International Economics 137:103593; CEPII ProTEE 0.1", url: "http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=35", date: "2022-07-01", confidence: "primary" },
  { id: "broda-weinstein", title: "Broda and Weinstein (2006), Globalization and the Gains from Variety, QJE 121(2)", url: "http://www.columbia.edu/~dew35/TradeElasticities/TradeElasticities.html", date: "2006-05-01", confidence: "primary" },
  { id: "ustr-formula", title: "USTR, Reciprocal Tariff Calculations: import demand elasticity 4", url: "https://ustr.gov/issue-areas/reciprocal-tariff-calculations", date: "2025-04-02", confidence: "secondary" },
  { id: "uk-deal", title: "US–UK Economic Prosperity Deal, 2025-05-08; EO 14309 of 2025-06-16: 10 % on 100,000 cars a year", url: "https://www.whitehouse.gov/presidential-actions/2025/06/implementing-the-general-terms-of-the-united-states-of-america-united-kingdom-economic-prosperity-deal/", date: "2025-06-16", confidence: "secondary" },
  { id: "japan-deal", title: "EO 14345, Implementing the United States–Japan Agreement (2025-17389)", url: "https://www.whitehouse.gov/presidential-actions/2025/09/implementing-the-united-states-japan-agreement/", date: "2025-09-04", confidence: "primary" },
  { id: "korea-deal", title: "Implementing Certain Tariff-Related Elements of the US–Korea Strategic Trade and Investment Deal (2025-21940)", url: "https://www.federalregister.gov/documents/2025/12/04/2025-21940/implementing-certain-tariff-related-elements-of-the-us-korea-strategic-trade-and-investment-deal", date: "2025-12-04", confidence: "primary" },
];
