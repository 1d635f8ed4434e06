import type { TakenList } from "../../workbook/ledgerRows/takenLists";
import type { PlaceView, ProblemView } from "./dataView";

/** Which list is taken into its ledger. `period` like 2026Q3, null: the one that is shown; `due`: ISO, "" for none. */
export type TakeOverWishes = Readonly<{ period: string | null; list: TakenList; due: string }>;

/** What is agreed to. `seen`: of the view; `leftOut`: places among its rows, from 0, of those that are not to be added. */
export type AgreedRows = Readonly<{ seen: string; leftOut: readonly number[] }>;

/**
 * Rows that would be added to a ledger. `where`: in a sentence; `rows`: the first of them, `more`: how many are not shown;
 * `isChanged`: nothing was written since they are others than those the person saw; `seen`: to be handed back to write.
 */
type ProposedView = Readonly<{
  status: "ready";
  list: TakenList;
  due: string;
  isChanged: boolean;
  count: number;
  where: string;
  place: PlaceView;
  rows: readonly Readonly<{ organization: string; about: string }>[];
  more: number;
  remarks: readonly string[];
  seen: string;
}>;

export type TakeOverView =
  | ProposedView
  | Readonly<{ status: "added"; list: TakenList; where: string; place: PlaceView }>
  | Readonly<{ status: "takenBack" }>
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;
