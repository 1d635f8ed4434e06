import type { Hundredths } from "../../domain/model/rational";
import type { Assessment, OrganizationResult } from "../../domain/results/result";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import type { WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import type { WrittenOrganization, WrittenResults } from "../../workbook/resultSheets/writtenResults";

/** A number, a word, or nothing. */
export type Figure = number | string | null;

/** A figure that is another than the engine works out. `item`: code of an indicator, or label of a column. */
export type FigureDifference = Readonly<{ organization: string; item: string; shipped: Figure; computed: Figure }>;

export type FigureComparison = Readonly<{
  written: WrittenResults;
  items: WrittenItems;
  assessment: Assessment;
  /** Names of the organizations as in the roster, by index. */
  names: readonly string[];
  labels: SheetLabels;
  /** Whether ranks and totals are written. */
  withRanks: boolean;
  withTotals: boolean;
}>;

/** Every written figure that is not what the engine gives, organization by organization. */
export function figureDifferences(comparison: FigureComparison): readonly FigureDifference[] {
  const { written, assessment, names, labels } = comparison;
  const rows = new Map<string, WrittenOrganization[]>();
  for (const row of written.organizations) {
    const key = organizationKey(row.organization);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const seen = new Map<string, number>();
  const differences = assessment.organizations.flatMap((result) => {
    const name = names[result.organization] ?? "";
    const key = organizationKey(name);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const row = rows.get(key)?.shift();
    if (row === undefined) {
      return [{ organization: name, item: labels.resultColumns.organization, shipped: null, computed: name }];
    }
    return [...ofOrganization(name, { row, result }, comparison), ...ofItems({ name, before }, result, comparison)];
  });
  const left = [...rows.values()].flat().map(({ organization }) => ({
    ...{ organization, item: labels.resultColumns.organization, shipped: organization, computed: null },
  }));
  return [...differences, ...left];
}

type Both = Readonly<{ row: WrittenOrganization; result: OrganizationResult }>;

function ofOrganization(
  organization: string,
  { row, result }: Both,
  { written, labels: { resultColumns }, withRanks, withTotals }: FigureComparison,
): readonly FigureDifference[] {
  const categories = written.categories.map((category, c): [string, Figure, Figure] => {
    const own = result.categories.find((other) => other.category === category);
    return [category, points(row.categories[c] ?? null), points(own && own.applicable > 0 ? own.score : null)];
  });
  const totals: readonly [string, Figure, Figure][] = [
    [resultColumns.secretaryScore, points(row.secretaryScore), points(result.secretaryScore)],
    [resultColumns.earned, points(row.earned), points(result.earned)],
    [resultColumns.base, points(row.base), points(result.base)],
    [resultColumns.total, points(row.total), points(result.total)],
  ];
  const figures: readonly [string, Figure, Figure][] = [
    ...categories,
    [resultColumns.applicable, points(row.applicable), points(result.applicable)],
    [resultColumns.bonus, points(row.bonus), points(result.bonus)],
    [resultColumns.deduction, points(row.deduction), points(result.deduction)],
    ...(withTotals ? totals : []),
    [resultColumns.grade, row.grade, result.grade],
    ...(withRanks ? [[resultColumns.rank, row.rank, result.rank] as [string, Figure, Figure]] : []),
  ];
  return figures.flatMap(([item, shipped, computed]) =>
    shipped === computed ? [] : [{ organization, item, shipped, computed }],
  );
}

/** @param before - organizations of this name that were looked at before: several may have one name. */
function ofItems(
  { name: organization, before }: Readonly<{ name: string; before: number }>,
  result: OrganizationResult,
  { items, labels }: FigureComparison,
): readonly FigureDifference[] {
  const written = items.of(organization);
  return result.items.flatMap(({ rule, status, score }) => {
    const item = written.filter(({ code }) => code === rule.code)[before];
    const shipped = item === undefined ? null : (points(item.score) ?? item.status.text);
    const computed = points(score) ?? labels.statuses[status];
    const isSame = points(item?.score ?? null) === points(score) && (score !== null || item?.status.code === status);
    return isSame ? [] : [{ organization, item: rule.code, shipped, computed }];
  });
}

function points(hundredths: Hundredths | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
