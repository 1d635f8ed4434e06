import { columnOf, NUMBER_SCALE } from "../model/ledgerTable";
import { compare } from "../model/rational";
import { need, type Measure, recordsThatTakePart } from "../measuring/measure";
import { visitRowsOnce } from "../measuring/visitRowsOnce";
import { valueText } from "../reasons/numberText";
import { fractionOutcome } from "../measuring/outcome";

/** 合计: the sum of a number field over the rows; blank cells add nothing. */
export const sum: Measure<"sum"> = {
  key: "sum",
  label: "合计",
  kind: "number",
  unit: "amount",
  ledgers: null,
  parameters: ["field"],
  fieldKinds: ["number"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const field = rule.parameters.field!;
    const table = context.table(rule.ledger);
    const cells = table && columnOf(table, field, "number")?.scaled;
    const visit = visitRowsOnce(input, (record) => !Number.isNaN(cells?.[record]));
    return {
      needs: [need(rule.ledger, field)],
      value: ({ index }) => {
        let total = 0;
        visit(index, (record) => (total += cells![record]!));
        return fractionOutcome(total, NUMBER_SCALE);
      },
      reasons: (_, { value, target }) => {
        const found = value?.kind === "number" ? value.value : null;
        const isOver = found !== null && target !== null && compare(found, target) > 0;
        const params = { value: valueText(found), target: valueText(target) };
        return [isOver ? { code: "value-over", params } : { code: "value-short", params }];
      },
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
      valueCell: ({ index }) => {
        const filled: number[] = [];
        visit(index, (record) => filled.push(record));
        const [first] = filled;
        return first === undefined ? null : { ledger: rule.ledger, recordIndex: first, field };
      },
    };
  },
};
