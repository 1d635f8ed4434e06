import { recordGrounds } from "../grounds";
import type { ReminderDraft, ReminderInput } from "./reminderList";
import { prepareTalkGrounds } from "./talkGrounds";

/** R3 提醒谈话: many findings, overdue ones, or a low secretary score. */
export function* reminderTalkReminders(input: ReminderInput): Generator<ReminderDraft> {
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
