import { cellAddress } from "../../workbook/port/address";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { compareSheet, type CellChange } from "../../workbook/submission/compareSheet";
import { algorithmOf, codeOf, MANIFEST_FORMAT, rootOf } from "../../workbook/submission/manifest";
import { RETURN_SHEET } from "../../workbook/submission/returnList";
import { readManifest, type ReadManifest } from "../../workbook/submission/readManifest";
import { readContent, type SheetContent } from "../../workbook/submission/sheetContent";
import type { SheetSeal } from "../../workbook/submission/sheetSeal";

/**
 * A submission held against its seal. `root`, `code`: those that it gives now; `unknown`: cells that nobody can judge.
 */
export type SealCheck = Readonly<{
  status: "checked";
  manifest: ReadManifest;
  root: string;
  code: string;
  changes: readonly CellChange[];
  reordered: readonly string[];
  unknown: readonly Readonly<{ sheet: string; cell: string }>[];
}>;

/** `no-manifest`: it is no submission; `format`: of another version of the product, or with an algorithm it doesn't know. */
export type NotVerifiable = Readonly<{ status: "not-verifiable"; reason: "no-manifest" | "format" }>;

export type SealOptions = Readonly<{
  /** The code from the stamped paper, as parseCheckCode gives it; null: none is at hand. */
  paperCode: string | null;
  signal?: AbortSignal;
  /** Is shown what each sealed sheet says, so that nobody has to read it again. */
  look?: (seal: SheetSeal, content: SheetContent) => void;
}>;

/** Holds a submission against its seal. @throws HostError */
export async function checkSeal(host: WorkbookHost, options: SealOptions): Promise<SealCheck | NotVerifiable> {
  const info = await host.describe();
  const manifest = await readManifest(host, info);
  if (manifest === null) return { status: "not-verifiable", reason: "no-manifest" };
  const algorithm = algorithmOf(manifest);
  if (algorithm === null || manifest.facts.format !== MANIFEST_FORMAT) {
    return { status: "not-verifiable", reason: "format" };
  }
  const root = rootOf(manifest, algorithm);
  const code = codeOf(root);
  const sealed = await compareSheets(host, info, { manifest, algorithm, options });
  const changes = [...manifestChanges(manifest, { root, code, paperCode: options.paperCode }), ...sealed.changes];
  return { status: "checked", manifest, root, code, ...sealed, changes };
}

type Sealing = Readonly<{
  manifest: ReadManifest;
  algorithm: NonNullable<ReturnType<typeof algorithmOf>>;
  options: SealOptions;
}>;

async function compareSheets(host: WorkbookHost, { sheets }: WorkbookInfo, { manifest, algorithm, options }: Sealing) {
  const changes: CellChange[] = [];
  const reordered: string[] = [];
  const unknown: { sheet: string; cell: string }[] = [];
  for (const seal of manifest.sheets) {
    const sheet = sheets.find(({ name }) => name === seal.name);
    if (sheet === undefined) {
      changes.push({ sheet: seal.name, cell: "", from: seal.name, to: "" });
      continue;
    }
    const content = await readContent(host, sheet.id, options.signal);
    options.look?.(seal, content);
    const compared = compareSheet(seal, content, { sheet: sheet.name, algorithm });
    changes.push(...compared.changes);
    if (compared.reordered) reordered.push(sheet.name);
    unknown.push(...compared.unknown.map((cell) => ({ sheet: sheet.name, cell })));
  }
  const known = new Set([manifest.sheetName, ...manifest.sheets.map(({ name }) => name)]);
  // What somebody asks to be corrected is put into a copy of what was submitted, and is no part of it.
  const added = sheets.filter(({ name }) => !known.has(name) && !name.startsWith(RETURN_SHEET.sheetName));
  changes.push(...added.map(({ name }) => ({ sheet: name, cell: "", from: "", to: name })));
  return { changes, reordered, unknown };
}

type Codes = Readonly<{ root: string; code: string; paperCode: string | null }>;

/** The seal itself was changed, or it is another than the paper's. */
function manifestChanges(manifest: ReadManifest, { root, code, paperCode }: Codes): readonly CellChange[] {
  const { sheetName: sheet, codeCell } = manifest;
  const cell = cellAddress(codeCell.rowIndex, codeCell.columnIndex);
  if (paperCode !== null && paperCode !== code) return [{ sheet, cell, from: paperCode, to: code }];
  const isWhole = manifest.root === root && manifest.code === code;
  return isWhole ? [] : [{ sheet, cell, from: manifest.code, to: code }];
}
