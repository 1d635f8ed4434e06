import { isInOffice } from "../facts/secretary";
import { joinGrounds, recordGrounds, type Grounds } from "../results/grounds";
import { previousPeriod } from "../model/period";
import type { Reason } from "../reasons/reason";
import type { Settings } from "../settings/settings";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";
import { prepareTalkGrounds } from "../reminding/talkGrounds";

/** Flags that make an organization flagged; FB9 alone is a notice (rules.md §7). */
const isFlagging = (code: string) => code !== "FB9";

/**
 * R4 约谈建议: on the list of R3 or flagged both in this period and in the previous one; for a whole year also a grade
 * of the two lowest.
 */
export const interview: ReminderList = {
  code: "R4",
  ledgers: [],
  make,
};

function* make(input: ReminderInput): Generator<ReminderDraft> {
  const { context, results } = input;
  const { period, settings } = context.input;
  const talkOf = prepareTalkGrounds(input);
  const lowGrades = lowGradesOf(settings);
  for (const result of results) {
    const { organization, grade, flags } = result;
    if (!isInOffice(context, organization)) continue;
    const { secretary } = context.organizations[organization]!;
    const reasons: Reason[] = [];
    const grounds: Grounds[] = [];
    const before = codesBefore(input, organization);
    const talk = before.length === 0 ? null : talkOf(result);
    const raised = flags.filter(({ code }) => isFlagging(code));
    if (before.length > 0 && (talk || raised.length > 0)) {
      const now = [...(talk ? ["R3"] : []), ...raised.map(({ code }) => code)];
      reasons.push({
        code: "remind-again",
        params: { now, before, period: previousPeriod(period) },
      });
      grounds.push(recordGrounds("findings", talk?.findings ?? []), ...raised);
    }
    if (period.kind === "FY" && grade !== null && lowGrades.has(grade)) {
      reasons.push({ code: "remind-annual-grade", params: { year: period.year, grade } });
    }
    if (reasons.length === 0) continue;
    yield {
      organization,
      person: secretary,
      subject: { kind: "text", text: secretary },
      reasons,
      grounds: joinGrounds(grounds),
      due: null,
      urgent: true,
    };
  }
}

function codesBefore({ context }: ReminderInput, organization: number): readonly string[] {
  const { previous } = context.input;
  if (!previous) return [];
  const codes = (previous.flags.get(organization) ?? []).filter(isFlagging);
  return previous.reminderTalks.has(organization) ? ["R3", ...codes] : codes;
}

/** 一般 and 差: the two lowest grades, whatever the settings call them, but never the best. */
function lowGradesOf({ grades }: Settings): ReadonlySet<string> {
  return new Set(grades.slice(Math.max(1, grades.length - 2)).map(({ label }) => label));
}
