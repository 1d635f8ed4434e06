import { appointmentTalkOf } from "../facts/appointmentTalk";
import { isNewSecretary } from "../facts/secretary";
import { rosterGrounds } from "../results/grounds";
import { filtersOfMeasure, isNotAssessed } from "../reminding/rulesWithCode";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/** R2 任职谈话: a new secretary without appointment talk, from day 20 in office on. */
export const appointmentTalk: ReminderList = {
  code: "R2",
  ledgers: ["talks"],
  columns: [
    { ledger: "talks", anyOf: ["date"] },
    { ledger: "talks", anyOf: ["target"] },
    { ledger: "talks", anyOf: ["type"] },
  ],
  reads: "all",
  make,
};

function* make({ context, ruleSet, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff } = context.input;
  const filters = filtersOfMeasure({ context, ruleSet }, "daysToAppointmentTalk");
  for (const result of results) {
    const { organization, level } = result;
    const { secretary, secretarySince } = context.organizations[organization]!;
    if (secretarySince === null || !isNewSecretary(context, organization)) continue;
    if (isNotAssessed(result, "daysToAppointmentTalk")) continue;
    const days = cutoff - secretarySince;
    if (days < thresholds["R2.fromDay"]) continue;
    if (appointmentTalkOf(context, organization, filters[level])) continue;
    yield {
      organization,
      person: secretary,
      subject: { kind: "text", text: secretary },
      reasons: [{ code: "remind-talk", params: { since: secretarySince, days } }],
      grounds: rosterGrounds(organization, "secretarySince"),
      due: secretarySince + thresholds["R2.dueDays"],
      urgent: true,
    };
  }
}
