import { itemOf } from "../results/result";
import { mustDay } from "../model/day";
import { percentText } from "../reasons/numberText";
import { compare, ONE } from "../model/rational";
import type { ReminderWord } from "../reasons/reminderReason";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

/** Whose hours fall short, with the indicator that tells. */
const HOURS = [
  { code: "S5.1", word: "书记学时", whose: "secretary" },
  { code: "M1", word: "党员学时", whose: "members" },
] as const satisfies readonly { code: string; word: ReminderWord; whose: string }[];

/** R7 学时不足: hours behind the pace of the year, of the secretary (S5.1) or the members (M1). */
export const hoursShort: ReminderList = {
  code: "R7",
  ledgers: ["training"],
  make,
};

function* make({ context, thresholds, results }: ReminderInput): Generator<ReminderDraft> {
  const { cutoff, period } = context.input;
  const due = mustDay(period.year, 12, 31);
  const urgent = cutoff >= mustDay(period.year, thresholds["R7.urgentMonth"], 1);
  for (const result of results) {
    for (const { code, word, whose } of HOURS) {
      const item = itemOf(result, code);
      if (item?.status !== "scored" || item.value?.kind !== "number" || compare(item.value.value, ONE) >= 0) continue;
      yield {
        organization: result.organization,
        person: context.organizations[result.organization]!.secretary,
        subject: { kind: "word", word },
        reasons: [{ code: "remind-hours", params: { whose, percent: percentText(item.value.value) } }],
        grounds: item,
        due,
        urgent,
      };
    }
  }
}
