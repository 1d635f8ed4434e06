import { taskFactsOf } from "../facts/task";
import { BLANK_DAY } from "../model/day";
import { need, NONE, type Measure, type RecordTest } from "./measure";
import { listedReasons } from "./listedReasons";
import { recordTitle } from "./recordTitle";
import { fractionOutcome } from "./outcome";

/**
 * 任务完成率: (on time + ½ × done late) ÷ n; n = tasks due in the window, and those due before it that are still open.
 */
export const taskCompletion: Measure = ({ context, recordsOf, passesFilter, window }) => {
  const tasks = taskFactsOf(context);
  const { from, to } = window;
  const counts: RecordTest = (record) => {
    const due = tasks!.dueOf(record);
    if (due === BLANK_DAY || due > to || !passesFilter(record)) return false;
    const state = tasks!.stateOf(record);
    return state !== "notYet" && (due >= from || state === "open");
  };
  const countedOf = (organization: number) => [...recordsOf(organization)].filter(counts);
  const lostOf = (organization: number) =>
    countedOf(organization).filter((record) => tasks!.stateOf(record) !== "onTime");
  return {
    needs: [need("tasks", "due"), need("tasks", "done")],
    value: ({ index }) => {
      let total = 0;
      let halves = 0;
      const records = recordsOf(index);
      for (let i = 0; i < records.length; i++) {
        const record = records[i]!;
        if (!counts(record)) continue;
        total++;
        const state = tasks!.stateOf(record);
        halves += state === "onTime" ? 2 : state === "late" ? 1 : 0;
      }
      return total === 0 ? NONE : fractionOutcome(halves, total * 2);
    },
    reasons: ({ index }) =>
      listedReasons(lostOf(index), (record) => {
        const task = recordTitle(context, "tasks", record);
        const due = tasks!.dueOf(record);
        return tasks!.stateOf(record) === "late"
          ? { code: "task-late", params: { task, due, done: tasks!.doneDateOf(record) } }
          : { code: "task-open", params: { task, due } };
      }),
    sources: ({ index }) => {
      const counted = countedOf(index);
      const onTime = counted.filter((record) => tasks!.stateOf(record) === "onTime");
      return [{ ledger: "tasks", records: [...lostOf(index), ...onTime] }];
    },
  };
};
