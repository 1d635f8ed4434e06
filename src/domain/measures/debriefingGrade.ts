import { debriefingOf, DEBRIEFING_RESULT_FIELDS, NOT_DEBRIEFED } from "../facts/debriefing";
import { normalizeText } from "../model/text";
import { formatRational } from "../model/rational";
import { need, notApplicable, rosterMissing, type Measure } from "../measuring/measure";
import { withoutSecretaryInOffice } from "../measuring/secretaryGate";

/** 述职等次: the grade of the present secretary's last debriefing (rules.md §5 S4). */
export const debriefingGrade: Measure<"debriefingGrade"> = {
  key: "debriefingGrade",
  label: "述职等次",
  kind: "text",
  unit: "words",
  ledgers: ["debriefings"],
  parameters: [],
  words: ["好", "较好", "一般", "差", NOT_DEBRIEFED],
  reads: "own",
  prepare: ({ context }) => ({
    needs: [need("debriefings", "year"), need("debriefings", ...DEBRIEFING_RESULT_FIELDS)],
    gate: (facts) => withoutSecretaryInOffice(facts, context.input.cutoff),
    value: ({ index }) => {
      const debriefing = debriefingOf(context, index);
      switch (debriefing.kind) {
        case "graded":
          return { kind: "text", text: debriefing.grade };
        case "missed":
          return { kind: "text", text: normalizeText(NOT_DEBRIEFED) };
        case "unknown":
          return rosterMissing(context, "secretarySince");
        case "contradictory":
          return { kind: "unclear", reason: { code: "debriefing-contradictory", params: { year: debriefing.year } } };
        case "notApplicable": {
          const { year, why } = debriefing;
          return notApplicable(
            why === "otherSecretary"
              ? { code: "na-debriefing-other-secretary", params: { year } }
              : { code: "na-debriefing-not-due", params: { year } },
          );
        }
      }
    },
    reasons: ({ index }) => {
      const debriefing = debriefingOf(context, index);
      if (debriefing.kind === "missed") {
        return [{ code: "debriefing-missing", params: { year: debriefing.year } }];
      }
      if (debriefing.kind !== "graded") return [];
      const { year, grade, voteScore } = debriefing;
      const votes = voteScore === null ? null : formatRational(voteScore, 2);
      return [{ code: "debriefing-grade", params: { year, grade, votes } }];
    },
    sources: ({ index }) => {
      const debriefing = debriefingOf(context, index);
      switch (debriefing.kind) {
        case "graded":
          return [{ ledger: "debriefings", records: [debriefing.record] }];
        case "contradictory":
          return [{ ledger: "debriefings", records: debriefing.records }];
        default:
          return [{ ledger: "roster", records: [index] }];
      }
    },
    valueCell: ({ index }) => {
      const debriefing = debriefingOf(context, index);
      return debriefing.kind === "graded"
        ? { ledger: "debriefings", recordIndex: debriefing.record, field: "grade" }
        : null;
    },
  }),
};
