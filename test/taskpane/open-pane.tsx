/** Opens the pane as Office would, for a user with mouse and keyboard. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/components/App";
import { stubOffice, type OfficeStub } from "./office";

export async function openPane(options: OfficeStub & { inExcel?: boolean } = {}) {
  const office = stubOffice(options);
  const user = userEvent.setup();
  const view = render(<App inExcel={options.inExcel ?? true} />);
  await screen.findByRole("main");
  return { user, office, ...view };
}

export function box(name: string | RegExp): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("checkbox", { name });
}

export function asOfField(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>("textbox", { name: /As of/ });
}
