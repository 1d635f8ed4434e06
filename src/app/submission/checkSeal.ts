import { cellAddress } from "../../workbook/port/address";
import { markKey } from "../../workbook/port/shelf";
import type { WorkbookHost, WorkbookInfo } from "../../workbook/port/workbookHost";
import { compareSheet, type CellChange, type SheetComparison } from "../../workbook/submission/compareSheet";
import { DETAILS_KEY } from "../../workbook/submission/details";
import { algorithmOf, codeOf, keyedSealOf, MANIFEST_FORMAT, rootOf } from "../../workbook/submission/manifest";
import { RETURN_SHEET } from "../../workbook/submission/returnList";
import { readDetails } from "../../workbook/submission/readDetails";
import { readManifest, type ReadManifest } from "../../workbook/submission/readManifest";
import { readContent, type SheetContent } from "../../workbook/submission/sheetContent";
import { sealSheet, type SheetDetails, type SheetSeal } from "../../workbook/submission/sheetSeal";

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
  passphrase: PassphraseCheck;
}>;

/** Whether it was sealed by somebody who knows the passphrase. `unsealed`: with none; `unasked`: none is at hand. */
export type PassphraseCheck = "unasked" | "unsealed" | "same" | "other";

/** `no-manifest`: it is no submission; `format`: of another version of the product, or with an algorithm it doesn't know. */
export type NotVerifiable = Readonly<{ status: "not-verifiable"; reason: "no-manifest" | "format" }>;

export type SealOptions = Readonly<{
  /** The code from the stamped paper, as parseCheckCode gives it; null: none is at hand. */
  paperCode: string | null;
  /** That the unit has told; absent or null: it is not asked about. */
  passphrase?: string | null;
  signal?: AbortSignal;
  /** Whether the sheet of details is held against its seal even where nobody needs it: no figure rests on it. */
  withDetails: boolean;
  /** Is shown what each other sheet says, so that nobody has to read it again. */
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
  const passphrase = passphraseCheck(manifest, { root, algorithm, given: options.passphrase ?? null });
  return { status: "checked", manifest, root, code, ...sealed, changes, passphrase };
}

type GivenPassphrase = Readonly<{ root: string; algorithm: Sealing["algorithm"]; given: string | null }>;

function passphraseCheck({ keyed }: ReadManifest, { root, algorithm, given }: GivenPassphrase): PassphraseCheck {
  if (given === null) return "unasked";
  if (keyed === "") return "unsealed";
  return keyedSealOf(root, given, algorithm) === keyed ? "same" : "other";
}

type Sealing = Readonly<{
  manifest: ReadManifest;
  algorithm: NonNullable<ReturnType<typeof algorithmOf>>;
  options: SealOptions;
}>;

async function compareSheets(host: WorkbookHost, info: WorkbookInfo, sealing: Sealing) {
  const { manifest, algorithm, options } = sealing;
  const changes: CellChange[] = [];
  const reordered: string[] = [];
  const unknown: { sheet: string; cell: string }[] = [];
  const details = new Details(host, info, sealing);
  for (const seal of manifest.sheets) {
    if (seal.key === DETAILS_KEY) continue;
    const sheetId = sheetIdOf(seal, info);
    if (sheetId === null) {
      changes.push(goneSheet(seal));
      continue;
    }
    const content = await readContent(host, sheetId, options.signal);
    options.look?.(seal, content);
    if (sealSheet(content, { ...seal, algorithm }).digest === seal.digest) continue;
    const compared = await compareWithDetails(seal, content, { details, algorithm });
    changes.push(...compared.changes);
    if (compared.reordered) reordered.push(seal.name);
    unknown.push(...compared.unknown.map((cell) => ({ sheet: seal.name, cell })));
  }
  if (options.withDetails || changes.length > 0) changes.push(...(await details.changes()));
  return { changes: [...changes, ...addedSheets(manifest, info)], reordered, unknown };
}

function sheetIdOf({ name }: SheetSeal, { sheets }: WorkbookInfo): string | null {
  return sheets.find((sheet) => sheet.name === name)?.id ?? null;
}

function goneSheet({ name }: SheetSeal): CellChange {
  return { sheet: name, cell: "", from: name, to: "" };
}

/** Something in the sheet is otherwise, and nothing tells where. */
function changedSomewhere({ name }: SheetSeal): CellChange {
  return { sheet: name, cell: "", from: null, to: null };
}

function addedSheets(manifest: ReadManifest, { sheets, names }: WorkbookInfo): readonly CellChange[] {
  const known = new Set([manifest.sheetName, ...manifest.sheets.map(({ name }) => name)]);
  // What somebody asks to be corrected is put into a copy of what was submitted, and is no part of it; nor is the list as
  // it was before the last write.
  const lists = new Set(names.filter(({ name }) => markKey(name) === RETURN_SHEET.key).map(({ sheetId }) => sheetId));
  const added = sheets.filter(
    ({ id, name }) => !known.has(name) && !name.startsWith(RETURN_SHEET.sheetName) && !lists.has(id),
  );
  return added.map(({ name }) => ({ sheet: name, cell: "", from: "", to: name }));
}

/** Finds where a sheet differs from what was sealed. */
async function compareWithDetails(
  seal: SheetSeal,
  content: SheetContent,
  { details, algorithm }: Readonly<{ details: Details; algorithm: Sealing["algorithm"] }>,
): Promise<SheetComparison> {
  const own = await details.of(seal);
  const compared = own && compareSheet(own, content, { sheet: seal.name, algorithm });
  if (compared && (compared.changes.length > 0 || compared.reordered || compared.unknown.length > 0)) return compared;
  return { changes: [changedSomewhere(seal)], reordered: false, unknown: [] };
}

/** What tells where sheets differ. `bySheet` null: the sheet of details is none that was sealed; `change`: what became of it. */
type ReadDetails = Readonly<{ change: CellChange | null; bySheet: ReadonlyMap<string, SheetDetails> | null }>;

/** The sheet of details, read when somebody needs it. */
class Details {
  private found: Promise<ReadDetails> | undefined;

  constructor(
    private readonly host: WorkbookHost,
    private readonly info: WorkbookInfo,
    private readonly sealing: Sealing,
  ) {}

  /** Of a sheet; null where there are none that are as they were sealed. @throws HostError */
  async of({ name }: SheetSeal): Promise<SheetDetails | null> {
    const { bySheet } = await this.read();
    // A sheet that said nothing has no details.
    return bySheet && (bySheet.get(name) ?? { name, rows: [], columns: [] });
  }

  /** What became of the sheet itself. @throws HostError */
  async changes(): Promise<readonly CellChange[]> {
    const { change } = await this.read();
    return change === null ? [] : [change];
  }

  private read(): Promise<ReadDetails> {
    this.found ??= this.readSheet();
    return this.found;
  }

  private async readSheet(): Promise<ReadDetails> {
    const { manifest, algorithm, options } = this.sealing;
    const seal = manifest.sheets.find(({ key }) => key === DETAILS_KEY);
    // Then the manifest itself was changed, which its root tells.
    if (seal === undefined) return { change: null, bySheet: null };
    const sheetId = sheetIdOf(seal, this.info);
    if (sheetId === null) return { change: goneSheet(seal), bySheet: null };
    const content = await readContent(this.host, sheetId, options.signal);
    const isWhole = sealSheet(content, { ...seal, algorithm }).digest === seal.digest;
    if (!isWhole) return { change: changedSomewhere(seal), bySheet: null };
    return { change: null, bySheet: await readDetails(this.host, sheetId) };
  }
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
