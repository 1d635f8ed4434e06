import { expect, it } from "vitest";
import { formatPeriod, nextPeriod, PERIOD_KINDS, periodOf, previousPeriod } from "../../../src/domain/model/period";

it.each(PERIOD_KINDS)("the period after %s is the one whose previous it is", (kind) => {
  const period = periodOf(2026, kind);
  expect(formatPeriod(previousPeriod(nextPeriod(period)))).toBe(formatPeriod(period));
  expect(formatPeriod(nextPeriod(previousPeriod(period)))).toBe(formatPeriod(period));
});
