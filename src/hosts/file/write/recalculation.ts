import { isTrue, type WorkbookPackage } from "../package/workbookPackage";
import { worksheetsOf } from "../read/describePackage";
import type { XmlEdit } from "../xml/xmlEdit";
import type { PackageDraft } from "./package/packageDraft";
import { WORKBOOK_ORDER } from "./workbook/workbookEdits";

/**
 * Has the workbook calculated when it is opened, if it has formulas: their results in the file are those of the cells as
 * they were. Without this a program may go on showing a sum of what no longer stands there.
 */
export async function recalculateWhenOpened(pkg: WorkbookPackage, draft: PackageDraft): Promise<void> {
  const workbook = await draft.edit(pkg.workbookPart);
  // Asked for already: then nothing is looked through, as at every cell of a person who enters one after the other.
  if (!workbook || isCalculationAskedFor(workbook) || !(await hasFormulas(pkg))) return;
  askForCalculation(workbook);
  draft.setText(pkg.workbookPart, workbook.result());
}

function isCalculationAskedFor(workbook: XmlEdit): boolean {
  const settings = workbook.child("calcPr");
  return settings !== undefined && isTrue(workbook.attributes(settings).get("fullCalcOnLoad"));
}

function askForCalculation(workbook: XmlEdit): void {
  const settings = workbook.child("calcPr");
  if (settings) workbook.setAttribute(settings, "fullCalcOnLoad", "1");
  else workbook.insertChild("calcPr", workbook.prefixed(`<calcPr fullCalcOnLoad="1"/>`), WORKBOOK_ORDER);
}

/**
 * Whether any sheet has a formula. Excel lists them all in a part of its own; other programs don't. The last sheets are
 * looked at first: ours stand there, shorter than the ledgers and with formulas.
 */
async function hasFormulas(pkg: WorkbookPackage): Promise<boolean> {
  if (pkg.workbookRelationships.some(({ kind }) => kind === "calcChain")) return true;
  for (const { part } of [...worksheetsOf(pkg)].reverse()) {
    const entry = pkg.zip.find(part);
    if (entry && (await holdsFormula(pkg.zip.inflate(entry)))) return true;
  }
  return false;
}

/** An element `f`, with a prefix or without. */
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;
/** Signs that a tag's beginning takes at most: so much of one piece is looked at again with the next. */
const OVERLAP = 64;

async function holdsFormula(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder("latin1");
  let rest = "";
  for await (const piece of pieces) {
    // What is left of UTF-16 without its noughts is as good to look through.
    const text = rest + decoder.decode(piece, { stream: true }).replaceAll("\0", "");
    if (FORMULA.test(text)) return true;
    rest = text.slice(-OVERLAP);
  }
  return false;
}
