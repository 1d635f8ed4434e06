import { describe, expect, it } from "vitest";
import { appointmentTalkOf } from "../../../src/domain/facts/appointmentTalk";
import { createContext, type Context } from "../../../src/domain/facts/context";
import { formatDay } from "../../../src/domain/model/day";
import { inputOf, type InputOptions } from "../../support/assessmentInput";
import type { PlainLedgers, RecordOf } from "../../support/ledgerBuilder";

const contextOf = (plain: PlainLedgers, options: Partial<InputOptions> = {}): Context =>
  createContext(inputOf(plain, { period: "2026Q2", rules: [], ...options }));

describe("the appointment talk of a new secretary", () => {
  const secretary = { secretary: "张三", secretarySince: "2026-04-10" };
  const talk = (date: string | null, more: RecordOf<"talks"> = {}) => ({
    ...{ organization: "甲", type: "任职谈话", target: "张三", date },
    ...more,
  });
  it.each<{
    case: string;
    talks: readonly RecordOf<"talks">[];
    found: readonly [number, string, number] | null;
    roster?: RecordOf<"roster">;
  }>([
    { case: "none", talks: [], found: null },
    { case: "30 days before", talks: [talk("2026-03-11")], found: [0, "2026-03-11", 0] },
    { case: "31 days before", talks: [talk("2026-03-10")], found: null },
    { case: "at the cutoff", talks: [talk("2026-06-30")], found: [0, "2026-06-30", 81] },
    { case: "after it", talks: [talk("2026-07-01")], found: null },
    { case: "without a day", talks: [talk(null)], found: null },
    { case: "of two the earlier", talks: [talk("2026-05-01"), talk("2026-04-20")], found: [1, "2026-04-20", 10] },
    {
      case: "of two of a day the first row",
      talks: [talk("2026-05-01"), talk("2026-05-01")],
      found: [0, "2026-05-01", 21],
    },
    {
      case: "likewise where the first names no organization",
      talks: [talk("2026-05-01", { organization: null }), talk("2026-05-01")],
      found: [0, "2026-05-01", 21],
    },
    { case: "with somebody else", talks: [talk("2026-05-01", { target: "李四" })], found: null },
    { case: "with several", talks: [talk("2026-05-01", { target: "李四、张三" })], found: [0, "2026-05-01", 21] },
    { case: "another kind", talks: [talk("2026-05-01", { type: "谈心谈话" })], found: null },
    { case: "of another organization", talks: [talk("2026-05-01", { organization: "乙" })], found: null },
    { case: "no longer new", talks: [talk("2025-06-30")], roster: { secretarySince: "2025-06-30" }, found: null },
    { case: "since an unknown day", talks: [talk("2026-05-01")], roster: { secretarySince: null }, found: null },
  ])("$case", ({ talks, found, roster }) => {
    const context = contextOf({
      roster: [{ organization: "甲", ...secretary, ...roster }, { organization: "乙" }],
      talks,
    });
    const talkFound = appointmentTalkOf(context, 0);
    expect(talkFound && [talkFound.record, formatDay(talkFound.day), talkFound.days]).toEqual(found);
  });

  it("is none without the ledger or the columns that tell, and any talk that is asked for", () => {
    const roster = [{ organization: "甲", ...secretary }];
    const talks = [talk("2026-05-01", { type: "谈心谈话" })];
    expect(appointmentTalkOf(contextOf({ roster }), 0)).toBeNull();
    for (const field of ["date", "target", "type"]) {
      const context = contextOf({ roster, talks: [talk("2026-05-01")] }, { without: [`talks.${field}`] });
      expect(appointmentTalkOf(context, 0)).toBeNull();
    }
    expect(appointmentTalkOf(contextOf({ roster, talks }), 0, () => true)?.record).toBe(0);
    const unplaced = contextOf({ roster, talks: [talk("2026-05-01")] }, { without: ["talks.organization"] });
    expect(appointmentTalkOf(unplaced, 0)?.record).toBe(0);
  });
});
