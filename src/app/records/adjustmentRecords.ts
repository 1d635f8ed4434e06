import { formatPeriod, type Period } from "../../domain/model/period";
import {
  formatHundredths,
  formatSignedHundredths,
  parseDecimal,
  roundHalfUp,
  type Hundredths,
} from "../../domain/model/rational";
import type { Adjustment, Assessment, AssessmentInput, OrganizationResult } from "../../domain/results/result";
import { rowsOfPeriod } from "../../workbook/recordSheets/periodProgress";
import { ADJUSTMENT_STATES, RECORD_ITEMS, type RecordSheet } from "../../workbook/recordSheets/recordSheet";
import { DECISION_WORDS } from "../../workbook/archive/archive";
import { indexesByKey, organizationKey, type OfficeEntries } from "../../workbook/resultSheets/officeEntries";
import { flagDecisionOf } from "../../workbook/resultSheets/readOfficeEntries";
import type { RecordValues } from "./recordPlans";
import type { EnteredDecision, Grounds } from "../review/enteredReview";

/** What was recorded last of an organization and an item. `after`: as written; null: nothing that counts any more. */
export type LastRecord = Readonly<{ number: number; rowIndex: number; after: string | null; written: string }> &
  Grounds;

/** The last records of a period. @param item - one of RECORD_ITEMS, or the code of an indicator. */
export type LastRecords = Readonly<{
  of: (organization: string, item: string) => LastRecord | null;
  all: readonly (LastRecord & Readonly<{ organization: string; item: string }>)[];
}>;

/** What stands last in 调整记录 of each organization and item of a period. */
export function lastRecords(record: RecordSheet | null, period: Period): LastRecords {
  const last = new Map<string, LastRecords["all"][number]>();
  const keyOf = (organization: string, item: string): string => `${organizationKey(organization)}\n${item}`;
  for (const { number, rowIndex, values } of rowsOfPeriod(record, period)) {
    const text = (key: string): string => values[key] ?? "";
    const { organization, item } = { organization: text("organization"), item: text("item") };
    last.set(keyOf(organization, item), {
      ...{ number, rowIndex, organization, item, written: text("after") },
      after: text("state").startsWith(ADJUSTMENT_STATES.revoked) ? null : text("after"),
      ...{ reason: text("reason"), basis: text("basis") },
      ...{ proposedBy: text("proposedBy"), agreedBy: text("agreedBy") },
    });
  }
  return { of: (organization, item) => last.get(keyOf(organization, item)) ?? null, all: [...last.values()] };
}

/**
 * What was decided on single indicators, by organization index: 调整记录 is where it stands. What is `entered` counts as if
 * it stood there. Points that can't be read count for nothing.
 */
export function itemAdjustmentsOf(
  last: LastRecords,
  names: readonly string[],
  entered: readonly EnteredDecision[],
): AssessmentInput["itemAdjustments"] {
  const indexes = indexesByKey(names);
  const adjustments = new Map<number, Map<string, Adjustment>>();
  const put = (organization: string, code: string, adjustment: Adjustment | null): void => {
    const index = indexes.get(organizationKey(organization));
    if (index === undefined) return;
    const own = adjustments.get(index) ?? new Map<string, Adjustment>();
    if (adjustment === null) own.delete(code);
    else own.set(code, adjustment);
    adjustments.set(index, own);
  };
  for (const { organization, item, after, reason } of last.all) {
    const points = isIndicator(item) && after !== null ? pointsOf(after) : null;
    if (points !== null) put(organization, item, { points, reason });
  }
  for (const { organization, item, reason } of entered) {
    if (item.kind === "indicator")
      put(organization, item.code, item.points === 0 ? null : { points: item.points, reason });
  }
  return adjustments;
}

/** Whether what stands under 项目 is the code of an indicator. */
export function isIndicator(item: string): boolean {
  return item !== "" && !Object.values(RECORD_ITEMS).some((own) => own === item);
}

function pointsOf(text: string): Hundredths | null {
  const exact = parseDecimal(text.trim().replace(/^\+/, ""));
  return exact && roundHalfUp(exact, 2);
}

/** What records come from: what stands in the result sheets, and what is entered. `time` as people read it. */
export type TypedDecisions = Readonly<{
  assessment: Assessment;
  names: readonly string[];
  /** By organization index, as typed into 考核结果. */
  adjustments: ReadonlyMap<number, Adjustment>;
  /** As they will be, what is entered among them. */
  entries: OfficeEntries;
  last: LastRecords;
  time: string;
  /** What of it was entered with who proposed it and who agreed. */
  entered: readonly EnteredDecision[];
}>;

/**
 * Records to add to 调整记录: everything in the result sheets that is not what was recorded last, everything that was
 * recorded and is gone, and what is entered on indicators.
 */
export function adjustmentRecords(typed: TypedDecisions): readonly RecordValues[] {
  const { names, entered } = typed;
  const results = new Map(typed.assessment.organizations.map((result) => [result.organization, result]));
  const indicators = entered.flatMap(({ organization, reason, item }): readonly Standing[] => {
    if (item.kind !== "indicator") return [];
    const { code, points } = item;
    return [{ organization, item: code, ...(points === 0 ? NO_POINTS : pointsStanding({ points, reason })) }];
  });
  const inSheets = names.flatMap((name, index) => standingsOf(name, { result: results.get(index), index }, typed));
  return [...inSheets, ...indicators].map((one) => recordOf(one, typed)).filter((record) => record !== null);
}

/** What holds now of an organization and an item. `after` null: nothing is decided, and `none` is what holds without. */
type Standing = Readonly<{ organization: string; item: string; after: string | null; none: string; reason: string }>;

/** What the result sheets say of an organization; of one that isn't assessed only the adjustment, as it stands there. */
function standingsOf(
  organization: string,
  { result, index }: Readonly<{ result: OrganizationResult | undefined; index: number }>,
  { adjustments, entries }: TypedDecisions,
): readonly Standing[] {
  const given = adjustments.get(index);
  const isGiven = given !== undefined && given.points !== 0 && given.reason !== "";
  const total = { organization, item: RECORD_ITEMS.total, ...(isGiven ? pointsStanding(given) : NO_POINTS) };
  if (result === undefined) return [total];
  const { grade, computedGrade, decidedGrade } = result;
  const flags = flagDecisionOf(entries, organization);
  return [
    total,
    {
      ...{ organization, item: RECORD_ITEMS.grade, none: computedGrade ?? grade ?? "" },
      ...(computedGrade === undefined ? NOTHING : { after: grade, reason: decidedGrade!.reason }),
    },
    {
      ...{ organization, item: RECORD_ITEMS.flags, none: UNDECIDED },
      ...(flags === null ? NOTHING : { after: DECISION_WORDS[flags.decision], reason: flags.reason }),
    },
  ];
}

const NO_POINTS = { after: null, none: formatHundredths(0), reason: "" } as const;
const NOTHING = { after: null, reason: "" } as const;
/** Stands in 调整记录 where nobody has decided on flags. */
const UNDECIDED = "未认定";

function pointsStanding({ points, reason }: Adjustment) {
  return { after: formatSignedHundredths(points), none: NO_POINTS.none, reason };
}

function recordOf(
  { organization, item, after, none, reason }: Standing,
  { assessment: { period }, time, last, entered }: TypedDecisions,
): RecordValues | null {
  const before = last.of(organization, item);
  const told = entered.find((one) => isOf(one, { organization, item })) ?? null;
  const isSame = after === (before?.after ?? null) && (after === null || reason === before?.reason);
  if (isSame && (told === null || (after === null && before === null) || isSameTold(told, before))) return null;
  const state = after === null ? ADJUSTMENT_STATES.revoked : ADJUSTMENT_STATES.inForce;
  return {
    ...{ period: formatPeriod(period), organization, item, time },
    ...{ before: before?.written ?? none, after: after ?? none, reason },
    ...(told && { basis: told.basis, proposedBy: told.proposedBy, agreedBy: told.agreedBy }),
    state: before === null ? state : `${state}，取代第${before.number}号`,
  };
}

/** What stands under 项目 for something that is entered. */
export function itemName({ item }: Pick<EnteredDecision, "item">): string {
  return item.kind === "indicator" ? item.code : RECORD_ITEMS[item.kind];
}

function isOf(entered: EnteredDecision, { organization, item }: Pick<Standing, "organization" | "item">): boolean {
  return organizationKey(entered.organization) === organizationKey(organization) && itemName(entered) === item;
}

function isSameTold(a: Grounds, b: Grounds | null): boolean {
  return a.basis === (b?.basis ?? "") && a.proposedBy === (b?.proposedBy ?? "") && a.agreedBy === (b?.agreedBy ?? "");
}
