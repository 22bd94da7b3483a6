/** The parts inside the tabs once they have something to show, as somebody looked at them and found them good; and that they break no rule of accessibility. */
import type { Browser } from "playwright-core";
import { en as askEn } from "../../src/words/pane/ask/en";
import { ko as askKo } from "../../src/words/pane/ask/ko";
import { shareWords } from "../../src/words/pane/share/words";
import { en as simulateEn } from "../../src/words/pane/simulate/en";
import { ko as simulateKo } from "../../src/words/pane/simulate/ko";
import { en } from "../../src/words/pane/en";
import { ko } from "../../src/words/pane/ko";
import { COUNTRIES, openCensusService, type CensusService } from "../census-service";
import { Album, LOCALES, WANTED, type Locale } from "./reference-pictures";
import { brokenRules } from "./audit";
import { launchBrowser } from "./browser";
import { PATIENCE } from "./rehearsal";
import { setDarkTheme } from "./dark-theme";

jest.setTimeout(12 * PATIENCE);

let browser: Browser;
let service: CensusService;
beforeAll(async () => {
  service = await openCensusService({
    [COUNTRIES.KR]: { "870323": { value: 30e9, duty: 3e9 }, "720851": { value: 2e9, duty: 0.5e9 } },
    [COUNTRIES.JP]: { "870323": { value: 40e9, duty: 5e9 } },
    [COUNTRIES.CN]: { "720851": { value: 1e9, duty: 0.5e9 } },
    [COUNTRIES.world]: { "870323": { value: 150e9, duty: 15e9 }, "720851": { value: 9e9, duty: 2e9 } },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const words = {
  "en-US": { text: en, ask: askEn, simulate: simulateEn, share: shareWords.en },
  "ko-KR": { text: ko, ask: askKo, simulate: simulateKo, share: shareWords.ko },
};

/** One workbook, filled by the tutorial; what the parts write into it stays for those that follow. */
class Walk {
  private readonly broken: string[] = [];

  private constructor(
    private readonly album: Album,
    private readonly locale: Locale,
  ) {}

  static async through(locale: Locale): Promise<string[]> {
    const album = await Album.open(browser, locale);
    const walk = new Walk(album, locale);
    await walk.tutorial();
    await walk.sectors();
    await walk.outcomes();
    await walk.proof();
    await walk.dark();
    await walk.share();
    const { errors } = album.rehearsal;
    await album.rehearsal.close();
    return [...errors, ...walk.broken, ...album.differences(WANTED.parts)];
  }

  private get words() {
    return words[this.locale];
  }
  private get pane() {
    return this.album.rehearsal.pane;
  }

  private region(name: string) {
    return this.pane.getByRole("region", { name, exact: true });
  }

  private async audit(where: string): Promise<void> {
    this.broken.push(...(await brokenRules(this.album.rehearsal)).map((rule) => `${where}: ${rule}`));
  }

  private async tutorial(): Promise<void> {
    const { album, pane } = this;
    const { text } = this.words;
    await pane.getByRole("button", { name: text.learn }).click();
    const card = pane.locator("section[aria-labelledby=tutorial-heading]");
    const next = () => card.getByRole("button", { name: text.tutorial.next }).click();
    await album.takePart("tutorial-1", card);
    await card.getByRole("button", { name: text.build }).click();
    await card.getByText(text.tutorial.filled).waitFor({ timeout: 4 * PATIENCE });
    await album.rehearsal.settle();
    await next();
    await album.takePart("tutorial-2", card);
    await next();
    await card.getByRole("button", { name: text.tutorial.setTo("20%") }).click();
    await album.rehearsal.settle();
    await album.takePart("tutorial-3", card);
    await this.audit("tutorial");
    await next();
    await album.takePart("tutorial-4", card);
    await card.getByRole("button", { name: text.tutorial.putBack("25%") }).click();
    await card.getByRole("button", { name: text.tutorial.putBack("25%") }).waitFor({ state: "detached" });
    await card.getByRole("button", { name: text.tutorial.finish }).click();
    await album.rehearsal.settle();
  }

  private async sectors(): Promise<void> {
    const { album, pane } = this;
    const { text, ask } = this.words;
    await pane.locator("#tab-sectors").click();
    const lines = this.region(ask.title);
    await lines.getByRole("slider").fill("25");
    await lines.getByRole("button", { name: ask.write }).waitFor();
    await album.takePart("ask", lines);
    await pane.getByRole("button", { name: text.updateTrade }).click();
    const update = this.region(text.updateTrade);
    await update.locator("summary").click();
    await update.locator("input[type=url]").fill(service.address);
    await update.locator("button[type=submit]").click();
    await update.locator("table").first().waitFor();
    await album.takePart("trade-review", update);
    await this.audit("sectors");
  }

  private async outcomes(): Promise<void> {
    const { album, pane } = this;
    const { text, simulate } = this.words;
    await pane.locator("#tab-outcomes").click();
    await pane.getByRole("button", { name: text.brief.write }).click();
    const brief = pane.locator("section[aria-labelledby=brief-heading]");
    await brief.getByRole("button", { name: text.removeSheet }).waitFor({ timeout: 4 * PATIENCE });
    await album.rehearsal.settle();
    await album.takePart("brief", brief);
    const panel = this.region(simulate.title);
    await panel.getByRole("textbox", { name: simulate.draws }).fill("20,000");
    await panel.getByRole("button", { name: simulate.simulate }).click();
    await panel.getByText(simulate.doneTitle).waitFor({ timeout: 4 * PATIENCE });
    await panel.locator("figure").nth(1).waitFor();
    await album.rehearsal.settle();
    await album.takePart("simulate-light", panel);
    await this.audit("outcomes");
  }

  private async proof(): Promise<void> {
    const { album, pane } = this;
    const { text } = this.words;
    await pane.locator("#tab-help").click();
    const proof = pane.locator("section[aria-labelledby=proof-heading]");
    await proof.getByRole("button", { name: text.proof.write }).click();
    await proof.getByRole("button", { name: text.removeSheet }).waitFor({ timeout: 4 * PATIENCE });
    await album.takePart("proof", proof);
  }

  private async share(): Promise<void> {
    const { album, pane } = this;
    const { rehearsal } = album;
    const { share } = this.words;
    await pane.locator("#tab-share").click();
    const compare = this.region(share.compare.title);
    const theirs = {
      name: "theirs.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await rehearsal.save()),
    };
    await rehearsal.openSheet("Inputs");
    await rehearsal.type(
      await rehearsal.addressIn("Terms", "Exempt rate", { Scenario: "milder", Sector: "autos" }),
      "10%",
    );
    await rehearsal.type(await rehearsal.addressIn("Scenarios", "Probability", { Scenario: "milder" }), "25%");
    await rehearsal.type(await rehearsal.addressIn("Scenarios", "Probability", { Scenario: "pause" }), "30%");
    await compare.locator("input[type=file]").setInputFiles(theirs);
    await compare
      .getByRole("checkbox")
      .first()
      .check({ timeout: 4 * PATIENCE });
    await album.takePart("compare", compare);
    // Probabilities that do not sum to 1, and a formula lost to a value.
    await rehearsal.type(await rehearsal.addressIn("Scenarios", "Probability", { Scenario: "pause" }), "20%");
    await rehearsal.openSheet("Outcomes");
    await rehearsal.type(await rehearsal.addressIn("OutcomeTotals", "Net duty", { Scenario: "return" }), "5");
    const check = this.region(share.check.title);
    await check.getByRole("button", { name: share.check.run, exact: true }).click();
    await check.locator("li").first().waitFor();
    await album.takePart("check", check);
    await this.audit("share");
  }

  private async dark(): Promise<void> {
    const { album, pane } = this;
    await setDarkTheme(album.rehearsal, true);
    await pane.locator("#tab-outcomes").click();
    const panel = this.region(this.words.simulate.title);
    await panel.locator("figure").nth(1).waitFor();
    await album.takePart("simulate-dark", panel);
    await this.audit("dark");
    await setDarkTheme(album.rehearsal, false);
  }
}

it.each(LOCALES)("are as they were found good: %s", async (locale) => {
  expect(await Walk.through(locale)).toEqual([]);
});
