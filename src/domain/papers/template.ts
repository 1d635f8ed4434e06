import { PARAGRAPH_STYLES, TEMPLATE_KINDS, type PaperBlock, type ParagraphStyle, type TemplateKind } from "./paper";

/** A line of a template: to which paper it belongs, how it looks, and its text with placeholders in braces. */
export type TemplateLine = Readonly<{ kind: TemplateKind; style: ParagraphStyle; text: string }>;

/** What stands for words inside a line (`texts`), and what for a whole part of the paper and stands alone in its line (`blocks`). */
type Placeholders = Readonly<{ texts: readonly string[]; blocks: readonly string[] }>;

/** Placeholders of every paper. */
const EVERYWHERE = ["单位", "周期", "起止", "基准日", "日期"] as const;

/** Placeholders of papers that tell of results. */
const OF_RESULTS = [...EVERYWHERE, "党组织数", "校验码", "报送版次"] as const;

/** A list is not made of results, and all of them are alike. */
const LIST: Placeholders = { texts: [...EVERYWHERE, "清单件数"], blocks: ["清单"] };

/** 排名靠前: as many places as the office wants to make public. */
const TOP_PLACES = /^前([1-9]\d{0,2})名$/;

export const PLACEHOLDERS: Readonly<Record<TemplateKind, Placeholders>> = {
  反馈单: {
    texts: [...OF_RESULTS, "党组织", "书记"],
    blocks: ["党组织与书记", "得分", "分类得分", "失分项目", "会议调整", "办理事项", "签字"],
  },
  通报: {
    texts: [...OF_RESULTS, "各层级数", "各等次数", "平均得分", "预警情况"],
    blocks: ["前5名", "主要问题"],
  },
  会议纪要: {
    texts: [...OF_RESULTS, "会审件数", "调整件数", "认定件数", "说明件数"],
    blocks: ["调整事项", "预警认定", "说明情况"],
  },
  整改清单: { texts: [...OF_RESULTS, "整改件数"], blocks: ["整改清单"] },
  委员联系建议: LIST,
  党务经历清单: LIST,
  党务工作量清单: LIST,
  新任书记培训名单: LIST,
  任职谈话安排: LIST,
};

/** What is wrong with a line of a template. `name`: the placeholder or word; `allowed`: what may stand there. */
export type TemplateFault = Readonly<
  | { what: "kind" | "style" | "placeholder"; name: string; allowed: readonly string[] }
  | { what: "not-alone"; name: string }
  | { what: "brace" }
>;

/** A text in pieces: plain words, and names of placeholders; null when a brace has no other. */
export function templatePieces(text: string): readonly (string | Readonly<{ name: string }>)[] | null {
  const pieces = text.split(/([{｛][^{}｛｝]*[}｝])/);
  const parsed = pieces.map((piece, i) => (i % 2 === 1 ? { name: piece.slice(1, -1).trim() } : piece));
  return pieces.some((piece, i) => i % 2 === 0 && /[{}｛｝]/.test(piece))
    ? null
    : parsed.filter((piece) => piece !== "");
}

/** The number of places in {前5名}; null for another placeholder. */
export function topPlaces(name: string): number | null {
  const match = TOP_PLACES.exec(name);
  return match ? Number(match[1]) : null;
}

/** Reads a line; all that is wrong with it where it can't be used. */
export function parseTemplateLine(
  cells: Readonly<{ kind: string; style: string; text: string }>,
): Readonly<{ line: TemplateLine | null; faults: readonly TemplateFault[] }> {
  const kind = TEMPLATE_KINDS.find((known) => known === cells.kind);
  const style = PARAGRAPH_STYLES.find((known) => known === cells.style);
  const faults: TemplateFault[] = [];
  if (kind === undefined) faults.push({ what: "kind", name: cells.kind, allowed: TEMPLATE_KINDS });
  if (style === undefined) faults.push({ what: "style", name: cells.style, allowed: PARAGRAPH_STYLES });
  if (kind !== undefined) faults.push(...textFaults(kind, cells.text));
  const isUsable = kind !== undefined && style !== undefined && faults.length === 0;
  return { line: isUsable ? { kind, style, text: cells.text } : null, faults };
}

function textFaults(kind: TemplateKind, text: string): readonly TemplateFault[] {
  const pieces = templatePieces(text);
  if (pieces === null) return [{ what: "brace" }];
  const { texts, blocks } = PLACEHOLDERS[kind];
  return pieces.flatMap((piece): readonly TemplateFault[] => {
    if (typeof piece === "string" || texts.includes(piece.name)) return [];
    if (!isBlock(kind, piece.name)) return [{ what: "placeholder", name: piece.name, allowed: [...texts, ...blocks] }];
    return pieces.length === 1 ? [] : [{ what: "not-alone", name: piece.name }];
  });
}

function isBlock(kind: TemplateKind, name: string): boolean {
  return PLACEHOLDERS[kind].blocks.includes(name) || (kind === "通报" && topPlaces(name) !== null);
}

/** What the placeholders of a paper stand for. */
export type PaperContent = Readonly<{
  texts: Readonly<Record<string, string>>;
  block: (name: string) => readonly PaperBlock[];
}>;

/** The blocks of a paper by its lines. @throws RangeError for a line that parseTemplateLine refuses (a mistake of ours). */
export function fillTemplate(lines: readonly TemplateLine[], content: PaperContent): readonly PaperBlock[] {
  return lines.flatMap(({ kind, style, text }): readonly PaperBlock[] => {
    const pieces = templatePieces(text) ?? [];
    const [first] = pieces;
    if (first !== undefined && typeof first !== "string" && isBlock(kind, first.name)) return content.block(first.name);
    const filled = pieces.map((piece) => (typeof piece === "string" ? piece : textOf(piece.name, content))).join("");
    return [{ kind: "paragraph", style, text: filled }];
  });
}

function textOf(name: string, { texts }: PaperContent): string {
  const text = texts[name];
  if (text === undefined) throw new RangeError(`no text for {${name}}`);
  return text;
}
