/** The name by which a sheet says that Parley wrote it, as `src/sheets/ownership.ts` has it: the command line sees the add-in from outside. */
export const OWN_MARK = "_Parley";
