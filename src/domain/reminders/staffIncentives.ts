import type { Context } from "../facts/context";
import { isInPost } from "../facts/members";
import { recordGrounds } from "../results/grounds";
import { canonicalValue } from "../model/canonicalValue";
import { columnOf, YES_NO } from "../model/ledgerTable";
import type { Reason } from "../reasons/reason";
import { rowsByOrganization } from "../reminding/rowsByOrganization";
import type { ReminderDraft, ReminderInput, ReminderList } from "../reminding/reminderList";

const PART_TIME = canonicalValue("staff.fullOrPartTime", "兼职");

/**
 * R12 党务干部激励: staff in post whose Party work is not in their résumé; part-time staff of units with performance
 * appraisal whose Party work is not credited.
 */
export const staffIncentives: ReminderList = {
  code: "R12",
  ledgers: ["staff"],
  make,
};

function* make({ context, results }: ReminderInput): Generator<ReminderDraft> {
  const staff = readStaff(context);
  const withoutResume = rowsByOrganization(context, "staff", staff.lacksResume);
  const withoutCredit = rowsByOrganization(context, "staff", staff.lacksCredit);
  for (const { organization } of results) {
    const { secretary, performanceAppraisal } = context.organizations[organization]!;
    const lacking = [
      { word: "履历", rows: withoutResume(organization) },
      { word: "工作量", rows: performanceAppraisal ? withoutCredit(organization) : [] },
    ] as const;
    for (const { word, rows } of lacking) {
      for (const [name, records] of recordsByName(rows, staff.namesOf)) {
        yield {
          organization,
          person: secretary,
          subject: { kind: "word", word, name },
          reasons: staff.reasons(word, records),
          grounds: recordGrounds("staff", records),
          due: null,
          urgent: false,
        };
      }
    }
  }
}

type StaffFacts = Readonly<{
  namesOf: (record: number) => readonly string[];
  /** Whether the person is in post and the experience not in the résumé. */
  lacksResume: (record: number) => boolean;
  /** Whether the person is in post part-time and the work not credited. */
  lacksCredit: (record: number) => boolean;
  /** A reason for each post, in the order of their words, so that the order of rows doesn't matter. */
  reasons: (word: "履历" | "工作量", records: readonly number[]) => readonly Reason[];
}>;

function readStaff(context: Context): StaffFacts {
  const table = context.table("staff")!;
  const inPost = isInPost(context);
  const names = columnOf(table, "name", "names");
  const time = columnOf(table, "fullOrPartTime", "text");
  const post = columnOf(table, "post", "text");
  const inResume = columnOf(table, "inResume", "yesNo")?.codes;
  const inWorkload = columnOf(table, "inWorkload", "yesNo")?.codes;
  const isPartTime = time?.values.map((values) => values.includes(PART_TIME));
  const postOf = (record: number) => (post ? post.pool[post.ids[record]!]! : "");
  return {
    namesOf: (record) => (names ? names.values[names.ids[record]!]! : []),
    lacksResume: (record) => inResume !== undefined && inResume[record] !== YES_NO.YES && inPost(record),
    lacksCredit: (record) =>
      inWorkload !== undefined &&
      inWorkload[record] !== YES_NO.YES &&
      time !== undefined &&
      isPartTime![time.ids[record]!]! &&
      inPost(record),
    reasons: (word, records) => {
      const reasonOf = (record: number): Reason => {
        if (word === "工作量") return { code: "remind-not-in-workload", params: { post: postOf(record) } };
        const written = time ? (time.values[time.ids[record]!]![0] ?? "") : "";
        return { code: "remind-not-in-resume", params: { post: postOf(record), time: written } };
      };
      if (records.length === 1) return [reasonOf(records[0]!)];
      const distinct = new Map(records.map(reasonOf).map((reason) => [JSON.stringify(reason), reason]));
      return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason);
    },
  };
}

/** Records by the names they hold: a person with two posts once. */
function recordsByName(
  records: readonly number[],
  namesOf: (record: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const record of records) {
    for (const name of namesOf(record)) {
      const list = found.get(name);
      if (!list) found.set(name, [record]);
      else if (list.at(-1) !== record) list.push(record);
    }
  }
  return found;
}
