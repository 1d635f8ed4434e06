import { groupRecords } from "../facts/recordGroups";
import { isListNotYetExpected, isTaskOfYear, listDue, taskFactsOf } from "../facts/task";
import { BLANK_DAY, type Day } from "../model/day";
import { need, notApplicable, type Measure, type Outcome } from "../measuring/measure";

/** The values of 清单制定. */
const NOT_MADE = "未制定";
const ON_TIME_OUTCOME: Outcome = { kind: "text", text: "按时" };
const LATE_OUTCOME: Outcome = { kind: "text", text: "逾期" };
const NOT_MADE_OUTCOME: Outcome = { kind: "text", text: NOT_MADE };

/** 清单制定: whether the year's task list was made, and by its due day. */
export const listIssued: Measure<"listIssued"> = {
  key: "listIssued",
  label: "清单制定",
  kind: "text",
  unit: "words",
  ledgers: ["tasks"],
  parameters: [],
  words: ["按时", "逾期", NOT_MADE],
  reads: "own",
  prepare: ({ context, passesFilter }) => {
    const isOfYear = isTaskOfYear(context);
    const { starts, records } = groupRecords(context, "tasks", (record) => isOfYear(record) && passesFilter(record));
    const tasks = taskFactsOf(context);
    const tasksOf = (organization: number) => records.subarray(starts[organization], starts[organization + 1]);
    /** The earliest day of making the list; Infinity when no row tells one. */
    const issuedOf = (organization: number): Day => {
      let first = Infinity;
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        const day = tasks!.issuedOf(records[i]!);
        if (day !== BLANK_DAY && day < first) first = day;
      }
      return first;
    };
    return {
      needs: [need("tasks", "organization")],
      value: ({ index }) => {
        if (starts[index] === starts[index + 1]) {
          if (!isListNotYetExpected(context, index)) return NOT_MADE_OUTCOME;
          return notApplicable({ code: "na-list-not-due", params: { due: listDue(context, index) } });
        }
        // Without any 制定时间 the list counts as made on time.
        const issued = issuedOf(index);
        return issued === Infinity || issued <= listDue(context, index) ? ON_TIME_OUTCOME : LATE_OUTCOME;
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
  },
};
