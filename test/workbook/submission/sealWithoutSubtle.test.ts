import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("is sealed and held against its seal where the platform has no crypto, as on a page over plain http", async () => {
  vi.stubGlobal("crypto", undefined);
  vi.resetModules();
  const { detailsOf, sealSheet } = await import("../../../src/workbook/submission/sheetSeal");
  const { compareSheet } = await import("../../../src/workbook/submission/compareSheet");
  const { contentOfRows } = await import("../../../src/workbook/submission/sheetContent");
  const content = contentOfRows([{ rowIndex: 3, cells: ["t第一党支部", "n96.5"] }]);
  const changed = contentOfRows([{ rowIndex: 3, cells: ["t第一党支部", "n97.5"] }]);
  for (const algorithm of ["SHA-256", "SM3"] as const) {
    const sealOf = (now: typeof content) =>
      sealSheet(now, { key: "2026Q3.results", name: "考核结果", algorithm }).digest;
    expect(sealOf(content)).toMatch(/^[a-p]{64}$/);
    expect(sealOf(changed)).not.toBe(sealOf(content));
    const details = detailsOf(content, { name: "考核结果", keep: "values", algorithm });
    const changes = (now: typeof content) => compareSheet(details, now, { sheet: "考核结果", algorithm }).changes;
    expect(changes(content)).toEqual([]);
    expect(changes(changed)).toEqual([{ sheet: "考核结果", cell: "B4", from: 96.5, to: 97.5 }]);
  }
});
