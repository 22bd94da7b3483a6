/** The tab of the deal: its front, its packages and what to do with them, read from the sheet Deal. */
import { DEAL_SHEET, queueDeal, type DealReading } from "../../state/deal/reading";
import { useSheetJump } from "../../state/sheet-jump";
import type { TabProps } from "../../tabs";
import { useDealWords } from "../../text/deal/deal-words";
import { useWorkbook } from "../../workbook/use-workbook";
import { Notice } from "../Notice";
import { TabScreen } from "../views/TabScreen";
import { TalksPart } from "../talks/TalksPart";
import { Bargain } from "./Bargain";

/** Options without values that are named; the others are counted. */
const NAMED = 6;

export default function DealTab({ inExcel, open }: TabProps) {
  const { words } = useDealWords();
  const { reading, again } = useWorkbook(queueDeal);
  return (
    <TabScreen title={words.title} sheet={DEAL_SHEET} reading={reading} inExcel={inExcel} again={again} open={open}>
      {(deal) => <Deal reading={deal} />}
    </TabScreen>
  );
}

function Deal({ reading }: { reading: DealReading }) {
  const deal = useDealWords();
  const { words, formats } = deal;
  const { go } = useSheetJump();
  const toSheet = { label: words.toSheet, run: () => void go(DEAL_SHEET) };
  if (reading.missing.length > 0) {
    return (
      <Notice title={words.missingTitle} action={toSheet}>
        {words.missing(
          formats.list(
            reading.missing.length > NAMED + 1
              ? [...reading.missing.slice(0, NAMED), words.more(formats.count(reading.missing.length - NAMED))]
              : reading.missing,
          ),
        )}
      </Notice>
    );
  }
  if (reading.problem !== null || reading.issues.length === 0) {
    return (
      <Notice title={words.problemTitle} action={toSheet}>
        {words.problemRemedy} <span lang="en">{reading.problem ?? ""}</span>
      </Notice>
    );
  }
  return (
    <>
      {(reading.ourReservation === null || reading.theirReservation === null) && (
        <Notice title={words.missingTitle}>{words.noReservation}</Notice>
      )}
      <Bargain reading={reading} deal={deal} />
      <TalksPart reading={reading} deal={deal} />
    </>
  );
}
