import { branchesBelow } from "../facts/weak";
import { columnOf } from "../model/ledgerTable";
import { add, divide, ZERO, type Rational } from "../model/rational";
import { integer } from "../model/fraction";
import { need, rosterMissing, type Measure } from "../measuring/measure";
import { percentText } from "../reasons/numberText";
import { BLANK_FOUR_STRONG } from "../records/recordFilter";

/** 四强情况: a branch's status; of others the mean share of the branches below, by the rule's map. */
export const fourStrong: Measure<"fourStrong"> = {
  key: "fourStrong",
  label: "四强情况",
  kind: "text",
  unit: "share",
  ledgers: ["roster"],
  parameters: [],
  words: ["已命名", "创建中", "未创建"],
  reads: "below",
  prepare: ({ context, rule }) => {
    const column = columnOf(context.input.ledgers.roster, "fourStrong", "text");
    const statusOf = (organization: number) => column?.values[column.ids[organization]!]![0] ?? BLANK_FOUR_STRONG;
    const sharesBelow = (organization: number): readonly Rational[] =>
      branchesBelow(context, organization).flatMap((branch) => rule.parameters.map?.get(statusOf(branch)) ?? []);
    return {
      needs: [need("roster", "fourStrong")],
      gate: ({ index, level }) => {
        if (level === "B" || !context.rosterHas("superior")) return null;
        return branchesBelow(context, index).length === 0 ? { code: "na-no-branch-below", params: {} } : null;
      },
      value: ({ index, level }) => {
        if (level === "B") return { kind: "text", text: statusOf(index) };
        if (!context.rosterHas("superior")) return rosterMissing(context, "superior");
        // A status that the map doesn't name is that branch's own problem, and says nothing here.
        const shares = sharesBelow(index);
        if (shares.length === 0) return rosterMissing(context, "fourStrong");
        return { kind: "number", value: divide(shares.reduce(add, ZERO), integer(shares.length)) };
      },
      reasons: ({ index, level }, { value }) => {
        if (level === "B") return [{ code: "four-strong-status", params: { status: statusOf(index) } }];
        const percent = percentText(value?.kind === "number" ? value.value : ZERO);
        return [{ code: "four-strong-below", params: { branches: sharesBelow(index).length, percent } }];
      },
      valueCell: ({ index, level }) =>
        level === "B" ? { ledger: "roster", recordIndex: index, field: "fourStrong" } : null,
      sources: ({ index, level }) => [
        { ledger: "roster", records: level === "B" ? [index] : branchesBelow(context, index) },
      ],
    };
  },
};
