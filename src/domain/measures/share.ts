import { isListNotYetExpected, listDue } from "../facts/task";
import { need, NONE, notApplicable, type Measure, recordsThatTakePart } from "../measuring/measure";
import { listedReasons } from "../reasons/listedReasons";
import { compileFilter, isDerivedField } from "../records/recordFilter";
import { recordTitle } from "../records/recordTitle";
import { visitRowsOnce } from "../measuring/visitRowsOnce";
import { fractionOutcome } from "../measuring/outcome";

/** 占比: rows meeting 符合 ÷ rows. */
export const share: Measure<"share"> = {
  key: "share",
  label: "占比",
  kind: "number",
  unit: "share",
  ledgers: null,
  parameters: ["matching"],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const matching = rule.parameters.matching!;
    const meets = compileFilter(context, rule.ledger, [matching]);
    const visit = visitRowsOnce(input, () => true);
    return {
      needs: isDerivedField(rule.ledger, matching.field) ? [] : [need(rule.ledger, matching.field)],
      value: (facts) => {
        let rows = 0;
        let meeting = 0;
        visit(facts.index, (record) => {
          rows++;
          if (meets(record)) meeting++;
        });
        if (rows > 0) return fractionOutcome(meeting, rows);
        // Nothing can be asked of a list that need not exist yet (rules.md §5 S1.2).
        if (rule.ledger === "tasks" && isListNotYetExpected(context, facts.index)) {
          return notApplicable({ code: "na-list-not-due", params: { due: listDue(context, facts.index) } });
        }
        return NONE;
      },
      reasons: ({ index }) => {
        const failing: number[] = [];
        let total = 0;
        visit(index, (record) => {
          total++;
          if (!meets(record)) failing.push(record);
        });
        return [
          { code: "share-short", params: { meeting: total - failing.length, total } },
          ...listedReasons(failing, (record) => ({
            code: "row-not-meeting",
            params: { ledger: rule.ledger, field: matching.field, text: recordTitle(context, rule.ledger, record) },
          })),
        ];
      },
      sources: ({ index }) => {
        const records = recordsThatTakePart(input, index);
        const failing = records.filter((record) => !meets(record));
        return [
          { ledger: rule.ledger, records: failing },
          { ledger: rule.ledger, records: failing.length === 0 ? records : records.filter(meets) },
        ];
      },
    };
  },
};
