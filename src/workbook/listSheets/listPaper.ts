import type { ListCell, ListKey, MadeList } from "../../domain/listing/officeList";
import { formatDay } from "../../domain/model/day";
import type { Grounds } from "../../domain/results/grounds";
import type { SourceRef } from "../../domain/model/source";
import type { ListPaperKind, PaperColumn } from "../../domain/papers/paper";
import type { PaperContent } from "../../domain/papers/template";
import type { SheetAddress } from "../port/address";
import { basisCell } from "../resultSheets/planContext";
import type { SheetLabels } from "../resultSheets/sheetLabels";
import type { ListWords } from "./listWords";
import { LIST_LOOKS, listText } from "./planListSheet";

/** What each list is called as a paper. */
export const LIST_PAPERS: Readonly<Record<ListKey, ListPaperKind>> = {
  contactAdvice: "委员联系建议",
  staffExperience: "党务经历清单",
  staffWorkload: "党务工作量清单",
  newSecretaryTraining: "新任书记培训名单",
  appointmentTalks: "任职谈话安排",
};

const NUMBER_WIDTH = 7;
/** A day stays in one line whatever face stands in for the one that is asked for. */
const DAY_WIDTH = 16;
const BASIS_WIDTH = 26;
/** Texts wrap on paper. */
const WIDEST = 27;

/** `names`: of the roster, by index. */
type ListPaperContext = Readonly<{
  names: readonly string[];
  locate: (source: SourceRef) => SheetAddress;
  labels: SheetLabels;
  words: ListWords;
}>;

/** What a list says on paper: the columns of its sheet. */
export function listPaperContent(list: MadeList, context: ListPaperContext): PaperContent {
  const { labels, words } = context;
  const columns = [
    { share: NUMBER_WIDTH, align: "center" } as const,
    ...list.columns.map((key): PaperColumn => {
      const { width, style } = LIST_LOOKS[key];
      const share = style === "date" ? DAY_WIDTH : Math.min(width, WIDEST);
      return { share, ...(style === "text" || style === "strong" ? {} : { align: "center" }) };
    }),
    { share: BASIS_WIDTH },
  ];
  const head = [labels.resultColumns.number, ...list.columns.map((key) => words.columns[key]), words.basis];
  const rows = list.rows.map(({ cells, grounds }, i) => [
    String(i + 1),
    ...list.columns.map((key) => paperText(cells[key] ?? null, context)),
    basisText(grounds, context),
  ]);
  const nothing = [["", words.nothing[list.key], ...head.slice(2).map(() => "")]];
  return {
    texts: { 清单件数: String(list.rows.length) },
    block: () => [{ kind: "table", table: { columns, head, rows: rows.length > 0 ? rows : nothing } }],
  };
}

function basisText(grounds: Grounds, context: ListPaperContext): string {
  const cell = basisCell(context, grounds, false);
  return typeof cell === "string" ? cell : "";
}

function paperText(cell: ListCell, context: ListPaperContext): string {
  if (cell?.kind === "day") return formatDay(cell.day);
  return cell?.kind === "number" ? String(cell.number) : (listText(cell, context) ?? "");
}
