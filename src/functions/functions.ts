/** The add-in's first script: gives Excel each function of the catalogue under its id. */
import { catalog } from "./catalog";
import { loadMessages } from "./language";
import { counted } from "./own-calls";

for (const { id, run } of catalog) CustomFunctions.associate(id, counted(run));

loadMessages().catch((error: unknown) => console.error("Messages of functions stay English:", error));
