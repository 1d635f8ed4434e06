import type { Progress } from "../workbook/port/progress";
import type { CommandOptions } from "./commandOptions";
import { displayWidth } from "./displayWidth";
import type { Terminal } from "./terminal";

export type ProgressLine = Readonly<{
  show: (progress: Progress) => void;
  /** The same in words of one's own. */
  tell: (text: string) => void;
  clear: () => void;
}>;

/** One line on standard error that is written over; nothing where nobody looks. */
export function progressLine(
  { isInteractive, printError }: Terminal,
  { quiet, texts }: Pick<CommandOptions, "quiet" | "texts">,
): ProgressLine {
  const words = texts.catalogue.commandLine;
  let shown = 0;
  const write = (text: string): void => {
    if (quiet || !isInteractive) return;
    const width = displayWidth(text);
    printError(`\r${text}${" ".repeat(Math.max(0, shown - width))}`);
    shown = width;
  };
  return {
    show: (progress) => {
      if (progress.step === "reading") write(words.stepReading(progress.sheet, progress.rows));
      else write(progress.step === "scoring" ? words.stepScoring : words.stepWriting(progress.rows));
    },
    tell: write,
    clear: () => {
      if (shown > 0) printError(`\r${" ".repeat(shown)}\r`);
      shown = 0;
    },
  };
}
