import { findingFactsOf, findingsOf } from "../facts/finding";
import { isInOffice } from "../facts/secretary";
import { mustDay } from "../model/day";
import { bySheetAndRow } from "../model/ledgerTable";
import { formatHundredths } from "../model/rational";
import type { Reason } from "../reasons/reason";
import type { OrganizationResult } from "../results/result";
import { hundredthsLimit } from "../settings/thresholds";
import type { ReminderInput } from "./reminderList";

/** The criteria of R3 that are met, a reason each, and the findings they rest on, in sheet order. */
export type TalkGrounds = Readonly<{ reasons: readonly Reason[]; findings: readonly number[] }>;

/** Makes the judgement of R3: null when no criterion is met, or no secretary is in office to talk to. */
export function prepareTalkGrounds({
  context,
  thresholds,
}: ReminderInput): (result: OrganizationResult) => TalkGrounds | null {
  const { period } = context.input;
  const newYear = mustDay(period.year, 1, 1);
  const facts = findingFactsOf(context);
  const table = context.table("findings");
  const inOrder = table && bySheetAndRow(table);
  const scoreLimit = hundredthsLimit(thresholds["R3.secretaryPoints"]);
  return ({ organization, secretaryScore }) => {
    if (!isInOffice(context, organization)) return null;
    const reasons: Reason[] = [];
    const grounds = new Set<number>();
    const raise = (records: readonly number[], least: number, reason: Reason) => {
      if (records.length === 0 || records.length < least) return;
      reasons.push(reason);
      for (const record of records) grounds.add(record);
    };
    const all = facts ? findingsOf(context, organization) : [];
    if (facts && all.length > 0) {
      const ofPeriod = all.filter((record) => facts.foundOf(record) >= period.start);
      const ofYear = all.filter((record) => facts.foundOf(record) >= newYear);
      const overdue = all.filter(facts.isOverdue);
      raise(ofPeriod, thresholds["R3.periodFindings"], {
        code: "remind-period-findings",
        params: { count: ofPeriod.length },
      });
      raise(ofYear, thresholds["R3.yearFindings"], {
        code: "remind-year-findings",
        params: { year: period.year, count: ofYear.length },
      });
      raise(overdue, thresholds["R3.overdueFindings"], {
        code: "remind-overdue-findings",
        params: { count: overdue.length },
      });
    }
    if (secretaryScore !== null && secretaryScore < scoreLimit) {
      const params = { score: formatHundredths(secretaryScore), limit: String(thresholds["R3.secretaryPoints"]) };
      reasons.push({ code: "remind-secretary-score", params });
    }
    return reasons.length === 0 ? null : { reasons, findings: [...grounds].sort(inOrder) };
  };
}
