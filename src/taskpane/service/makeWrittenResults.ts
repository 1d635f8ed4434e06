import { formatSignedHundredths } from "../../domain/model/rational";
import type { LedgersSince } from "../../app/session/lastWritten";
import type { LastWritten } from "../../app/session/sessionState";
import { LEVELS } from "../../domain/model/level";
import { flagKindOf } from "../../domain/assessment/judgeFlags";
import { LABEL_SETS, type ProductTexts } from "../../i18n/textsOf";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { NoteFact, WrittenOrganization, WrittenResults } from "../../workbook/resultSheets/writtenResults";
import { WrittenWords } from "../../workbook/resultSheets/writtenWords";
import { levelResults } from "./makeResults";
import { makeReadBack } from "./makeReadBack";
import { sentencesIn } from "./sentencesIn";
import { pointsText } from "./pointsText";
import type { ResultRow, ResultsView } from "./resultsView";

/** The results as their sheets say, level by level; an organization is known by its row of 考核结果 (0-based). */
export function makeWrittenResults(
  last: LastWritten,
  { ledgers, settled }: Readonly<{ ledgers: LedgersSince; settled: number | null }>,
  texts: ProductTexts,
): ResultsView {
  const { results } = last;
  const rows = writtenRows(results, texts);
  const gradeNames = gradesOf(rows);
  const codes = new Set(results.organizations.flatMap(({ flags }) => flags));
  return {
    period: texts.catalogue.answers.periodLabel(results.period),
    cutoff: results.notes.facts.cutoff,
    incomplete: listedIn(results, "notAssessed", ({ sentenceSeparator }) => sentenceSeparator),
    levels: LEVELS.flatMap((level) => {
      const own = rows.filter((row) => row.level === level);
      return own.length === 0 ? [] : [levelResults(level, own, gradeNames, texts)];
    }),
    gradeNames,
    flagNames: [...codes].sort().map((code) => ({ code, label: texts.sheets.flagNames[code] })),
    written: true,
    readBack: makeReadBack(last, ledgers),
    settled,
  };
}

/** Rows by rank, then those without, in the order of the sheet. One whose level nobody knows has no place among them. */
function writtenRows({ organizations }: WrittenResults, texts: ProductTexts): readonly ResultRow[] {
  const rows = organizations.flatMap((organization, index) => writtenRow(organization, index, texts) ?? []);
  return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** An organization of 考核结果; null when its level is none of ours. */
export function writtenRow(
  organization: WrittenOrganization,
  index: number,
  { sheets }: ProductTexts,
): ResultRow | null {
  const { level, secretary, total, change, flags } = organization;
  if (level.code === null) return null;
  return {
    organization: index,
    name: organization.organization,
    level: level.code,
    secretary: secretary === "" ? sheets.vacant : secretary,
    secretaryScore: pointsText(organization.secretaryScore),
    total: pointsText(total),
    totalHundredths: total,
    grade: organization.grade === null ? null : sheets.grade(organization.grade),
    rank: organization.rank,
    change: change === null ? null : formatSignedHundredths(change),
    flags: flags.map((code) => ({ code, kind: flagKindOf(code), label: sheets.flagNames[code] })),
    notes: writtenRemarks(organization, sheets),
  };
}

/** The sentences of 说明: what the product itself says in the language of the person, what it quotes as it was written. */
function writtenRemarks({ remarks, notes }: WrittenOrganization, sheets: SheetLabels): readonly string[] {
  const known = LABEL_SETS.flatMap(({ organizationNotes }) => Object.values(organizationNotes));
  const others = sentencesIn(remarks).filter((sentence) => !known.includes(sentence));
  return [...notes.map((note) => sheets.organizationNotes[note]), ...others];
}

/** The grades that occur, the best first. */
function gradesOf(rows: readonly ResultRow[]): readonly string[] {
  const best = new Map<string, number>();
  for (const { grade, totalHundredths } of rows) {
    if (grade !== null) best.set(grade, Math.max(best.get(grade) ?? -1, totalHundredths ?? -1));
  }
  return [...best].sort(([, a], [, b]) => b - a).map(([grade]) => grade);
}

/** What a fact of 考核说明 lists, in the language it was written in; nothing when it says that there is nothing to list. */
export function listedIn(
  { notes }: WrittenResults,
  fact: Extract<NoteFact, "notAssessed" | "remindersNotMade">,
  separator: (labels: (typeof LABEL_SETS)[number]) => string,
): readonly string[] {
  const text = notes.facts[fact];
  const words = new WrittenWords(LABEL_SETS);
  if (text === "" || words.is(text, ({ notes: { allRemindersMade } }) => allRemindersMade)) return [];
  return longest(LABEL_SETS.map((labels) => text.split(separator(labels))));
}

function longest<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.reduce((best, next) => (next.length > best.length ? next : best), []);
}
