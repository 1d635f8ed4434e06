import { findingFactsOf, type FindingFacts } from "../facts/finding";
import { groupRecords } from "../facts/recordGroups";
import type { DayWindow } from "../facts/windows";
import { need, type Measure, type Outcome } from "../measuring/measure";
import { listedReasons } from "../reasons/listedReasons";
import { recordTitle } from "../records/recordTitle";

/** The kinds that 问题事件 counts. */
const OVERDUE = "超期未改";
const CLOSED_LATE = "逾期整改";
const REPEATED = "重复发生";
type Kind = typeof OVERDUE | typeof CLOSED_LATE | typeof REPEATED;
const KINDS: readonly Kind[] = [OVERDUE, CLOSED_LATE, REPEATED];

const NO_EVENTS: Outcome = { kind: "events", counts: new Map(KINDS.map((kind) => [kind, 0])) };
const NO_RECORDS: readonly number[] = [];

/** 问题事件: findings overdue at the cutoff, closed late in the window, and repeated ones found in the window. */
export const findingEvents: Measure<"findingEvents"> = {
  key: "findingEvents",
  label: "问题事件",
  kind: "events",
  unit: "events",
  ledgers: ["findings"],
  parameters: [],
  reads: "own",
  prepare: ({ context, passesFilter, window }) => {
    const findings = findingFactsOf(context);
    const { starts, records } = groupRecords(
      context,
      "findings",
      (record) =>
        findings!.isFinding(record) &&
        passesFilter(record) &&
        KINDS.some((kind) => isOfKind(findings!, window, { record, kind })),
    );
    const countOf = (organization: number, kind: Kind): number => {
      let count = 0;
      for (let i = starts[organization]!; i < starts[organization + 1]!; i++) {
        if (isOfKind(findings!, window, { record: records[i]!, kind })) count++;
      }
      return count;
    };
    const recordsWith = (organization: number, kind: Kind): readonly number[] => {
      if (starts[organization] === starts[organization + 1]) return NO_RECORDS;
      const events = records.subarray(starts[organization], starts[organization + 1]);
      return [...events].filter((record) => isOfKind(findings!, window, { record, kind }));
    };
    return {
      needs: [need("findings", "due"), need("findings", "closed")],
      value: ({ index }) => {
        const counts = KINDS.map((kind) => countOf(index, kind));
        if (counts.every((count) => count === 0)) return NO_EVENTS;
        return { kind: "events", counts: new Map(KINDS.map((kind, i) => [kind, counts[i]!])) };
      },
      reasons: ({ index }) => [
        ...listedReasons(recordsWith(index, OVERDUE), (record) => ({
          code: "finding-overdue",
          params: { problem: recordTitle(context, "findings", record), due: findings!.dueOf(record) },
        })),
        ...listedReasons(recordsWith(index, CLOSED_LATE), (record) => ({
          code: "finding-closed-late",
          params: {
            problem: recordTitle(context, "findings", record),
            due: findings!.dueOf(record),
            closed: findings!.closedDayOf(record),
          },
        })),
        ...listedReasons(recordsWith(index, REPEATED), (record) => ({
          code: "finding-repeated",
          params: { problem: recordTitle(context, "findings", record), found: findings!.foundOf(record) },
        })),
      ],
      sources: ({ index }) => [
        { ledger: "findings", records: [...new Set(KINDS.flatMap((kind) => recordsWith(index, kind)))] },
      ],
    };
  },
};

function isOfKind(
  findings: FindingFacts,
  { from, to }: DayWindow,
  { record, kind }: Readonly<{ record: number; kind: Kind }>,
): boolean {
  switch (kind) {
    case OVERDUE:
      return findings.isOverdue(record);
    case CLOSED_LATE: {
      const closed = findings.closedDayOf(record);
      return findings.isClosedLate(record) && closed >= from && closed <= to;
    }
    case REPEATED: {
      const found = findings.foundOf(record);
      return findings.isRepeated(record) && found >= from && found <= to;
    }
  }
}
