/** The papers of a period, by the names that offices have for them; `--kind` and 文书模板 use the same. */
export const PAPER_KINDS = ["反馈单", "通报", "会议纪要", "整改清单"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Lists the norms ask for, as papers. */
export const LIST_PAPER_KINDS = [
  "委员联系建议",
  "党务经历清单",
  "党务工作量清单",
  "新任书记培训名单",
  "任职谈话安排",
] as const;
export type ListPaperKind = (typeof LIST_PAPER_KINDS)[number];

/** Everything that 文书模板 has lines for. */
export const TEMPLATE_KINDS = [...PAPER_KINDS, ...LIST_PAPER_KINDS] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Papers that can be made for one organization; the others speak of all. */
export const PAPERS_OF_ONE: readonly PaperKind[] = ["反馈单", "整改清单"];

/**
 * How a line of a paper looks, by the words of the standard for official documents (GB/T 9704-2012); the column 样式 of
 * 文书模板 names them.
 */
export const PARAGRAPH_STYLES = [
  "发文机关标志",
  "发文字号",
  "标题",
  "副标题",
  "主送机关",
  "一级标题",
  "二级标题",
  "正文",
  "名目",
  "附件说明",
  "署名",
  "成文日期",
  "抄送",
  "空行",
] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

/** Shares of full marks in thousandths, 0 to 1000. `tick`: of the period before, null where there is none. */
export type PaperBar = Readonly<{ share: number; tick: number | null }>;

/** A cell of a table: a text, a label before others, a bar, or lines one below the other, one of them large. */
export type PaperCell =
  | string
  | Readonly<{ label: string }>
  | Readonly<{ bar: PaperBar }>
  | Readonly<{ above: string; large: string; below: string }>;

/** `share`: of the width, against the other columns. */
export type PaperColumn = Readonly<{ share: number; align?: "center" | "right" }>;

/** `head`: texts over the columns, repeated on each page; absent: none. */
export type PaperTable = Readonly<{
  columns: readonly PaperColumn[];
  head?: readonly string[];
  rows: readonly (readonly PaperCell[])[];
}>;

/** A part of a paper, from top to bottom. `lead`: words before the text, in the face of 二级标题. `signatures`: lines to sign on, side by side. */
export type PaperBlock =
  | Readonly<{ kind: "paragraph"; style: ParagraphStyle; text: string; lead?: string }>
  | Readonly<{ kind: "table"; table: PaperTable }>
  | Readonly<{ kind: "signatures"; lines: readonly string[] }>;

/** A4: an official document, a form on one page, or a wide list. */
export type PaperLayout = "document" | "form" | "list";

/** A paper as content, before anybody draws it. `name`: of its file, without extension. `note`: stands in the footer. */
export type Paper = Readonly<{
  kind: TemplateKind;
  name: string;
  layout: PaperLayout;
  blocks: readonly PaperBlock[];
  note: string;
}>;
