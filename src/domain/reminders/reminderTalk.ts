import { recordGrounds } from "../results/grounds";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";
import { prepareTalkGrounds } from "../reminding/talkGrounds";

/** R3 提醒谈话: many findings, overdue ones, or a low secretary score. */
export const reminderTalk: ReminderList = {
  code: "R3",
  // The score is a ground of its own.
  ledgers: ["findings"],
  isMadeInPart: true,
  columns: [
    { ledger: "findings", anyOf: ["organization"] },
    { ledger: "findings", anyOf: ["found"] },
    { ledger: "findings", anyOf: ["closed", "closedDate"] },
  ],
  make,
};

function* make(input: ReminderInput): Generator<ReminderDraft> {
  const { context, thresholds, results } = input;
  const groundsOf = prepareTalkGrounds(input);
  for (const result of results) {
    const grounds = groundsOf(result);
    if (!grounds) continue;
    const { secretary } = context.organizations[result.organization]!;
    yield {
      organization: result.organization,
      person: secretary,
      subject: { kind: "text", text: secretary },
      reasons: grounds.reasons,
      grounds: recordGrounds("findings", grounds.findings),
      due: null,
      urgent: grounds.reasons.length >= thresholds["R3.urgentGrounds"],
    };
  }
}
