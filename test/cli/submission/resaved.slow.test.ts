import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeSubmission, type ReadySubmission } from "../../../src/app/submission/makeSubmission";
import { verifySubmission } from "../../../src/app/submission/verifySubmission";
import { MemorySink } from "../../../src/hosts/file/byteSink";
import { emptyWorkbook } from "../../../src/hosts/file/emptyWorkbook";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { parseIsoDay } from "../../../src/domain/model/day";
import { textsOf } from "../../../src/i18n/textsOf";
import { canonicalOfRead } from "../../../src/workbook/submission/canonicalCell";
import { compareSheet } from "../../../src/workbook/submission/compareSheet";
import { algorithmOf } from "../../../src/workbook/submission/manifest";
import { readManifest } from "../../../src/workbook/submission/readManifest";
import { DETAILS_SHEET } from "../../../src/workbook/submission/details";
import { readDetails } from "../../../src/workbook/submission/readDetails";
import { contentOfRows, readContent } from "../../../src/workbook/submission/sheetContent";
import { sealSheet } from "../../../src/workbook/submission/sheetSeal";
import { CELL } from "../../../src/workbook/port/cellBlock";
import { cellAddress } from "../../../src/workbook/port/address";
import type { GoldenExpectation } from "../../golden/goldenInput";
import { openFileBytes } from "../../support/assessBytes";
import { describeWithTool } from "../../support/describeWithTool";
import { convertWithLibreOffice, hasOpenpyxl, inTemporaryFolder, runPython } from "../../support/externalTools";
import { hasLibreOffice } from "../../support/libreOffice";
import { assessOptions } from "../../support/runAssess";

const CASES = join(import.meta.dirname, "../../golden/cases");
const NAMES = readdirSync(CASES);

/** A full submission of a golden workbook, ranks and all. */
async function submissionOf(name: string): Promise<Uint8Array> {
  const expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as GoldenExpectation;
  const { catalogue } = textsOf("zh-CN");
  const { host } = await openFileBytes(readFileSync(join(CASES, name, "input.xlsx")));
  const cutoff = expected.cutoff === undefined ? null : parseIsoDay(expected.cutoff);
  const made = await makeSubmission(host, {
    ...assessOptions(expected.period, cutoff),
    ...{ acceptProposals: true, withoutActivities: true, contents: "full", mask: true, algorithm: "SM3" },
    unit: { name: "测试机关工委", code: name },
    words: catalogue.submission.words,
    returnWords: catalogue.returns.words,
    ruleWords: catalogue.ruleSheets,
  });
  expect(made.status).toBe("ready");
  const sink = new MemorySink();
  const output = () =>
    Promise.resolve({
      write: (bytes: Uint8Array) => sink.write(bytes),
      commit: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    });
  const file = await openFileHost(await emptyWorkbook(nodeCompression), { compression: nodeCompression, output });
  await file.apply((made as ReadySubmission).plan);
  return sink.bytes();
}

const SCRIPT = `
import sys, openpyxl
for name in sys.argv[3:]:
    openpyxl.load_workbook(sys.argv[1] + "/" + name).save(sys.argv[2] + "/" + name)
`;

/** Files as openpyxl saves them. */
function resavedByOpenpyxl(files: readonly Uint8Array[]): readonly Uint8Array[] {
  return inTemporaryFolder((from) =>
    inTemporaryFolder((to) => {
      const names = files.map((_, i) => `${i}.xlsx`);
      files.forEach((bytes, i) => {
        writeFileSync(join(from, names[i]!), bytes);
      });
      runPython(SCRIPT, from, to, ...names);
      return names.map((name) => new Uint8Array(readFileSync(join(to, name))));
    }),
  );
}

const resavedByLibreOffice = (files: readonly Uint8Array[]): readonly Uint8Array[] =>
  convertWithLibreOffice(
    files.map((bytes, i) => ({ name: `${i}.xlsx`, bytes })),
    "xlsx",
  );

async function verdictOf(bytes: Uint8Array): Promise<unknown> {
  const { host } = await openFileBytes(bytes);
  const verified = await verifySubmission(host, { ...assessOptions(null), paperCode: null, recompute: true });
  if (verified.status !== "verified") return verified;
  const { verdict, changes, reordered, unknown, recomputed } = verified;
  return { verdict, changes, reordered, unknown, recomputed };
}

const UNTOUCHED = { verdict: "unchanged", changes: [], reordered: [], unknown: [], recomputed: { differences: [] } };

/** Numbers that look random and are the same every time. Source: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  const state = { value: seed };
  return (below) => {
    state.value = (state.value + 0x6d2b79f5) | 0;
    const a = Math.imul(state.value ^ (state.value >>> 15), 1 | state.value);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) % below;
  };
}

describeWithTool("LibreOffice and openpyxl", hasLibreOffice && hasOpenpyxl)("a submission that was saved again", () => {
  it("by openpyxl, by LibreOffice, and by one after the other is unchanged, for every golden workbook", async () => {
    const files = await Promise.all(NAMES.map(submissionOf));
    const byOpenpyxl = resavedByOpenpyxl(files);
    const byLibreOffice = resavedByLibreOffice(files);
    const byBoth = resavedByOpenpyxl(byLibreOffice);
    for (const [i, name] of NAMES.entries()) {
      for (const saved of [files, byOpenpyxl, byLibreOffice, byBoth]) {
        expect({ name, found: await verdictOf(saved[i]!) }).toEqual({ name, found: UNTOUCHED });
      }
    }
  });

  it("names each of 1,000 single cells that were changed since, and no other", async () => {
    const [saved] = resavedByLibreOffice([await submissionOf("10-ranks")]);
    const { host } = await openFileBytes(saved!);
    const info = await host.describe();
    const manifest = (await readManifest(host, info))!;
    const algorithm = algorithmOf(manifest)!;
    const contents = await Promise.all(
      manifest.sheets.map(({ name }) => readContent(host, info.sheets.find((sheet) => sheet.name === name)!.id)),
    );
    const seals = manifest.sheets.slice(0, -1);
    const details = await readDetails(host, info.sheets.find(({ name }) => name === DETAILS_SHEET)!.id);
    const random = randomNumbers(20261129);
    for (let n = 0; n < 1_000; n++) {
      const s = random(seals.length);
      const content = contents[s]!.rows;
      const r = random(content.length);
      const row = content[r]!;
      const c = random(row.cells.length + 1);
      const value = canonicalOfRead(CELL.NUMBER, 1_000 + n, () => "");
      const cells = Array.from({ length: Math.max(row.cells.length, c + 1) }, (_, i) =>
        i === c ? value : (row.cells[i] ?? ""),
      );
      const changed = contentOfRows(content.map((other, i) => (i === r ? { ...row, cells } : other)));
      const { name, key, digest } = seals[s]!;
      expect(sealSheet(changed, { name, key, algorithm }).digest).not.toBe(digest);
      const { changes, reordered, unknown } = compareSheet(details.get(name)!, changed, { sheet: name, algorithm });
      expect(changes.map(({ cell, to }) => ({ cell, to }))).toEqual([
        { cell: cellAddress(row.rowIndex, c), to: 1_000 + n },
      ]);
      expect({ reordered, unknown }).toEqual({ reordered: false, unknown: [] });
    }
  });
});
