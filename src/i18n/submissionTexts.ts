import type { PersonalNumberKind } from "../domain/personalData/personalNumber";
import type { SubmissionWords } from "../workbook/submission/submissionWords";

/** A value as it is told. */
type Told = string | number | null;

/** Words of what goes up and of what is found in it. */
export type SubmissionTexts = Readonly<{
  words: SubmissionWords;
  fileSuffix: (period: string, version: number) => string;

  /** Why nothing was made, and what to do. */
  badContents: string;
  noUnit: string;
  tooLarge: string;
  archiveChanged: (sheet: string) => string;
  stale: (count: number) => string;
  /** What to do; of a period that is settled something else. */
  staleHint: (settled: boolean) => string;
  personal: (count: number) => string;
  personalHint: string;
  personalCell: (place: string, kinds: readonly string[], masked: string) => string;
  kinds: Readonly<Record<PersonalNumberKind, string>>;
  selfCheckFailed: string;

  made: (unit: string, code: string, version: number) => string;
  sheet: (name: string, rows: number) => string;
  masked: (count: number) => string;
  ranksHidden: string;
  totalsHidden: string;
  notWritten: string;
  checkCode: (code: string) => string;
  recorded: (backup: string) => string;
  /** What a submission gives now. */
  codeNow: (code: string) => string;

  noManifest: string;
  otherFormat: string;
  badCode: (text: string) => string;
  submission: (
    facts: Readonly<{ unit: string; code: string; period: string; version: string; contents: string }>,
  ) => string;
  verdicts: Readonly<Record<"unchanged" | "changed" | "cannotTell", string>>;
  reordered: (sheet: string) => string;
  /** A place of which nothing tells what it said before. */
  changedSomewhere: (place: string) => string;
  change: (place: string, from: Told, to: Told) => string;
  unknownCell: (place: string) => string;
  difference: (organization: string, item: string, shipped: Told, computed: Told) => string;
  follows: string;
  notRecomputed: string;
  limit: string;
  passphrase: Readonly<{
    ask: string;
    askAgain: string;
    cannotAsk: string;
    notReadable: (path: string) => string;
    empty: string;
    notTheSame: string;
    checked: Readonly<Record<"same" | "other" | "unsealed", string>>;
  }>;
}>;
