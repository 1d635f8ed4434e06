import type { Context } from "../facts/context";
import { BLANK_DAY, type Day } from "../model/day";
import { columnOf, YES_NO } from "../model/ledgerTable";

/** What the staff ledger says of its rows; days null where blank, yes/no null without the column. */
export type StaffRows = Readonly<{
  names: (record: number) => readonly string[];
  post: (record: number) => string;
  time: (record: number) => string;
  appointed: (record: number) => Day | null;
  removed: (record: number) => Day | null;
  inResume: (record: number) => boolean | null;
  inWorkload: (record: number) => boolean | null;
}>;

/** Reads the staff ledger, which is there. */
export function staffRows(context: Context): StaffRows {
  const table = context.table("staff")!;
  const names = columnOf(table, "name", "names");
  const post = columnOf(table, "post", "text");
  const time = columnOf(table, "fullOrPartTime", "text");
  const day = (field: "appointed" | "removed") => {
    const days = columnOf(table, field, "date")?.days;
    return (record: number): Day | null => {
      const found = days?.[record] ?? BLANK_DAY;
      return found === BLANK_DAY ? null : found;
    };
  };
  const yes = (field: "inResume" | "inWorkload") => {
    const codes = columnOf(table, field, "yesNo")?.codes;
    return (record: number): boolean | null => (codes ? codes[record] === YES_NO.YES : null);
  };
  return {
    names: (record) => (names ? names.values[names.ids[record]!]! : []),
    post: (record) => (post ? post.pool[post.ids[record]!]! : ""),
    time: (record) => (time ? (time.values[time.ids[record]!]![0] ?? "") : ""),
    appointed: day("appointed"),
    removed: day("removed"),
    inResume: yes("inResume"),
    inWorkload: yes("inWorkload"),
  };
}
