/** The wire to the pane: takes office.js' requests one after the other, answers them, and sends it notices. */
import type { BatchAnswer, Batch, NoticeEntry, RequestMessage } from "./wire";
import { MESSAGE, PATH } from "./wire";
import { CellEdit, DELAY_FOR_CELL_EDIT, inCellEdit } from "./cell-edit";
import type { Counters } from "./counters";
import type { Dispatcher } from "./dispatcher";
import { PAYLOAD_LIMIT } from "../excel-modes";
import type { NativeBridge } from "./shim";

export class Bridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  /** Each request and answer as text, for tests that read the wire. */
  trace: ((direction: "request" | "response", text: string) => void) | undefined;
  /** Stands between two requests: what a co-author does, or an Excel that dies there. */
  between: ((request: number, batch: Batch) => void | Promise<void>) | undefined;
  /** The cell that a user is typing into. */
  readonly cellEdit = new CellEdit();
  private queue: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly counters: Counters,
  ) {}

  sendMessageToHost(text: string): void {
    this.trace?.("request", text);
    const request = JSON.parse(text) as RequestMessage;
    if (request.type !== MESSAGE.request) return;
    const { body } = request.message;
    const batch = typeof body === "string" ? (JSON.parse(body) as Batch) : body;
    const bytes = new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)).length;
    this.counters.count(batch, bytes);
    if (bytes > PAYLOAD_LIMIT) {
      this.answer(
        request.id,
        refusal(
          "RequestPayloadSizeLimitExceeded",
          `The payload of the request is ${bytes} bytes; Excel takes ${PAYLOAD_LIMIT}.`,
        ),
      );
      return;
    }
    // Services answer at once: a calculation that a batch waits for may itself wait for a function's result.
    const isService = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === PATH.service);
    const number = this.counters.requests;
    const run = async (): Promise<void> => {
      if (!isService) {
        const delays = ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
        while (this.cellEdit.over && delays) await this.cellEdit.over;
        if (this.cellEdit.over) return this.answer(request.id, inCellEdit);
        await this.between?.(number, batch);
      }
      this.answer(request.id, await this.dispatcher.run(batch));
    };
    if (isService) void Promise.resolve().then(run);
    else this.queue = this.queue.then(run);
  }

  /** Resolves when no request is being answered; those that wait for a user's cell are not. */
  async idle(): Promise<void> {
    let seen: Promise<unknown>;
    do {
      seen = this.queue;
      await Promise.race([seen, this.cellEdit.opened]);
    } while (seen !== this.queue && !this.cellEdit.over);
  }

  notify(entries: NoticeEntry[]): void {
    this.post({ type: MESSAGE.notice, message: { entries } });
  }

  close(): void {
    this.closed = true;
  }

  private answer(id: number, body: BatchAnswer): void {
    const message = (content: BatchAnswer): string =>
      JSON.stringify({ id, type: MESSAGE.response, message: { statusCode: 200, headers: {}, body: content } });
    const text = message(body);
    const tooLong = text.length > PAYLOAD_LIMIT && new TextEncoder().encode(text).length > PAYLOAD_LIMIT;
    this.send(
      tooLong
        ? message(
            refusal(
              "ResponsePayloadSizeLimitExceeded",
              `The answer is longer than the ${PAYLOAD_LIMIT} bytes that Excel gives.`,
            ),
          )
        : text,
    );
  }

  private post(message: object): void {
    this.send(JSON.stringify(message));
  }

  private send(text: string): void {
    if (this.closed) return;
    this.trace?.("response", text);
    this.onMessageFromHost?.(text);
  }
}

const refusal = (code: string, message: string): BatchAnswer => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, HttpStatusCode: 413, ActionIndex: 0, Location: "" },
});
