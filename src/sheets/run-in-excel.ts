/** Every request of the add-in goes through here: where a user is typing into a cell, it waits until they have done. */

/** `previous`: the context of objects from an earlier run, where they are used again. */
export function runInExcel<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  previous?: OfficeExtension.ClientRequestContext,
): Promise<Result> {
  const delayForCellEdit = true;
  return Excel.run(previous ? { previousObjects: previous, delayForCellEdit } : { delayForCellEdit }, batch);
}
