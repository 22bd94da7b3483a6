/** Whether Excel loads Parley together with this workbook, so that its cells do not turn to #NAME? where the pane was not opened yet. */

/** Nothing where Excel cannot: then the pane has to be opened once. */
export async function loadWithWorkbook(load: boolean): Promise<void> {
  try {
    if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
    const { StartupBehavior } = Office;
    await Office.addin.setStartupBehavior(load ? StartupBehavior.load : StartupBehavior.none);
  } catch {
    // The build is done all the same.
  }
}
