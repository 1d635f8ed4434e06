import { formatPeriod, type Period } from "../domain/model/period";
import { formatHundredths } from "../domain/model/rational";
import { findKeyedSheet, placeOfKeyedSheet } from "../workbook/port/keyedSheet";
import type { WorkbookInfo } from "../workbook/port/workbookHost";
import type { WritePlan } from "../workbook/port/writePlan";
import { SHEET_STYLES } from "../workbook/layout/sheetStyles";
import { planRecordSheet, type RecordWords } from "../workbook/recordSheets/planRecordSheet";
import { recordTableName } from "../workbook/recordSheets/readRecordSheet";
import { ADJUSTMENT_STATES, type RecordDefinition, type RecordSheet } from "../workbook/recordSheets/recordSheet";
import { organizationKey } from "../workbook/resultSheets/officeEntries";
import type { Adjustment } from "../domain/results/result";
import type { EnteredAdjustment } from "./review/enteredReview";

/** Words of the two records. */
export type RecordTexts = Readonly<{ adjustments: RecordWords; progress: RecordWords }>;

type Values = Readonly<Record<string, string>>;

/** A plan that adds rows to a record, and nothing when there are none. */
export function addToRecord(
  info: WorkbookInfo,
  definition: RecordDefinition,
  { existing, added, words }: Readonly<{ existing: RecordSheet | null; added: readonly Values[]; words: RecordWords }>,
): WritePlan {
  if (added.length === 0) return { styles: SHEET_STYLES, sheets: [], removeSheetIds: [] };
  const { key, sheetName } = definition;
  const wanted = { key, sheetName, tableName: recordTableName(definition) };
  const { name, removeSheetIds } = placeOfKeyedSheet(info, wanted, findKeyedSheet(info, wanted));
  const sheet = planRecordSheet({ definition, existing, added, words, sheetName: name });
  return { styles: SHEET_STYLES, sheets: [sheet], removeSheetIds };
}

/** Plans one after the other as one. */
export function joinedPlan(...plans: readonly WritePlan[]): WritePlan {
  return {
    styles: Object.assign({}, ...plans.map(({ styles }) => styles)) as WritePlan["styles"],
    sheets: plans.flatMap(({ sheets }) => sheets),
    removeSheetIds: plans.flatMap(({ removeSheetIds }) => removeSheetIds),
    unchanged: plans.flatMap(({ unchanged }) => unchanged ?? []),
  };
}

/** The whole of what a period's adjustments come from. `time` as people read it. */
export type TypedAdjustments = Readonly<{
  period: Period;
  names: readonly string[];
  /** By organization index, as typed into 考核结果. */
  adjustments: ReadonlyMap<number, Adjustment>;
  existing: RecordSheet | null;
  time: string;
  /** The one of them that was entered with who proposed it and who agreed; null: none. */
  entered: EnteredAdjustment | null;
}>;

/** What stands under 项目 for an adjustment of the total. */
const TOTAL = "总分";

/**
 * Records to add to 调整记录: every adjustment typed with a reason that is not the one recorded last, and every one that
 * was recorded and is gone.
 */
export function adjustmentRecords({
  period,
  names,
  adjustments,
  existing,
  time,
  entered,
}: TypedAdjustments): readonly Values[] {
  const last = new Map<string, LastRecord>();
  for (const { number, values } of [...(existing?.rows ?? [])].sort((a, b) => a.number - b.number)) {
    if (values["period"] !== formatPeriod(period) || values["item"] !== TOTAL) continue;
    const { organization = "", after = "", reason = "" } = values;
    const told = {
      basis: values["basis"] ?? "",
      proposedBy: values["proposedBy"] ?? "",
      agreedBy: values["agreedBy"] ?? "",
    };
    last.set(organizationKey(organization), { number, points: after, reason, told });
  }
  return names.flatMap((organization, index): readonly Values[] => {
    const before = last.get(organizationKey(organization));
    const typed = adjustments.get(index);
    const isGiven = typed !== undefined && typed.points !== 0 && typed.reason !== "";
    const now = isGiven ? { points: signed(typed.points), reason: typed.reason } : { points: NONE, reason: "" };
    const told = toldOf(organization, entered);
    const isSame = now.points === (before?.points ?? NONE) && now.reason === (before?.reason ?? "");
    if (isSame && (told === null || isSameTold(told, before?.told ?? NOTHING_TOLD))) return [];
    const state = isGiven ? ADJUSTMENT_STATES.inForce : ADJUSTMENT_STATES.revoked;
    return [
      {
        ...{ period: formatPeriod(period), organization, item: TOTAL, time },
        ...{ before: before?.points ?? NONE, after: now.points, reason: now.reason, ...told },
        state: before === undefined ? state : `${state}，取代第${before.number}号`,
      },
    ];
  });
}

const NONE = "0.00";

/** On what an adjustment rests, who proposed it and who agreed. */
type Told = Pick<EnteredAdjustment, "basis" | "proposedBy" | "agreedBy">;
type LastRecord = Readonly<{ number: number; points: string; reason: string; told: Told }>;

const NOTHING_TOLD: Told = { basis: "", proposedBy: "", agreedBy: "" };

function toldOf(organization: string, entered: EnteredAdjustment | null): Told | null {
  if (entered === null || organizationKey(entered.organization) !== organizationKey(organization)) return null;
  const { basis, proposedBy, agreedBy } = entered;
  return { basis, proposedBy, agreedBy };
}

function isSameTold(a: Told, b: Told): boolean {
  return a.basis === b.basis && a.proposedBy === b.proposedBy && a.agreedBy === b.agreedBy;
}

function signed(hundredths: number): string {
  return `${hundredths > 0 ? "+" : ""}${formatHundredths(hundredths)}`;
}
