import { columnOf } from "../model/ledgerTable";
import { need, NONE, type Measure, recordsThatTakePart } from "../measuring/measure";
import { cellText } from "../records/recordTitle";
import { compilePlacingDay } from "../records/takesPart";

/** 最近等次: the text of a field in the newest row where it is filled; of rows of one day the last in sheet order. */
export const latestGrade: Measure<"latestGrade"> = {
  key: "latestGrade",
  label: "最近等次",
  kind: "text",
  unit: "words",
  ledgers: null,
  parameters: ["field"],
  fieldKinds: ["text"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const field = rule.parameters.field!;
    const table = context.table(rule.ledger);
    const column = table && columnOf(table, field, "text");
    const dayOf = compilePlacingDay(context, rule.ledger);
    const years = table && rule.ledger === "debriefings" ? columnOf(table, "year", "number")?.scaled : undefined;
    const orderOf = (record: number) => (years ? years[record]! : dayOf(record));
    const newestOf = (organization: number): number | null => {
      let newest: number | null = null;
      for (const record of recordsThatTakePart(input, organization)) {
        if (column!.values[column!.ids[record]!]!.length === 0) continue;
        if (newest === null || !(orderOf(record) < orderOf(newest))) newest = record;
      }
      return newest;
    };
    return {
      needs: [need(rule.ledger, field)],
      value: ({ index }) => {
        const newest = newestOf(index);
        return newest === null ? NONE : { kind: "text", text: column!.values[column!.ids[newest]!]![0]! };
      },
      reasons: ({ index }) => {
        const newest = newestOf(index);
        if (newest === null) return [];
        const grade = cellText(context, { ledger: rule.ledger, field, record: newest });
        return [{ code: "latest-grade", params: { grade } }];
      },
      sources: ({ index }) => {
        const newest = newestOf(index);
        return newest === null ? [] : [{ ledger: rule.ledger, records: [newest] }];
      },
      valueCell: ({ index }) => {
        const newest = newestOf(index);
        return newest === null ? null : { ledger: rule.ledger, recordIndex: newest, field };
      },
    };
  },
};
