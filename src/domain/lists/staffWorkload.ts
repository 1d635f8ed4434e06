import type { Context } from "../facts/context";
import { isInPost } from "../facts/members";
import { windowOf } from "../facts/windows";
import {
  column,
  numberCell,
  organizationCell,
  textCell,
  wordCell,
  type ListCell,
  type ListWord,
  type OfficeList,
} from "../listing/officeList";
import { staffRows } from "../listing/staffRows";
import { canonicalValue } from "../model/canonicalValue";
import { columnOf } from "../model/ledgerTable";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import { joinGrounds, recordGrounds } from "../results/grounds";

const PART_TIME = canonicalValue("staff.fullOrPartTime", "兼职");

/** Where a person's Party work of the year is recorded: the ledger, the person's field, the field of the day. */
const RECORDED = [
  { cell: "hosted", ledger: "activities", person: "host", day: "date" },
  { cell: "lectured", ledger: "activities", person: "lecturer", day: "date" },
  { cell: "tasks", ledger: "tasks", person: "responsible", day: "due" },
] as const;

/** 党务工作量清单: part-time staff in post of units with performance appraisal, the work of the year that is recorded of them, and whether it is credited. */
export const staffWorkload: OfficeList = {
  key: "staffWorkload",
  columns: ["organization", "person", "post", "hosted", "lectured", "tasks", "inWorkload", "lacking"],
  needs: [
    column("roster", "performanceAppraisal"),
    column("staff", "name"),
    column("staff", "fullOrPartTime"),
    column("staff", "inWorkload"),
  ],
  wants: [
    column("staff", "post"),
    column("activities", "host"),
    column("activities", "lecturer"),
    column("tasks", "responsible"),
    column("tasks", "due"),
  ],
  make: ({ context, organizations }) => {
    const staff = staffRows(context);
    const inPost = isInPost(context);
    const units = organizations.filter((index) => context.organizations[index]!.performanceAppraisal);
    return units.flatMap((organization) =>
      [...context.recordsOf("staff", organization)]
        .filter((record) => staff.time(record) === PART_TIME && inPost(record))
        .flatMap((record) =>
          staff.names(record).map((name) => {
            const work = RECORDED.map((where) => recordsNaming(context, organization, name, where));
            const isCredited = staff.inWorkload(record)!;
            const isRecorded = work.some((records) => records === null || records.length > 0);
            const lacking: readonly ListWord[] = [
              ...(isCredited ? [] : (["lacksCredit"] as const)),
              ...(isRecorded ? [] : (["nothingRecorded"] as const)),
            ];
            const counts = RECORDED.map(({ cell }, i) => [cell, countCell(work[i]!)] as const);
            return {
              cells: {
                organization: organizationCell(organization),
                person: textCell(name),
                post: textCell(staff.post(record)),
                ...(Object.fromEntries(counts) as Record<(typeof RECORDED)[number]["cell"], ListCell>),
                inWorkload: wordCell(isCredited ? "yes" : "no"),
                lacking: wordCell(...lacking),
              },
              grounds: joinGrounds([
                recordGrounds("staff", [record]),
                ...RECORDED.map(({ ledger }, i) => recordGrounds(ledger, work[i] ?? [])),
              ]),
            };
          }),
        ),
    );
  },
};

function countCell(records: readonly number[] | null): ListCell {
  return records === null ? null : numberCell(records.length);
}

type Where = Readonly<{ ledger: LedgerKey; person: FieldKey; day: FieldKey }>;

/** The organization's rows of the year that name a person; null where the ledger doesn't tell. */
function recordsNaming(
  context: Context,
  organization: number,
  name: string,
  { ledger, person, day }: Where,
): readonly number[] | null {
  const table = context.table(ledger);
  const names = table && columnOf(table, person, "names");
  const days = table && columnOf(table, day, "date")?.days;
  if (!names || !days) return null;
  const { from, to } = windowOf(context, "year");
  return [...context.recordsOf(ledger, organization)].filter(
    (record) => days[record]! >= from && days[record]! <= to && names.values[names.ids[record]!]!.includes(name),
  );
}
