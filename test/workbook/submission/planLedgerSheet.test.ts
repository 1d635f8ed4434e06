import { expect, it } from "vitest";
import { formatDay, monthIndexOf } from "../../../src/domain/model/day";
import { columnOf } from "../../../src/domain/model/ledgerTable";
import { parseDay } from "../../../src/workbook/ledgers/values/parseDay";
import { planLedgerSheet } from "../../../src/workbook/submission/planLedgerSheet";
import { buildLedgers } from "../../support/ledgerBuilder";

const WORDS = { subtitle: "", sentSubtitle: "", footer: "", textCut: "", leftOut: () => "" };

it.each([
  { date: "2026-03-31 季度", written: "2026年第一季度" },
  { date: "2026-12-31 季度", written: "2026年第四季度" },
  { date: "2026-06-30 半年", written: "2026年上半年" },
  { date: "2026-12-31 半年", written: "2026年下半年" },
  { date: "2026-12-31 12个月", written: "2026年全年" },
  { date: "2026-05-31 2个月", written: "2026年4月-2026年5月" },
  { date: "2026-02-28 3个月", written: "2025年12月-2026年2月" },
  { date: "2026-09-30 9个月", written: "2026年1月-2026年9月" },
])("an activity of $written goes up as that, and reads back as the same", ({ date, written }) => {
  const { roster, tables } = buildLedgers({
    roster: [{ organization: "甲支部", category: "党支部" }],
    activities: [{ organization: "甲支部", type: "党课", date }],
  });
  const table = tables.get("activities")!;
  const sheet = planLedgerSheet({ table, roster, fields: ["date"], words: WORDS });
  expect(JSON.stringify([...sheet.rows()])).toContain(`"${written}"`);
  const { days, spans } = columnOf(table, "date", "date")!;
  const back = parseDay(written, "first");
  expect(back).toMatchObject({ kind: "day", months: spans[0] });
  expect(back.kind === "day" && monthIndexOf(back.day)).toBe(monthIndexOf(days[0]!));
  expect(date).toContain(formatDay(days[0]!));
});
