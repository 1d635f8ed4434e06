import { makeSubmission } from "../../../src/app/submission/makeSubmission";
import { MemorySink } from "../../../src/hosts/file/byteSink";
import { emptyWorkbook } from "../../../src/hosts/file/emptyWorkbook";
import { openFileHost } from "../../../src/hosts/file/fileHost";
import { nodeCompression } from "../../../src/hosts/file/node/nodeCompression";
import { textsOf } from "../../../src/i18n/textsOf";
import type { PlannedCell, PlannedSheet, WritePlan } from "../../../src/workbook/port/writePlan";
import {
  codeOf,
  MANIFEST_SHEET,
  rootOf,
  type Contents,
  type Manifest,
} from "../../../src/workbook/submission/manifest";
import { DETAILS_SHEET } from "../../../src/workbook/submission/details";
import { planManifestSheet } from "../../../src/workbook/submission/planManifest";
import { readManifest } from "../../../src/workbook/submission/readManifest";
import { sealSheets } from "../../../src/workbook/submission/sealSheets";
import { openFileBytes } from "../assessBytes";
import { assessOptions } from "../runAssess";

/** A submission to make many others of: its sheets as planned, what its manifest says, the names of its organizations. */
export type BaseSubmission = Readonly<{
  sheets: readonly PlannedSheet[];
  styles: WritePlan["styles"];
  facts: Manifest["facts"];
  names: readonly string[];
}>;

/** Makes a real submission of a workbook. */
export async function baseSubmission(bytes: Uint8Array, period: string, contents: Contents): Promise<BaseSubmission> {
  const { catalogue } = textsOf("zh-CN");
  const { host } = await openFileBytes(bytes);
  const made = await makeSubmission(host, {
    ...assessOptions(period),
    ...{ acceptProposals: true, withoutActivities: true, contents, mask: true, algorithm: "SHA-256" },
    ...{
      unit: { name: "单位", code: "U" },
      words: catalogue.submission.words,
      returnWords: catalogue.returns.words,
      ruleWords: catalogue.ruleSheets,
    },
  });
  if (made.status !== "ready") throw new Error(`no submission: ${made.reason}`);
  const written = await openFileBytes(await bytesOfPlan(made.plan));
  const manifest = await readManifest(written.host, await written.host.describe());
  return {
    sheets: made.plan.sheets.filter(({ name }) => name !== MANIFEST_SHEET && name !== DETAILS_SHEET).map(madeOnce),
    styles: made.plan.styles,
    facts: manifest!.facts,
    names: made.outcome.ledgers.roster.names,
  };
}

/** How a submission differs from the one that it is made of. */
export type Variation = Readonly<{
  facts: Partial<Manifest["facts"]>;
  /** Put before the name of every organization. */
  prefix: string;
  /** Names that stay as they are. */
  shared?: ReadonlySet<string>;
  /** What a cell says instead, sealed with it. */
  before?: CellChange;
  /** What a cell says instead once it is sealed. */
  after?: CellChange;
}>;

/** `sheet`: the end of its key, such as `results`. */
export type CellChange = Readonly<{
  sheet: string;
  cell: (value: string | number, place: Readonly<{ row: number; column: number }>) => string | number;
}>;

/** A submission of other organizations, sealed as submissions are. `root`: for the one that follows it. */
export async function variedSubmission(
  base: BaseSubmission,
  variation: Variation,
): Promise<Readonly<{ bytes: Uint8Array; root: string }>> {
  const facts = { ...base.facts, ...variation.facts };
  const renamed = renaming(base.names, variation);
  const sheets = base.sheets.map((sheet) => {
    const [period] = base.facts.period.split(" ");
    const key = sheet.key.replace(period!, facts.period);
    const named = mapCells(sheet, (value) => (typeof value === "string" ? renamed(value) : value));
    return madeOnce(changed({ ...named, key }, variation.before));
  });
  const { words } = textsOf("zh-CN").catalogue.submission;
  const keepOf = ({ key }: PlannedSheet) => (/\.(?:results|items|flags|notes)$/.test(key) ? "values" : "digests");
  const toSeal = sheets.map((sheet) => ({ sheet, keep: keepOf(sheet) }) as const);
  const { seals, details } = sealSheets(toSeal, { algorithm: "SHA-256", words: words.details })!;
  const manifest: Manifest = { facts, sheets: seals };
  const root = rootOf(manifest, "SHA-256");
  const seal = planManifestSheet(manifest, {
    root,
    code: codeOf(root),
    keyed: null,
    words: { ...words.manifest, footer: "" },
  });
  const sent = sheets.map((sheet) => changed(sheet, variation.after));
  const bytes = await bytesOfPlan({ styles: base.styles, sheets: [...sent, details, seal], removeSheetIds: [] });
  return { bytes, root };
}

function renaming(names: readonly string[], { prefix, shared }: Variation): (text: string) => string {
  const own = names.filter((name) => !shared?.has(name)).sort((a, b) => b.length - a.length);
  const kept = names.filter((name) => shared?.has(name));
  const pattern = new RegExp(
    [...kept, ...own].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
    "g",
  );
  const known = new Map<string, string>();
  return (text) => {
    let own = known.get(text);
    if (own === undefined) {
      own = text.replace(pattern, (name) => (shared?.has(name) ? name : prefix + name));
      known.set(text, own);
    }
    return own;
  };
}

/** Rows are made anew each time they are walked: of thousands of submissions that takes most of the time. */
function madeOnce(sheet: PlannedSheet): PlannedSheet {
  const rows = [...sheet.rows()];
  return { ...sheet, rows: () => rows };
}

function changed(sheet: PlannedSheet, change: CellChange | undefined): PlannedSheet {
  return change !== undefined && sheet.key.endsWith(change.sheet) ? mapCells(sheet, change.cell) : sheet;
}

function mapCells(sheet: PlannedSheet, map: CellChange["cell"]): PlannedSheet {
  return {
    ...sheet,
    rows: function* () {
      let row = 0;
      for (const planned of sheet.rows()) {
        const cells = planned.cells.map((cell, column) => mapCell(cell, (value) => map(value, { row, column })));
        yield { ...planned, cells };
        row++;
      }
    },
  };
}

function mapCell(cell: PlannedCell, map: (value: string | number) => string | number): PlannedCell {
  if (cell === null) return null;
  if (typeof cell !== "object") return map(cell);
  return cell.value === null ? cell : { ...cell, value: map(cell.value) };
}

/** The file of a plan. */
export async function bytesOfPlan(plan: WritePlan): Promise<Uint8Array> {
  const sink = new MemorySink();
  const output = () =>
    Promise.resolve({
      write: (bytes: Uint8Array) => sink.write(bytes),
      commit: () => Promise.resolve(),
      discard: () => Promise.resolve(),
    });
  const host = await openFileHost(await emptyWorkbook(nodeCompression), { compression: nodeCompression, output });
  await host.apply(plan);
  return sink.bytes();
}
