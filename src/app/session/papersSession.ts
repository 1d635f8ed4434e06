import { formatDay } from "../../domain/model/day";
import type { Level } from "../../domain/model/level";
import type { Period } from "../../domain/model/period";
import { PAPERS_OF_ONE, type Paper, type PaperKind } from "../../domain/papers/paper";
import type { PaperSource } from "../../domain/papers/paperFacts";
import { writePapers } from "../../domain/papers/writePapers";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { planTemplateSheet } from "../../workbook/papers/planTemplateSheet";
import { readTemplateSheet } from "../../workbook/papers/readTemplateSheet";
import { TEMPLATE_SHEET } from "../../workbook/papers/templateSheet";
import { findKeyedSheet, placeOfKeyedSheet } from "../../workbook/port/keyedSheet";
import type { WritePlan } from "../../workbook/port/writePlan";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { RULE_SHEET_STYLES } from "../../workbook/rules/ruleSheetFrame";
import { dayOfTime } from "../localTime";
import { readPaperFacts, type NoFacts } from "../papers/readPaperFacts";
import type { WorkbookSession } from "./workbookSession";

/** `organization`: its name, `level`: one of them; null for all. */
export type PaperQuestion = Readonly<{
  period: Period;
  kind: PaperKind;
  organization: string | null;
  level: Level | null;
}>;

/** Papers as content, which a host of papers draws. `day`: ISO, of their date. */
export type WrittenPapers = Readonly<{
  status: "ready";
  papers: readonly Paper[];
  source: PaperSource;
  day: string;
  /** 文书模板 that was followed; null: the default lines. */
  template: string | null;
  /** 单位名称 is not set, and papers that name the unit have nothing there. */
  isWithoutUnit: boolean;
}>;

/** Why there are none. `organizations`: the ones that there are. */
export type NoPapers = Readonly<
  | { status: NoFacts | "of-all" }
  | { status: "nobody-of-level"; level: Level }
  | { status: "unknown-organization"; organizations: readonly string[] }
  | { status: "faulty-template"; diagnostics: readonly Diagnostic[] }
>;

/**
 * Writes the papers of a period from what stands in the workbook; nothing is assessed and nothing planned.
 *
 * @throws HostError when the host fails.
 */
export async function papersSession(
  session: WorkbookSession,
  { period, kind, organization, level }: PaperQuestion,
): Promise<WrittenPapers | NoPapers> {
  const { workbook, words, now } = session;
  if ((organization !== null || level !== null) && !PAPERS_OF_ONE.includes(kind)) return { status: "of-all" };
  const info = await workbook.describe();
  const template = await readTemplateSheet(workbook, info);
  if (template.diagnostics.length > 0) return { status: "faulty-template", diagnostics: template.diagnostics };
  const date = dayOfTime(now());
  const facts = await readPaperFacts(workbook, info, {
    ...{ period, date, labels: words.official, labelSets: words.labelSets },
  });
  if (typeof facts === "string") return { status: facts };
  const all = facts.figures.organizations;
  const ofLevel = level === null ? all : all.filter((own) => own.level === level);
  if (level !== null && ofLevel.length === 0) return { status: "nobody-of-level", level };
  const wanted = organization === null ? null : organizationKey(organization);
  const organizations = wanted === null ? ofLevel : ofLevel.filter(({ name }) => organizationKey(name) === wanted);
  if (organizations.length === 0 && wanted !== null) {
    return { status: "unknown-organization", organizations: ofLevel.map(({ name }) => name) };
  }
  const called = wanted === null ? level && words.official.levels[level] : organizations[0]!.name;
  const only = called === null ? null : { name: called, organizations };
  const papers = writePapers(facts, { kind, only, template: template.lines });
  return {
    status: "ready",
    papers,
    source: facts.figures.source,
    day: formatDay(date),
    template: template.sheet,
    isWithoutUnit: facts.unit === "",
  };
}

/** A plan that adds 文书模板 with the default lines; null when the workbook has one. @throws HostError */
export async function planTemplate({ workbook, words }: WorkbookSession): Promise<WritePlan | null> {
  const info = await workbook.describe();
  if (findKeyedSheet(info, TEMPLATE_SHEET) !== null) return null;
  const { name, removeSheetIds } = placeOfKeyedSheet(info, TEMPLATE_SHEET, null);
  return { styles: RULE_SHEET_STYLES, sheets: [planTemplateSheet(name, words.templates, words.rules)], removeSheetIds };
}
