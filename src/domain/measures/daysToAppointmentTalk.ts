import { APPOINTMENT_TALK_DUE_DAYS, appointmentTalkOf } from "../facts/appointmentTalk";
import { isNewSecretary } from "../facts/secretary";
import { need, notApplicable, rosterMissing, type Measure } from "../measuring/measure";
import { withoutSecretaryInOffice } from "../measuring/secretaryGate";
import { countOutcome } from "../measuring/outcome";

/** 任职谈话天数: days from taking office to the talk with a new secretary (rules.md §5 S3). */
export const daysToAppointmentTalk: Measure<"daysToAppointmentTalk"> = {
  key: "daysToAppointmentTalk",
  label: "任职谈话天数",
  kind: "number",
  unit: "days",
  ledgers: ["talks"],
  parameters: [],
  lessIsBetter: true,
  reads: "all",
  prepare: ({ context, passesFilter }) => {
    const { cutoff, period } = context.input;
    return {
      needs: [need("talks", "date"), need("talks", "target")],
      gate: (facts) => {
        const gate = withoutSecretaryInOffice(facts, cutoff);
        const { secretarySince: since } = facts;
        if (gate || since === null || isNewSecretary(context, facts.index)) return gate;
        return { code: "na-secretary-not-new", params: { since } };
      },
      value: ({ index, secretarySince: since }) => {
        if (since === null) return rosterMissing(context, "secretarySince");
        const talk = appointmentTalkOf(context, index, passesFilter);
        if (talk) {
          if (talk.day >= period.start) return countOutcome(talk.days);
          return notApplicable({ code: "na-talk-settled-earlier", params: { talk: talk.day } });
        }
        if (cutoff - since > APPOINTMENT_TALK_DUE_DAYS) return { kind: "zero" };
        return notApplicable({ code: "na-talk-not-due", params: { due: since + APPOINTMENT_TALK_DUE_DAYS } });
      },
      reasons: ({ index, secretarySince }) => {
        const talk = appointmentTalkOf(context, index, passesFilter);
        if (talk) return [{ code: "talk-late", params: { talk: talk.day, days: talk.days } }];
        const days = cutoff - secretarySince!;
        return [{ code: "talk-missing", params: { days, overdueDays: days - APPOINTMENT_TALK_DUE_DAYS } }];
      },
      sources: ({ index }) => {
        const talk = appointmentTalkOf(context, index, passesFilter);
        return talk ? [{ ledger: "talks", records: [talk.record] }] : [{ ledger: "roster", records: [index] }];
      },
    };
  },
};
