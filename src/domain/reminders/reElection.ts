import { termOf } from "../facts/term";
import { rosterGrounds } from "../results/grounds";
import { addMonths, type Day } from "../model/day";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/** R1 换届提醒: from six months before the term expires, an approved extension included; or the roster has no dates. */
export const reElection: ReminderList = {
  code: "R1",
  ledgers: [],
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  for (const { organization } of results) {
    const facts = context.organizations[organization]!;
    const common = { organization, person: facts.secretary, subject: { kind: "word", word: "换届" } } as const;
    const term = termOf(context, organization);
    if (term === null) {
      yield {
        ...common,
        reasons: [{ code: "remind-term-unknown", params: {} }],
        grounds: rosterGrounds(organization, "lastElection"),
        due: null,
        urgent: false,
      };
      continue;
    }
    const { expiry, extended } = term;
    if (!isWithin(thresholds["R1.monthsBefore"], expiry, cutoff)) continue;
    const days = Math.abs(expiry - cutoff);
    yield {
      ...common,
      reasons: [
        expiry < cutoff
          ? { code: "remind-term-expired", params: { expiry, days, extended } }
          : { code: "remind-term-due", params: { expiry, days, extended } },
      ],
      grounds: rosterGrounds(organization, extended ? "extendedTo" : facts.expiry === null ? "lastElection" : "expiry"),
      due: expiry,
      urgent: isWithin(thresholds["R1.urgentMonths"], expiry, cutoff),
    };
  }
}

/** Whether a day is at most so many months after the cutoff, or before it. */
function isWithin(months: number, day: Day, cutoff: Day): boolean {
  if (day <= cutoff) return true;
  // A month has at most 31 days: most terms end much later, and calendar arithmetic is slow.
  return day - cutoff <= months * 31 && addMonths(day, -months) <= cutoff;
}
