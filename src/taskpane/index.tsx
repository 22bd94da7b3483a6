/** Starts the pane: the ribbon's actions first, then, once Office answers, what a user sees. */
import "../commands/commands";
import { createRoot } from "react-dom/client";
import { App } from "./components/App";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { watchStart } from "./watchdog";

const place = document.getElementById("root");
if (place) {
  const started = watchStart(place);
  if (typeof Office !== "undefined") {
    void Office.onReady().then(({ host }) => {
      started();
      createRoot(place).render(
        <ErrorBoundary>
          <App inExcel={host === Office.HostType.Excel} />
        </ErrorBoundary>,
      );
    });
  }
}
