import { vacancyDays } from "../facts/secretary";
import { need, rosterSource, type Measure } from "./measure";
import { countOutcome } from "./outcome";

/** Days that stand for "vacant since nobody knows when": past every limit a rule can set (rules.md §4). */
const UNKNOWN_VACANCY_DAYS = 100_000;

/** 书记空缺: days the post has been vacant at the cutoff, 0 when a secretary is named. */
export const secretaryVacancy: Measure = ({ context }) => ({
  needs: [need("roster", "secretary")],
  value: ({ index }) => countOutcome(vacancyDays(context, index).days ?? UNKNOWN_VACANCY_DAYS),
  reasons: ({ index }) => {
    const { days } = vacancyDays(context, index);
    return [
      days === null ? { code: "secretary-vacant-unknown", params: {} } : { code: "secretary-vacant", params: { days } },
    ];
  },
  sources: rosterSource,
});
