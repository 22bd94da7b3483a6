/** How far the work on a list is, and what was wrong with it. */
import { ProgressBar } from "../../fluent";
import type { ListsText } from "../../../words/pane/lists/words";
import { Notice } from "../Notice";
import { WorkProgress } from "../WorkProgress";
import type { ListWork } from "./list-work";

interface WorkStateProps {
  work: ListWork<unknown>;
  /** Of the list, and what is done to it. */
  title: string;
  checking: string;
  text: ListsText;
  onCancel(): void;
}

export function WorkState({ work, title, checking, text, onCancel }: WorkStateProps) {
  switch (work.step) {
    case "reading":
    case "checking":
      return (
        <WorkProgress
          spoken
          step={work.step === "reading" ? text.reading : checking}
          label={title}
          done={work.done}
          onCancel={onCancel}
        />
      );
    case "writing":
      return (
        <div role="status">
          {text.writing}
          <ProgressBar aria-label={text.writing} />
        </div>
      );
    case "refused":
      return work.problem.kind === "cancelled" ? (
        <Notice intent="info">{text.failure(work.problem)}</Notice>
      ) : (
        <Notice intent="error" title={text.failed}>
          {text.failure(work.problem)}
        </Notice>
      );
    case "failed":
      return (
        <Notice intent="error" title={text.failed}>
          {work.why}
        </Notice>
      );
    default:
      return null;
  }
}

export const isBusy = ({ step }: ListWork<unknown>): boolean =>
  step === "reading" || step === "checking" || step === "writing";
