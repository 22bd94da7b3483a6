/** The English of the sheet Sourcing. */
import { CHECK_OK } from "../check-status";
import type { SourcingText } from "./words";

export const en: SourcingText = {
  title: "Sourcing: what each product would cost from each country",
  explanation:
    "Type or paste products into the yellow columns of the last table; prices and freight by country are yours to change.",
  method:
    "Landed cost a year = value × price there × (1 + freight + duty rate + fees). The duty rate is that of TARIFF_RATE on the day, expected over the scenarios by their probabilities where no scenario is chosen. Fees are the processing fee and, by sea, the harbor maintenance fee of an entry of the size above (LANDED_COST). Levers are duty saved a year from where the product comes now: Preference, the origin's free trade agreement claimed in full against not at all; US content, claimed where an act does not count it (EO 14257, sec. 3(f): at least 20 %); First sale, the earlier sale's price as customs value (19 U.S.C. 1401a; Nissho Iwai v. United States, 982 F.2d 505); By parts, the duty of the rows that are part of the product, in place of its own. A blank price of the first sale leaves that lever blank.",
  provenance: (version) => `Parley ${version} · law and trade as on the sheet Measures`,
  nothing: "There is no case in this workbook yet: build the workbook, then write the sheet Sourcing.",
  unknownCountry: (text) =>
    `"${text}" is no country that the law knows: write ISO codes or names, such as KR, MX, Vietnam.`,
  tooManyCountries: (most) => `At most ${most} countries fit on the sheet.`,
  ownColumn: (header) =>
    `The table SourcingProducts has a column of yours, ${header}, which a new sheet would lose: move it to another sheet first.`,
  notKnown: "not known",
  parameters: {
    day: "Day",
    scenario: "Scenario",
    entry: "Value of one entry, USD",
    content: "US content claimed",
    firstSale: "First sale, share of price",
    saving: "Saved a year, USD",
    check: "Check",
  },
  notes: {
    horizon: "first day of the horizon",
    expected: "expected over all",
    entry: "sets the fee",
    content: "for the lever",
    firstSale: "blank: not known",
    saving: "each product from its cheapest country",
  },
  prompts: {
    day: {
      title: "Day",
      prompt: "Day of entry in Washington. Blank: the first day of the horizon, when the scenarios have parted.",
    },
    scenario: {
      title: "Scenario",
      prompt: "The id of a scenario of the sheet Inputs. Blank: the expected rate over all of them.",
    },
    entry: {
      title: "Value of one entry",
      prompt: "Customs value of a usual entry in USD: the processing fee has bounds by entry.",
    },
    content: {
      title: "US content",
      prompt: "Share of the value that is made in the United States, for the lever US content.",
    },
    firstSale: {
      title: "First sale",
      prompt: "Price of the earlier sale as a share of the price paid. Blank: not known.",
    },
    price: {
      title: "Price",
      prompt: "What the product costs there, before freight and duty, as a share of its value in the table below.",
    },
    freight: { title: "Freight", prompt: "Freight and insurance as a share of the price." },
    mode: { title: "Way", prompt: "ocean, air or land: the harbor maintenance fee is for cargo that comes by sea." },
    originating: {
      title: "Originating",
      prompt:
        "TRUE where goods are entered as originating under USMCA or KORUS, which frees them of the processing fee.",
    },
    product: { title: "Product", prompt: "Your own code or name." },
    partOf: { title: "Part of", prompt: "The product that this row is a part of, by its code or name. Blank: none." },
    code: { title: "Code", prompt: "HTS code of 4 to 10 digits, such as 8708.30.50." },
    value: { title: "Value", prompt: "Customs value of a year in USD." },
    facts: { title: "Facts", prompt: 'Such as "steel 20%, aluminium 5%, USMCA". Blank: none.' },
    from: { title: "From", prompt: "Where the product comes from now, by the code of a country of the first table." },
  },
  allWell: `${CHECK_OK.en}: all rows have a rate`,
  noRate: " without a rate: see their codes and facts",
  notListed: " from a country that is not in the first table",
  captions: {
    SourcingCountries: "Countries: all products from there",
    SourcingBills: "Bills of materials: a product with all its parts",
    SourcingProducts: "Products",
    SourcingRates: "Calculated in one call a column for the table SourcingProducts: duty rates",
  },
  labels: {
    SourcingCountries: {
      Name: "",
      Country: "ISO code",
      Price: "of the value",
      Freight: "of the price",
      Way: "",
      Originating: "no processing fee",
      Fees: "of the price",
      Duty: "USD a year",
      Landed: "USD a year",
      "Against now": "USD a year",
      "Cheapest for": "products",
    },
    SourcingBills: {
      Product: "",
      Parts: "rows",
      "Duty now": "USD a year",
      "Landed now": "USD a year",
      Cheapest: "each part from its own",
      Saving: "USD a year",
    },
    SourcingProducts: {
      Product: "your code or name",
      "Part of": "product",
      Code: "HTS",
      Value: "USD a year",
      Facts: "",
      From: "now",
      "Rate now": "",
      "Duty now": "USD a year",
      "Landed now": "USD a year",
      Cheapest: "country",
      "Landed cheapest": "USD a year",
      Saving: "USD a year",
      Preference: "duty saved a year",
      "US content": "duty saved a year",
      "First sale": "duty saved a year",
      "By parts": "duty saved a year",
      Counts: "1: counted in the totals",
    },
    SourcingRates: {
      Product: "",
      "Rate now": "",
      "Without preference": "",
      "With preference": "",
      "With US content": "",
    },
  },
  landed: (country) => `${country}, landed\nUSD a year`,
  rate: (country) => `${country}\n`,
  origins: "Country",
  chances: "Scenarios with their chances",
  chart: { title: "Landed cost a year if all products came from there", millionUsd: "million USD" },
};
