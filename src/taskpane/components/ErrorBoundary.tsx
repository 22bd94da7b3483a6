/** Shows a broken pane's words and a way out in place of a blank pane. */
import { Component, type ReactNode } from "react";
import { chosenLanguage } from "../../commands/language";
import { dictionaries } from "../../words/pane/words";

export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const text = dictionaries[chosenLanguage()];
    // Plain elements: what broke may be the components.
    return (
      <div role="alert" className="parley-problem">
        <h1>{text.crashed}</h1>
        <p>{text.crashedRemedy}</p>
        <button type="button" onClick={() => location.reload()}>
          {text.reload}
        </button>
      </div>
    );
  }
}
