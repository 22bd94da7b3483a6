/** Sources that more than one option of the deal names. */
export const JOINT_FACT_SHEET =
  "Joint Fact Sheet of 2025-11-13, https://www.whitehouse.gov/fact-sheets/2025/11/joint-fact-sheet-on-president-donald-j-trumps-meeting-with-president-lee-jae-myung/";
export const STATE_VISIT =
  "White House fact sheet of 2025-10-29, https://www.whitehouse.gov/fact-sheets/2025/10/fact-sheet-president-donald-j-trump-brings-home-more-billion-dollar-deals-during-state-visit-to-the-republic-of-korea/";
export const ENERGY_DEAL =
  "100 billion: IBTimes SG, https://www.ibtimes.sg/trump-slashes-tariffs-south-korea-landmark-trade-deal-worth-350-billion-81003; 23.28 billion bought in 2024: Chosun, 2025-07-31";
export const POSCO = "Petroleum News, https://www.petroleumnews.com/pnarchpop/631833528.shtml";
export const JUDGEMENT = { en: "judgement of the case's authors", ko: "사례 작성자의 판단" };
/** Day of the judgements. */
export const WRITTEN = "2026-11-25";
