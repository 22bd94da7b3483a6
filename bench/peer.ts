/** numpy beside us: whether python3 has it, and how long it takes for the same work on the same input. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

interface Version {
  numpy: string;
  python: string;
}

export class Numpy {
  readonly version: Version | undefined;
  /** What stands in place of a figure where the peer is missing. */
  readonly missing: string;

  constructor(private readonly root: string) {
    const { answer, problem } = this.run<Version>("version", {});
    this.version = answer;
    this.missing = problem;
  }

  /** What `bench/peer.py` answers to a task; undefined where there is no numpy. Throws where numpy is there and fails. */
  ask<Answer>(task: string, given: object): Answer | undefined {
    if (!this.version) return undefined;
    const { answer, problem } = this.run<Answer>(task, given);
    if (!answer) throw new Error(`numpy failed at "${task}": ${problem}`);
    return answer;
  }

  beside(time: number | undefined): string {
    return this.version && time !== undefined ? `numpy ${milliseconds(time)}` : this.missing;
  }

  private run<Answer>(task: string, given: object): { answer: Answer | undefined; problem: string } {
    const input = JSON.stringify({ task, given }, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    );
    const asked = spawnSync("python3", [join(this.root, "bench", "peer.py")], {
      input,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    if (asked.error) return { answer: undefined, problem: "no peer: python3 is missing" };
    if (asked.status !== 0)
      return {
        answer: undefined,
        problem: /numpy is missing/.test(asked.stderr)
          ? "no peer: python3 has no numpy (pip install numpy)"
          : asked.stderr,
      };
    return { answer: JSON.parse(asked.stdout) as Answer, problem: "" };
  }
}

export const milliseconds = (time: number) => `${time < 1 ? time.toFixed(4) : time.toFixed(1)} ms`;
