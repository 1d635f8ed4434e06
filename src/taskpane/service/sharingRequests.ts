import type { ReturnEntry } from "../../app/session/returnSession";
import { of, type RequestEntry } from "./requestEntry";
import type { SubmissionSigned, SubmissionWishes } from "./submissionView";

/** The requests of REQUESTS about what goes up to the committee above, what came up, and what is returned. */
export const SHARING_REQUESTS = {
  /**
   * What would go up to the committee above, or that the workbook is itself a submission; writes nothing. null: the period
   * that is shown, 简报, ranks as the settings say.
   */
  submission: {
    given: of<[wishes: SubmissionWishes | null]>(),
    ...{ view: "submission", forgets: ["submitted"], quiet: true, inProgress: true },
  },
  /** Makes the file that goes up, checks it and notes it in the workbook, unless something stands in its way. */
  submit: {
    given: of<[wishes: SubmissionWishes, signed: SubmissionSigned]>(),
    ...{ view: "submitted", forgets: ["submission", "lastWrite", "rules", "setup"], inProgress: true },
  },
  /** Holds the submission that is open against its seal, and the code of the stamped paper and the passphrase where these are typed. */
  verify: { given: of<[paperCode: string, passphrase: string]>(), view: "verification", forgets: [], inProgress: true },
  /** Writes into 退回清单: what is asked of the submission that is open, a list that was returned, or answers to it. */
  saveReturns: {
    given: of<[entry: ReturnEntry<Blob>]>(),
    ...{ view: "returned", forgets: ["lastWrite", "versions"], inProgress: true },
  },
  /** Holds what is open against another version of it: what became of each item, and what nobody asked for; writes nothing. */
  compareVersions: { given: of<[other: Blob]>(), view: "versions", forgets: [], inProgress: true },
} as const satisfies Readonly<Record<string, RequestEntry>>;
