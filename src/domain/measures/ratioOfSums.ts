import { columnOf } from "../model/ledgerTable";
import { rational } from "../model/rational";
import { need, NONE, type Measure, recordsThatTakePart } from "../measuring/measure";
import { percentText, scaledText } from "../reasons/numberText";
import { visitRowsOnce } from "../measuring/visitRowsOnce";
import { fractionOutcome } from "../measuring/outcome";

/** 合计比: Σ 分子 ÷ Σ 分母 over rows that have both numbers. */
export const ratioOfSums: Measure<"ratioOfSums"> = {
  key: "ratioOfSums",
  label: "合计比",
  kind: "number",
  unit: "share",
  ledgers: null,
  parameters: ["numerator", "denominator"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const numeratorField = rule.parameters.numerator!;
    const denominatorField = rule.parameters.denominator!;
    const table = context.table(rule.ledger);
    const numerators = table && columnOf(table, numeratorField, "number")?.scaled;
    const denominators = table && columnOf(table, denominatorField, "number")?.scaled;
    const visit = visitRowsOnce(
      input,
      (record) => !Number.isNaN(numerators?.[record]) && !Number.isNaN(denominators?.[record]),
    );
    const sumsOf = (organization: number) => {
      let numerator = 0;
      let denominator = 0;
      visit(organization, (record) => {
        numerator += numerators![record]!;
        denominator += denominators![record]!;
      });
      return { numerator, denominator };
    };
    return {
      needs: [need(rule.ledger, numeratorField), need(rule.ledger, denominatorField)],
      value: ({ index }) => {
        const { numerator, denominator } = sumsOf(index);
        return denominator > 0 ? fractionOutcome(numerator, denominator) : NONE;
      },
      reasons: ({ index }) => {
        const { numerator, denominator } = sumsOf(index);
        return [
          {
            code: "ratio-short",
            params: {
              ledger: rule.ledger,
              numeratorField,
              numerator: scaledText(numerator),
              denominatorField,
              denominator: scaledText(denominator),
              percent: percentText(rational(numerator, denominator)),
            },
          },
        ];
      },
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};
