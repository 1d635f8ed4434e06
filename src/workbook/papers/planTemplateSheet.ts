import { DEFAULT_TEMPLATE } from "../../domain/papers/defaultTemplate";
import { LIST_PAPER_KINDS, PAPER_KINDS, PARAGRAPH_STYLES, TEMPLATE_KINDS } from "../../domain/papers/paper";
import { PLACEHOLDERS, type TemplateLine } from "../../domain/papers/template";
import { planTableSheet, type TableColumn } from "../layout/tableSheet";
import type { PlannedSheet } from "../port/writePlan";
import { listValidation, ruleSheetFrame } from "../rules/ruleSheetFrame";
import type { RuleSheetWords } from "../rules/ruleSheetWords";
import { TEMPLATE_COLUMNS, TEMPLATE_SHEET, type TemplateColumn } from "./templateSheet";

/** Words around 文书模板. */
export type TemplateWords = Readonly<{
  title: string;
  subtitle: string;
  guide: string;
  /** Which placeholders a paper knows: in the middle of a line, and alone in one. */
  placeholders: (kind: string, texts: readonly string[], blocks: readonly string[]) => string;
}>;

/** Plans 文书模板 with the default lines. @param name - a free name for the sheet. */
export function planTemplateSheet(name: string, words: TemplateWords, ruleWords: RuleSheetWords): PlannedSheet {
  const { key } = TEMPLATE_SHEET;
  const column = (own: TemplateColumn, width: number): TableColumn<TemplateLine> => ({
    ...{ key: own, label: TEMPLATE_COLUMNS[own], width },
    ...{ style: "officeText", office: true, cell: (line) => line[own] },
  });
  return planTableSheet<TemplateLine>({
    ...ruleSheetFrame(ruleWords, { key, name }),
    title: words.title,
    subtitle: words.subtitle,
    lines: [
      { text: words.guide, style: "guide" },
      ...[...PAPER_KINDS, LIST_PAPER_KINDS[0]].map((kind) => {
        const { texts, blocks } = PLACEHOLDERS[kind];
        // Lists have the same.
        const named = kind === LIST_PAPER_KINDS[0] ? LIST_PAPER_KINDS.join("、") : kind;
        return { text: words.placeholders(named, texts, blocks), style: "guide" as const };
      }),
    ],
    columns: [column("kind", 20), column("style", 14), column("text", 90)],
    rowCount: DEFAULT_TEMPLATE.length,
    rows: () => DEFAULT_TEMPLATE,
    nothing: { text: "", column: "text" },
    frozenColumns: 0,
    orientation: "landscape",
    validations: (area) => [
      listValidation(area.column("kind"), TEMPLATE_KINDS, { words: ruleWords, strict: true }),
      listValidation(area.column("style"), PARAGRAPH_STYLES, { words: ruleWords, strict: true }),
    ],
  });
}
