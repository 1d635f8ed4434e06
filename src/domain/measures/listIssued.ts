import { isListNotYetExpected, listDue, taskFactsOf, tasksOfYear } from "../facts/task";
import { BLANK_DAY, type Day } from "../model/day";
import { need, notApplicable, type Measure } from "./measure";

/** The values of 清单制定. */
const ON_TIME = "按时";
const LATE = "逾期";
const NOT_MADE = "未制定";

/** 清单制定: whether the year's task list was made, and by its due day. */
export const listIssued: Measure = ({ context, passesFilter }) => {
  const tasksOf = (organization: number) => tasksOfYear(context, organization).filter(passesFilter);
  const issuedOf = (organization: number): Day => {
    const days = tasksOf(organization).map((record) => taskFactsOf(context)!.issuedOf(record));
    return days.filter((day) => day !== BLANK_DAY).reduce((first, day) => Math.min(first, day), Infinity);
  };
  return {
    needs: [need("tasks", "organization")],
    value: ({ index }) => {
      if (tasksOf(index).length === 0) {
        if (!isListNotYetExpected(context, index)) return { kind: "text", text: NOT_MADE };
        return notApplicable({ code: "na-list-not-due", params: { due: listDue(context, index) } });
      }
      // Without any 制定时间 the list counts as made on time.
      const issued = issuedOf(index);
      return { kind: "text", text: issued === Infinity || issued <= listDue(context, index) ? ON_TIME : LATE };
    },
    reasons: ({ index }, { value }) => {
      const due = listDue(context, index);
      if (value?.kind === "text" && value.text === NOT_MADE) {
        return [{ code: "list-missing", params: { year: context.input.period.year, due } }];
      }
      return [{ code: "list-late", params: { issued: issuedOf(index), due } }];
    },
    sources: ({ index }) => [{ ledger: "tasks", records: tasksOf(index) }],
  };
};
