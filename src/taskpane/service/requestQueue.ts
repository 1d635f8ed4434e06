import type { TroubleCode } from "../../i18n/answerTexts";
import type { ProductTexts } from "../../i18n/textsOf";
import { HostError } from "../../workbook/port/hostError";
import type { Answer } from "./paneService";
import type { Trouble } from "./trouble";

/** A request that can't be met as things are; its words stand in the catalogues. */
export class PaneTrouble extends Error {
  override readonly name = "PaneTrouble";
  constructor(readonly code: Exclude<TroubleCode, "internal">) {
    super(code);
  }
}

type Work<T> = (signal: AbortSignal) => T | Promise<T>;

/** Answers requests one after the other: a workbook is not read while it is written. */
export class RequestQueue {
  private last: Promise<unknown> = Promise.resolve();
  private running: AbortController | null = null;

  constructor(private readonly texts: () => ProductTexts) {}

  /** Does the work when all earlier requests are answered. Never rejects. */
  run<T>(work: Work<T>): Promise<Answer<T>> {
    const answer = this.last.then(async () => {
      const controller = new AbortController();
      this.running = controller;
      const given = await this.answer(work, controller.signal);
      this.running = null;
      return given;
    });
    this.last = answer;
    return answer;
  }

  /** Does work at once that needs no turn: it changes nothing. Never rejects. */
  now<T>(work: Work<T>): Promise<Answer<T>> {
    return this.answer(work, new AbortController().signal);
  }

  /** Ends the request under way; those that wait are not touched. */
  cancel(): void {
    this.running?.abort();
  }

  private async answer<T>(work: Work<T>, signal: AbortSignal): Promise<Answer<T>> {
    try {
      return { status: "done", value: await work(signal) };
    } catch (error) {
      if (isCancelled(error) || (signal.aborted && error === signal.reason)) return { status: "cancelled" };
      return { status: "failed", trouble: troubleOf(error, this.texts()) };
    }
  }
}

/** Whether an error only says that the user has cancelled. */
export function isCancelled(error: unknown): boolean {
  return error instanceof HostError && error.code === "cancelled";
}

/** An error in words; what nobody foresaw is an internal one, without its inner workings. */
export function troubleOf(error: unknown, texts: ProductTexts): Trouble {
  if (error instanceof HostError) return { code: error.code, ...texts.hostError(error) };
  const code: TroubleCode = error instanceof PaneTrouble ? error.code : "internal";
  return { code, ...texts.catalogue.answers.troubles[code] };
}
