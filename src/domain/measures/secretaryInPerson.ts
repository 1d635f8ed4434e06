import type { OrganizationFacts } from "../facts/context";
import { columnOf } from "../model/ledgerTable";
import { need, type Measure, recordsThatTakePart } from "../measuring/measure";
import { valueText } from "../reasons/numberText";
import { withoutSecretary } from "../measuring/secretaryGate";
import { visitRowsOnce } from "../measuring/visitRowsOnce";
import { countOutcome } from "../measuring/outcome";

/** 书记到场: rows whose host or lecturer is the secretary; `支部书记张三` is 张三. */
export const secretaryInPerson: Measure<"secretaryInPerson"> = {
  key: "secretaryInPerson",
  label: "书记到场",
  kind: "number",
  unit: "times",
  ledgers: ["activities"],
  parameters: ["field"],
  fieldKinds: ["names"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const field = rule.parameters.field!;
    const table = context.table(rule.ledger);
    const column = table && columnOf(table, field, "names");
    let present = "";
    const isThere = (record: number) => column!.values[column!.ids[record]!]!.some((name) => name.endsWith(present));
    const visit = visitRowsOnce(input, isThere);
    const countOf = ({ index, secretary }: OrganizationFacts): number => {
      let rows = 0;
      present = secretary;
      visit(index, () => rows++);
      return rows;
    };
    return {
      needs: [need(rule.ledger, field)],
      gate: withoutSecretary,
      value: (facts) => countOutcome(countOf(facts)),
      reasons: (facts, { target }) => [
        {
          code: "secretary-not-in-person",
          params: { field, count: String(countOf(facts)), target: valueText(target) },
        },
      ],
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
