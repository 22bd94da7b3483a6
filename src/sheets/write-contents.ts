/** What a sheet shows once its cells and tables are there: formulas, look and charts. */
import type { AnyPlan } from "./plan";
import { Sender, type Send } from "./send";
import { writeCharts } from "./write-charts";
import { writeFormulas } from "./write-formulas";
import { writeLook } from "./write-look";
import { numberFormatSize } from "./write-table-look";

export async function writeContents(
  sheet: Excel.Worksheet,
  plan: AnyPlan,
  tableName: (name: string) => string,
  send: Send,
): Promise<void> {
  const sender = new Sender(send);
  await writeFormulas(sheet, plan, tableName, sender);
  await sender.room(plan.tables.reduce((size, table) => size + numberFormatSize(table), 0));
  writeLook(sheet, plan);
  writeCharts(sheet, plan);
}
