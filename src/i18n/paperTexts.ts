import type { TemplateWords } from "../workbook/papers/planTemplateSheet";

/** Words about papers; what papers say themselves stands in 文书模板 and is the office's own. */
export type PaperTexts = Readonly<{
  template: TemplateWords;
  badKind: (text: string, kinds: readonly string[]) => string;
  noResults: (period: string) => string;
  notCalculated: (period: string) => string;
  /** --organization with a paper that speaks of all; `kinds`: those that don't. */
  badLevel: (text: string, levels: readonly string[]) => string;
  nobodyOfLevel: (level: string) => string;
  ofAll: (kind: string, kinds: readonly string[]) => string;
  unknownOrganization: (name: string, some: readonly string[]) => string;
  faultyTemplate: string;
  made: (count: number, folder: string) => string;
  /** `version` null: not settled. */
  source: (sheet: string, version: number | null) => string;
  /** What lists are made of; `cutoff`: ISO. */
  ofLedgers: (cutoff: string) => string;
  /** `sheet` null: the default lines. */
  templateUsed: (sheet: string | null) => string;
  /** Papers written as a sheet. */
  sheetMade: (count: number, sheet: string) => string;
  sheetSuffix: (kind: string, period: string) => string;
  tooManyForSheet: (count: number, most: number) => string;
  /** --sheet with a list. */
  listsAreSheets: string;
  /** 单位名称 is not set. */
  withoutUnit: string;
  templatePresent: string;
  /** Put behind the name of the workbook. */
  templateSuffix: string;
  /** --in-place without --write-default. */
  inPlaceForTemplate: string;
}>;
