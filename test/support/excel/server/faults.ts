import { ExcelError } from "../model/excelError";

/** Failures on order: of the n-th action or request counted from when they are ordered, or of all from then on. */
export class Faults {
  actionCount = 0;
  private requestCount = 0;
  private from: Readonly<{ action: number; code: string }> | null = null;
  private readonly actions = new Map<number, string>();
  private readonly requests = new Map<number, number>();

  failAt(n: number, code: string): void {
    this.actions.set(this.actionCount + n, code);
  }

  /** From the n-th action on, every one fails, until `heal`. */
  failFrom(n: number, code: string): void {
    this.from = { action: this.actionCount + n, code };
  }

  /** Orders still open are forgotten. */
  heal(): void {
    this.from = null;
    this.actions.clear();
    this.requests.clear();
  }

  failRequest(n: number, status: number): void {
    this.requests.set(this.requestCount + n, status);
  }

  /** Counts an action. @throws ExcelError when this one was to fail */
  nextAction(): void {
    this.actionCount++;
    const lasting = this.from && this.actionCount >= this.from.action ? this.from.code : undefined;
    const code = this.actions.get(this.actionCount) ?? lasting;
    if (code === undefined) return;
    this.actions.delete(this.actionCount);
    throw new ExcelError(code, `An injected ${code}.`, code === "GeneralException" ? 500 : 400);
  }

  /** Counts a request; the status it is to fail with, or null. */
  nextRequest(): number | null {
    this.requestCount++;
    const status = this.requests.get(this.requestCount) ?? null;
    this.requests.delete(this.requestCount);
    return status;
  }
}
