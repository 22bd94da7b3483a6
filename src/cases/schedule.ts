/** The bundled tariff schedule of the United States for Korea, Japan and China, January 2025 to November 2026. */
import { serialOf } from "../model/calendar/day";
import { type OriginData, TariffSchedule } from "../model/tariff/schedule";
import { koreaUs2025Tariff } from "./korea-us-2025/tariff";
import { stackingRules } from "./korea-us-2025/stacking";
import { bundledData, type UnpackedData } from "./unpack";

const HS6_WEIGHTS = "2024 US imports by HS6 (Census), spread evenly over the eight-digit lines of each";

/** Trade by six digits spread over the lines; ten-digit parts share what their eight-digit line gets, its unnamed rest nothing. */
function spread(data: UnpackedData, bySix: Float64Array): Float64Array {
  const { codes } = data.lines;
  const trade = new Float64Array(codes.length);
  data.sixes.forEach((_, six) => {
    const byEight = new Map<string, number[]>();
    for (let line = data.sixStart[six]!; line < data.sixStart[six + 1]!; line += 1) {
      if (codes[line]!.endsWith("xx")) continue;
      const eight = codes[line]!.slice(0, 8);
      byEight.set(eight, [...(byEight.get(eight) ?? []), line]);
    }
    for (const lines of byEight.values()) {
      for (const line of lines) trade[line] = bySix[six]! / byEight.size / lines.length;
    }
  });
  return trade;
}

function build(): TariffSchedule {
  const data = bundledData();
  const mfn = (origin: "JP" | "CN"): OriginData => ({
    baseName: "MFN",
    base: data.mfn,
    specific: data.mfnSpecific,
    trade: spread(data, data.tradeBySix[origin]),
    weights: HS6_WEIGHTS,
  });
  return new TariffSchedule(
    {
      lines: data.lines,
      mfn: data.mfn,
      unrated: data.unrated,
      origins: {
        KR: {
          baseName: "KORUS",
          base: data.korus,
          specific: data.korusSpecific,
          trade: data.koreaTrade,
          weights: "2024 US imports from Korea by HTS line (Census)",
        },
        JP: mfn("JP"),
        CN: mfn("CN"),
      },
      worldTrade: spread(data, data.tradeBySix.world),
      // What readings and deals are called can stand beside a scenario in a question.
      scenarios: [...koreaUs2025Tariff.scenarios, ...koreaUs2025Tariff.readings, ...koreaUs2025Tariff.rivalDeals].map(
        ({ id }) => id,
      ),
      rules: stackingRules,
      firstDay: serialOf(koreaUs2025Tariff.scheduleFrom),
      lastDay: serialOf(koreaUs2025Tariff.scheduleTo),
      edition: "USITC, Harmonized Tariff Schedule of the United States, 2025 basic edition, https://hts.usitc.gov",
    },
    koreaUs2025Tariff.measures,
  );
}

let schedule: TariffSchedule | undefined;

/** Decoded once, on first use. */
export function bundledSchedule(): TariffSchedule {
  schedule ??= build();
  return schedule;
}
