import type { OrganizationFacts } from "../context";
import { findActivityEvents, type ActivityEvents } from "../facts/activityEvents";
import { mustDay } from "../model/day";
import { compare } from "../model/rational";
import type { Reason } from "../reason";
import type { Measure, MeasureInput } from "./measure";
import { quorumReasons } from "./quorumReasons";
import { recordsThatTakePart } from "./recordsThatTakePart";
import { valueText } from "./numberText";
import { countOutcome } from "./outcome";

/** 次数: the number of rows; of activities the number of events that count. */
export const count: Measure = (input) => {
  const { context, rule } = input;
  const events =
    rule.ledger === "activities" ? findActivityEvents(context, rule.filter, input.takesPart, input.rows) : null;
  const gate = foundedGate(input);
  return {
    needs: [],
    ...(gate && { gate }),
    value: ({ index }) => countOutcome(countRows(input, events, index)),
    reasons: ({ index }, { value, target }) => {
      const found = value?.kind === "number" ? value.value : null;
      const params = { count: valueText(found), target: valueText(target) };
      const isOver = found !== null && target !== null && compare(found, target) > 0;
      const first: Reason = isOver ? { code: "count-over", params } : { code: "count-short", params };
      return events ? [first, ...quorumReasons(events, index)] : [first];
    },
    sources: ({ index }) => [{ ledger: rule.ledger, records: recordsThatTakePart(input, index) }],
  };
};

function countRows({ rows }: MeasureInput, events: ActivityEvents | null, organization: number): number {
  if (!events) return rows.starts[organization + 1]! - rows.starts[organization]!;
  let counted = 0;
  events.visit(organization, () => counted++);
  return counted;
}

/** An organization founded after the year before can't have held that year's meetings (rules.md §5 L6). */
function foundedGate({ context, rule }: MeasureInput): ((organization: OrganizationFacts) => Reason | null) | null {
  const isOfYearBefore = rule.filter.some(
    ({ operator, operands }) => operator === "=" && operands.some(({ kind }) => kind === "previousYear"),
  );
  if (!isOfYearBefore || rule.ledger !== "activities") return null;
  const yearEnd = mustDay(context.input.period.year - 1, 12, 31);
  return ({ founded }) =>
    founded !== null && founded > yearEnd ? { code: "na-founded-later", params: { founded } } : null;
}
