import type { ByteSink } from "./byteSink";

/** A file in the making: nobody sees it until it is whole. */
export interface OutputFile extends ByteSink {
  /** Puts the finished file in its place. @throws HostError, and then nothing has changed. */
  commit(): Promise<void>;
  /** Leaves no trace of it. */
  discard(): Promise<void>;
}
