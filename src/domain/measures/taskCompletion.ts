import { groupRecords } from "../facts/recordGroups";
import { taskFactsOf } from "../facts/task";
import { BLANK_DAY } from "../model/day";
import { need, NONE, type Measure } from "../measuring/measure";
import type { RecordTest } from "../records/recordTest";
import { listedReasons } from "../reasons/listedReasons";
import { recordTitle } from "../records/recordTitle";
import { fractionOutcome } from "../measuring/outcome";

/**
 * 任务完成率: (on time + ½ × done late) ÷ n; n = tasks due in the window, and those due before it that are still open.
 */
export const taskCompletion: Measure<"taskCompletion"> = {
  key: "taskCompletion",
  label: "任务完成率",
  kind: "number",
  unit: "share",
  ledgers: ["tasks"],
  parameters: [],
  reads: "own",
  prepare: ({ context, passesFilter, window }) => {
    const tasks = taskFactsOf(context);
    const { from, to } = window;
    const counts: RecordTest = (record) => {
      const due = tasks!.dueOf(record);
      if (due === BLANK_DAY || due > to || !passesFilter(record)) return false;
      const state = tasks!.stateOf(record);
      return state !== "notYet" && (due >= from || state === "open");
    };
    const { starts, records } = groupRecords(context, "tasks", counts);
    const countedOf = (organization: number) => [...records.subarray(starts[organization], starts[organization + 1])];
    const lostOf = (organization: number) =>
      countedOf(organization).filter((record) => tasks!.stateOf(record) !== "onTime");
    return {
      needs: [need("tasks", "due"), need("tasks", "done")],
      value: ({ index }) => {
        const total = starts[index + 1]! - starts[index]!;
        let halves = 0;
        for (let i = starts[index]!; i < starts[index + 1]!; i++) {
          const state = tasks!.stateOf(records[i]!);
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
  },
};
