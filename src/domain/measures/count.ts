import { coversYearBefore } from "../facts/activityCoverage";
import type { OrganizationFacts } from "../facts/context";
import { findActivityEvents, type ActivityEvents } from "../facts/activityEvents";
import { mustDay } from "../model/day";
import { compare } from "../model/rational";
import type { Reason } from "../reasons/reason";
import { recordsThatTakePart, type Measure, type MeasureInput } from "../measuring/measure";
import { quorumReasons } from "../measuring/quorumReasons";
import { valueText } from "../reasons/numberText";
import { countOutcome } from "../measuring/outcome";

/** 次数: the number of rows; of activities the number of events that count. */
export const count: Measure<"count"> = {
  key: "count",
  label: "次数",
  kind: "number",
  unit: "times",
  ledgers: null,
  parameters: [],
  reads: "own",
  prepare: (input) => {
    const { context, rule } = input;
    const events =
      rule.ledger === "activities" ? findActivityEvents(context, rule.filter, input.takesPart, input.rows) : null;
    const ofYearBefore = isOfYearBefore(input);
    return {
      needs: [],
      ...(ofYearBefore && { gate: foundedGate(input) }),
      value: ({ index }) =>
        ofYearBefore && recordsThatTakePart(input, index).length === 0 && !coversYearBefore(context)
          ? {
              kind: "unclear",
              reason: { code: "activities-not-covering", params: { year: context.input.period.year } },
            }
          : countOutcome(countRows(input, events, index)),
      reasons: ({ index }, { value, target }) => {
        const found = value?.kind === "number" ? value.value : null;
        const params = { count: valueText(found), target: valueText(target) };
        const isOver = found !== null && target !== null && compare(found, target) > 0;
        const first: Reason = isOver ? { code: "count-over", params } : { code: "count-short", params };
        return events ? [first, ...quorumReasons(events, index)] : [first];
      },
      sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
    };
  },
};

function countRows({ rows }: MeasureInput, events: ActivityEvents | null, organization: number): number {
  if (!events) return rows.starts[organization + 1]! - rows.starts[organization]!;
  let counted = 0;
  events.visit(organization, () => counted++);
  return counted;
}

/** Whether the rule asks for meetings of the year before. */
function isOfYearBefore({ rule }: MeasureInput): boolean {
  const namesIt = rule.filter.some(
    ({ operator, operands }) => operator === "=" && operands.some(({ kind }) => kind === "previousYear"),
  );
  return namesIt && rule.ledger === "activities";
}

/** An organization founded after the year before can't have held that year's meetings (rules.md §5 L6). */
function foundedGate({ context }: MeasureInput): (organization: OrganizationFacts) => Reason | null {
  const yearEnd = mustDay(context.input.period.year - 1, 12, 31);
  return ({ founded }) =>
    founded !== null && founded > yearEnd ? { code: "na-founded-later", params: { founded } } : null;
}
