import {
  column,
  dayCell,
  numberCell,
  organizationCell,
  textCell,
  wordCell,
  type ListCell,
  type ListRow,
  type ListWord,
  type OfficeList,
} from "../listing/officeList";
import { staffRows, type StaffRows } from "../listing/staffRows";
import { addMonths, monthIndexOf, type Day } from "../model/day";
import { recordGrounds } from "../results/grounds";

/** 党务经历清单: a post of a person a line, with what the résumé still lacks. */
export const staffExperience: OfficeList = {
  key: "staffExperience",
  columns: ["organization", "person", "post", "fullOrPartTime", "from", "to", "months", "inResume", "lacking"],
  needs: [column("staff", "name"), column("staff", "inResume")],
  wants: [
    column("staff", "post"),
    column("staff", "fullOrPartTime"),
    column("staff", "appointed"),
    column("staff", "removed"),
  ],
  make: ({ context, organizations }) => {
    const staff = staffRows(context);
    const knowsRemovals = context.table("staff")!.columns.has("removed");
    const { cutoff } = context.input;
    return organizations.flatMap((organization) => {
      const rows = [...context.recordsOf("staff", organization)]
        .filter((record) => (staff.appointed(record) ?? cutoff) <= cutoff)
        .flatMap((record) => staff.names(record).map((name) => ({ name, record })));
      const order = new Map([...new Set(rows.map(({ name }) => name))].map((name, i) => [name, i]));
      return rows
        .sort(
          (a, b) =>
            order.get(a.name)! - order.get(b.name)! ||
            (staff.appointed(a.record) ?? Infinity) - (staff.appointed(b.record) ?? Infinity) ||
            a.record - b.record,
        )
        .map(({ name, record }) => postRow(staff, { organization, name, record, cutoff, knowsRemovals }));
    });
  },
};

type Post = Readonly<{ organization: number; name: string; record: number; cutoff: Day; knowsRemovals: boolean }>;

function postRow(staff: StaffRows, { organization, name, record, cutoff, knowsRemovals }: Post): ListRow {
  const from = staff.appointed(record);
  const removed = staff.removed(record);
  const isOver = removed !== null && removed <= cutoff;
  const to: ListCell = isOver ? dayCell(removed) : knowsRemovals ? wordCell("inPost") : null;
  const inResume = staff.inResume(record)!;
  const until = isOver ? removed : cutoff;
  return {
    cells: {
      organization: organizationCell(organization),
      person: textCell(name),
      post: textCell(staff.post(record)),
      fullOrPartTime: textCell(staff.time(record)),
      from: dayCell(from),
      to,
      // Without the days of removal nobody knows how long a post was held.
      months: from === null || !(isOver || knowsRemovals) ? null : numberCell(wholeMonths(from, until)),
      inResume: wordCell(inResume ? "yes" : "no"),
      lacking: wordCell(...lacking(staff, record)),
    },
    grounds: recordGrounds("staff", [record]),
  };
}

function lacking(staff: StaffRows, record: number): readonly ListWord[] {
  return [
    ...(staff.post(record) === "" ? (["lacksPost"] as const) : []),
    ...(staff.time(record) === "" ? (["lacksTime"] as const) : []),
    ...(staff.appointed(record) === null ? (["lacksStart"] as const) : []),
    ...(staff.inResume(record) ? [] : (["lacksResume"] as const)),
  ];
}

/** Months that have passed whole, 0 for a day that is not past. */
function wholeMonths(from: Day, until: Day): number {
  const months = monthIndexOf(until) - monthIndexOf(from);
  return Math.max(0, addMonths(from, months) > until ? months - 1 : months);
}
