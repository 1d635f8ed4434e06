import type { Level } from "../../domain/model/level";
import type { PaperKind } from "../../domain/papers/paper";
import type { PlaceView, ProblemView } from "./dataView";

/**
 * Papers to make. `period` like 2026Q3, null: the one that is shown; `organization`: its name, "" for all; `level`: of one
 * level only, null for all.
 */
export type PaperWishes = Readonly<{
  period: string | null;
  kind: PaperKind;
  organization: string;
  level: Level | null;
}>;

/** A file to download, with what has to be said of it. */
export type MadePapersView = Readonly<{
  status: "ready";
  count: number;
  file: Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;
  remarks: readonly string[];
}>;

/** Lists as a file to download; likewise. */
export type ListPapersView =
  MadePapersView | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;

/**
 * Papers as a file to download: a .docx, or where they are several a .zip of them. `remarks`: what they were made of and
 * what is lacking, in sentences.
 */
export type PapersView =
  | (MadePapersView & Readonly<{ kind: PaperKind }>)
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;

/** Papers as a sheet that was written. */
export type PaperSheetView =
  | Readonly<{ status: "written"; kind: PaperKind; count: number; place: PlaceView; remarks: readonly string[] }>
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;

/** A list the norms ask for, as it was written. `rows` null: it was not made, and `remarks` say for want of what. */
export type ListView = Readonly<{ title: string; rows: number | null; remarks: readonly string[]; place: PlaceView }>;

export type ListsView =
  | Readonly<{ status: "ready"; period: string; cutoff: string; lists: readonly ListView[] }>
  | Readonly<{ status: "refused"; reason: string; problems: readonly ProblemView[] }>;
