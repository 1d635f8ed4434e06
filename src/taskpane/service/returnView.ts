import type { ReturnState } from "../../workbook/submission/returnList";
import type { PlaceView } from "./dataView";

/** An item of 退回清单, as texts; "" where nothing is said. `place`: without a way to it where its sheet is another's. */
export type ReturnItemView = Readonly<{
  number: string;
  place: PlaceView;
  value: string;
  problem: string;
  demand: string;
  due: string;
  answer: string;
}>;

/** `refused`: nothing was written, and why, a sentence each. */
export type ReturnedView =
  | Readonly<{ status: "written"; kind: "marks" | "taken" | "answers"; count: number }>
  | Readonly<{ status: "refused"; problems: readonly string[] }>;

/** What became of an item. `about`: the organization and column it asks about, "" where its sheet doesn't tell. */
export type ComparedItemView = Readonly<{
  number: string;
  about: string;
  state: ReturnState;
  stateWords: string;
  problem: string;
  /** What the cell said and says, in words. */
  became: string;
  answer: string;
}>;

/** Two versions of a submission held against each other. `unasked`: changes that nobody asked for, a sentence each. */
export type VersionsView =
  | Readonly<{ status: "notComparable"; reason: string }>
  | Readonly<{
      status: "compared";
      /** Whether the new version follows on the returned one, in words. */
      versions: string;
      follows: boolean;
      /** The new version is not made yet: it is what would go up now. */
      isDraft: boolean;
      /** How many items are done, answered and open, in words. */
      counts: string;
      items: readonly ComparedItemView[];
      /** How many changes nobody asked for, in words. */
      unaskedCount: string;
      unasked: readonly string[];
      moreUnasked: number;
    }>;
