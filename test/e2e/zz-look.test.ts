import { launchBrowser } from "./browser";
import { Rehearsal } from "./rehearsal";
import { writeFileSync } from "node:fs";
it.each(["en-US", "ko-KR"] as const)("%s", async (locale) => {
  const browser = await launchBrowser();
  const rehearsal = await Rehearsal.open(browser, { locale, height: 768 });
  await rehearsal.page.setViewportSize({ width: 1366, height: 768 });
  const ko = locale === "ko-KR";
  await rehearsal.pane.getByRole("button", { name: ko ? /^통합 문서 (작성|만들기)/ : "Build workbook" }).first().click();
  await rehearsal.page.waitForFunction(() => window.rehearsal.host!.grid.sheets().length > 5, undefined, { timeout: 240_000 });
  await rehearsal.settle();
  await rehearsal.untilStill();
  await rehearsal.settle();
  const only = process.env.ZZ_SHEETS?.split(",");
  for (const name of await rehearsal.sheets()) {
    if (only && !only.includes(name)) continue;
    await rehearsal.openSheet(name).catch(() => undefined);
    await rehearsal.page.waitForTimeout(700);
    await rehearsal.page.screenshot({ path: `/tmp/look/${locale}-${name}.png` });
  }
  try { writeFileSync(`/tmp/look/${locale}.xlsx`, await rehearsal.save()); } catch (e) { console.log(String(e)); }
  await browser.close();
}, 580_000);
