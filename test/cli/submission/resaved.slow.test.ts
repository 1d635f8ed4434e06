import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWithTool } from "../../support/describeWithTool";
import { convertWithLibreOffice, hasOpenpyxl, inTemporaryFolder, runPython } from "../../support/externalTools";
import { hasLibreOffice } from "../../support/libreOffice";
import { isNamedAlone, singleChanges } from "../../support/submissions/singleChanges";
import { GOLDEN_NAMES, goldenSubmission, UNTOUCHED, verdictOf } from "../../support/submissions/wholeSubmission";

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

describeWithTool("LibreOffice and openpyxl", hasLibreOffice && hasOpenpyxl)("a submission that was saved again", () => {
  it("by openpyxl, by LibreOffice, and by one after the other is unchanged, for every golden workbook", async () => {
    const files = await Promise.all(GOLDEN_NAMES.map(goldenSubmission));
    const byOpenpyxl = resavedByOpenpyxl(files);
    const byLibreOffice = resavedByLibreOffice(files);
    const byBoth = resavedByOpenpyxl(byLibreOffice);
    for (const [i, name] of GOLDEN_NAMES.entries()) {
      for (const saved of [files, byOpenpyxl, byLibreOffice, byBoth]) {
        expect({ name, found: await verdictOf(saved[i]!) }).toEqual({ name, found: UNTOUCHED });
      }
    }
  });

  it("names each of 1,000 single cells that were changed since, and no other", async () => {
    const [saved] = resavedByLibreOffice([await goldenSubmission("10-ranks")]);
    const changes = await singleChanges(saved!, { count: 1_000, seed: 20261129 });
    expect(changes).toHaveLength(1_000);
    expect(changes.filter((change) => !isNamedAlone(change))).toEqual([]);
  });
});
