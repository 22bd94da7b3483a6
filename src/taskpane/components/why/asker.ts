/** A thread that explains cells of the workbook it was given last; it stays while the tab is open. */
import type { CellAddress } from "../../../formula/values";
import type { WhyAnswer, WhyMessage } from "../../../explain/tasks";
import type { WorkbookReading } from "../../../sharing/reading";
import { startListening, WorkerError, type ListenedWorker } from "../simulate/worker";
import type { Opening } from "./why.worker";

export interface WhyWorker extends ListenedWorker<WhyAnswer> {
  postMessage(message: WhyMessage | Opening): void;
}

export const startWhyWorker = (): WhyWorker =>
  new Worker(new URL("./why.worker.ts", import.meta.url), { name: "parley-why" });

type Question = { kind: "explain" | "behind" } | { kind: "what if"; changes: readonly (readonly [string, number])[] };
type GivenBy<Kind> = Extract<WhyAnswer, { kind: Kind extends "explain" ? "explained" : Kind; given: unknown }>["given"];

export class Asker {
  private readonly worker: WhyWorker;
  private readonly waiting = new Map<number, { resolve(given: unknown): void; reject(error: unknown): void }>();
  private last = 0;
  private opening: Promise<void> = Promise.resolve();

  /** Throws WorkerError. */
  constructor(start: () => WhyWorker, language: string) {
    this.worker = startListening<WhyAnswer, WhyWorker>(
      start,
      (answer) => this.take(answer),
      (error) => this.fail(error),
    );
    this.worker.postMessage({ kind: "open", language });
  }

  /** Sheet by sheet, with a breath between: all at once would hold the page while they are copied. */
  open({ sheets, tables, names, record }: WorkbookReading, labelsLead: boolean): Promise<void> {
    const before = this.opening;
    return (this.opening = (async () => {
      await before;
      this.worker.postMessage({ kind: "workbook", tables, names, record, labelsLead });
      for (const sheet of sheets) {
        await new Promise((resolve) => setTimeout(resolve));
        this.worker.postMessage({ kind: "sheet", sheet });
      }
      this.worker.postMessage({ kind: "complete" });
    })());
  }

  /** Rejects with WorkerError, or with an error that says what went wrong with the cell. */
  async ask<Asked extends Question>(at: CellAddress, question: Asked): Promise<GivenBy<Asked["kind"]>> {
    await this.opening;
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (given: unknown) => void, reject });
      this.worker.postMessage({ ...question, id, at } as WhyMessage);
    });
  }

  close(): void {
    this.worker.terminate();
    this.fail(new WorkerError("died", "closed"));
  }

  private take(answer: WhyAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.kind === "failed") waiting?.reject(new Error(answer.message));
    else waiting?.resolve(answer.given);
  }

  private fail(error: WorkerError): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
