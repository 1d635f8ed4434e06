import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MemorySink } from "../../../src/hosts/file/byteSink";
import { memorySource } from "../../../src/hosts/file/byteSource";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { ZipWriter } from "../../../src/hosts/file/zip/zipWriter";
import { adjustmentsOf, readOfficeEntries } from "../../../src/workbook/resultSheets/readOfficeEntries";
import type { OfficeEntries } from "../../../src/workbook/resultSheets/officeEntries";
import { planResultSheets } from "../../../src/workbook/resultSheets/planResultSheets";
import type { WorkbookInfo } from "../../../src/workbook/port/workbookHost";
import { applyToBytes } from "../../support/applyToBytes";
import { hasLibreOffice, recalculate } from "../../support/libreOffice";
import { zipParts } from "../../support/packageParts";
import { assessmentOf, flagOf, LABEL_SETS, planOptions, reminderOf } from "./planFixture";
import { PERIOD } from "./rerun";

const assessment = assessmentOf({ organizations: [{ flags: [flagOf()] }, {}, {}], reminders: [reminderOf()] });
const base = readFileSync("examples/考核工作簿-样例.xlsx");

async function read(bytes: Uint8Array): Promise<Readonly<{ info: WorkbookInfo; entries: OfficeEntries }>> {
  const host = await openFileHost(memorySource(bytes), { compression: nodeCompression });
  const info = await host.describe();
  return { info, entries: await readOfficeEntries(host, info, PERIOD, LABEL_SETS) };
}

/** A workbook with results in which the office has filled something in: the entries come with the plan. */
async function filledIn(): Promise<Uint8Array> {
  const { info, entries } = await read(base);
  const cells = new Map([
    ["adjustment", { kind: "number", value: 1.5 } as const],
    ["adjustmentReason", { kind: "text", text: "专项工作突出" } as const],
  ]);
  const remark = new Map([
    ["remindedAt", { kind: "number", value: 46_300 } as const],
    ["remark", { kind: "text", text: "=见纪要" } as const],
  ]);
  const gone = new Map([
    ["organization", { kind: "text", text: "旧党支部" } as const],
    ["codes", { kind: "text", text: "FB2 届满未换届" } as const],
    ["decision", { kind: "decision", decision: "watch" } as const],
    ["decisionReason", { kind: "text", text: "已有整改方案" } as const],
  ]);
  const key = "R9|第1党支部|会议记录不规范|2026-09-30";
  const rows = {
    results: new Map([["第2党支部", { key: "第2党支部", cells }]]),
    flags: new Map([["旧党支部", { key: "旧党支部", cells: gone }]]),
    reminders: new Map([[key, { key, cells: remark }]]),
  };
  return applyToBytes(base, planResultSheets(planOptions(assessment, { info, officeEntries: { ...entries, rows } })));
}

function holdsAll({ rows, sheets }: OfficeEntries): void {
  expect(sheets.size).toBe(6);
  expect(adjustmentsOf({ rows, sheets, diagnostics: [], gradePlaces: new Map() }, ["第1党支部", "第2党支部"])).toEqual(
    new Map([[1, { points: 150, reason: "专项工作突出" }]]),
  );
  expect(rows.flags.get("旧党支部")?.cells.get("decision")).toEqual({ kind: "decision", decision: "watch" });
  expect(rows.flags.get("旧党支部")?.cells.get("decisionReason")).toEqual({ kind: "text", text: "已有整改方案" });
  const reminder = [...rows.reminders.values()][0]?.cells;
  expect(reminder?.get("remindedAt")).toEqual({ kind: "number", value: 46_300 });
  expect(reminder?.get("remark")).toEqual({ kind: "text", text: "=见纪要" });
}

/** The file with its workbook part changed. */
async function withWorkbookXml(file: Uint8Array, change: (xml: string) => string): Promise<Uint8Array> {
  const sink = new MemorySink();
  const zip = new ZipWriter(sink, nodeCompression);
  for (const { name, content } of zipParts(file)) {
    const bytes = name === "xl/workbook.xml" ? Buffer.from(change(content.toString("utf8"))) : content;
    await zip.add(new TextEncoder().encode(name), [bytes]);
  }
  await zip.finish();
  return sink.bytes();
}

describe("results in a workbook file", () => {
  it("are told from a copy of the sheet, which carries the mark as a name of its own", async () => {
    const copied = await withWorkbookXml(await filledIn(), (xml) =>
      xml.replace(
        /<(?:\w+:)?definedNames>/,
        (start) =>
          `${start}<definedName name="_Kaohe.2026Q3.results" localSheetId="0" hidden="1">使用说明!$A$1:$B$2</definedName>`,
      ),
    );
    const { info, entries } = await read(copied);
    expect(info.sheets.some(({ name }) => name === "使用说明")).toBe(true);
    holdsAll(entries);
  });

  it("are read back, and a second run changes no byte", async () => {
    const first = await filledIn();
    const { info, entries } = await read(first);
    holdsAll(entries);
    const second = await applyToBytes(
      first,
      planResultSheets(planOptions(assessment, { info, officeEntries: entries })),
    );
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it.skipIf(!hasLibreOffice)(
    "are found and replaced after LibreOffice saved the file",
    async () => {
      const saved = recalculate(await filledIn());
      const { info, entries } = await read(saved);
      holdsAll(entries);
      const options = planOptions(assessment, { info, officeEntries: entries });
      const again = await read(await applyToBytes(saved, planResultSheets(options)));
      holdsAll(again.entries);
      expect(again.info.sheets.map(({ name }) => name)).toEqual(info.sheets.map(({ name }) => name));
    },
    120_000,
  );
});
