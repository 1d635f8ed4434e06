import type { RecordWords } from "../recordSheets/planRecordSheet";
import type { DetailWords } from "./planDetails";
import type { ManifestWords } from "./planManifest";

/** Words that a submission is written with, and the record of it. */
export type SubmissionWords = Readonly<{
  manifest: Omit<ManifestWords, "footer">;
  details: DetailWords;
  /** Under the title of each result sheet. */
  guide: string;
  ledgerSubtitle: string;
  /** Over 调整记录, 会审清单 and 考核进程. */
  sentSubtitle: string;
  /** What stands for being among the last; without the total where that is left out. */
  lowScore: Readonly<{ name: string; reason: (total: string | null) => string }>;
  /** At the foot of each page: the code and which submission it is. */
  footer: (code: string, version: number) => string;
  record: RecordWords;
}>;
