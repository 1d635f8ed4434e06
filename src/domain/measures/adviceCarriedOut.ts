import { isWeak } from "../facts/weak";
import { columnOf, YES_NO } from "../model/ledgerTable";
import { listedReasons } from "../reasons/listedReasons";
import { need, NONE, rosterMissing, type Measure, recordsThatTakePart } from "../measuring/measure";
import { cellText } from "../records/recordTitle";
import { fractionOutcome } from "../measuring/outcome";

/** 指导落实: of a weak branch, contact rows with advice that was carried out ÷ all with advice. */
export const adviceCarriedOut: Measure<"adviceCarriedOut"> = {
  key: "adviceCarriedOut",
  label: "指导落实",
  kind: "number",
  unit: "share",
  ledgers: ["contacts"],
  parameters: [],
  reads: "own",
  prepare: (input) => {
    const { context } = input;
    const table = context.table("contacts");
    const advice = table && columnOf(table, "advice", "text");
    const carriedOut = table && columnOf(table, "carriedOut", "yesNo")?.codes;
    const days = table && columnOf(table, "date", "date")?.days;
    const withAdvice = (organization: number) =>
      [...recordsThatTakePart(input, organization)].filter(
        (record) => advice!.values[advice!.ids[record]!]!.length > 0,
      );
    const isDone = (record: number) => carriedOut![record] === YES_NO.YES;
    return {
      needs: [need("contacts", "advice"), need("contacts", "carriedOut")],
      gate: ({ index, level }) => {
        const isKnown = level !== "B" || context.rosterHas("weak");
        return isKnown && !(level === "B" && isWeak(context, index)) ? { code: "na-not-weak", params: {} } : null;
      },
      value: ({ index }) => {
        if (!context.rosterHas("weak") && !isWeak(context, index)) return rosterMissing(context, "weak");
        const rows = withAdvice(index);
        return rows.length === 0 ? NONE : fractionOutcome(rows.filter(isDone).length, rows.length);
      },
      reasons: ({ index }) =>
        listedReasons(
          withAdvice(index).filter((record) => !isDone(record)),
          (record) => ({
            code: "advice-not-carried-out",
            params: { day: days![record]!, advice: cellText(context, { ledger: "contacts", field: "advice", record }) },
          }),
        ),
      sources: ({ index }) => [{ ledger: "contacts", records: withAdvice(index) }],
    };
  },
};
