import type { DigestAlgorithm } from "../../domain/digest/digest";
import { withMiddleLine } from "../../workbook/layout/pageFooter";
import type { PlannedSheet, WritePlan } from "../../workbook/port/writePlan";
import { codeOf, keyedSealOf, rootOf, type Manifest } from "../../workbook/submission/manifest";
import { planManifestSheet } from "../../workbook/submission/planManifest";
import { sealSheets, type SheetToSeal } from "../../workbook/submission/sealSheets";
import type { SubmissionWords } from "../../workbook/submission/submissionWords";

/** `root`: what the next version names as the one before; `code`: what is printed on the papers. */
export type SealedPlan = Readonly<{ root: string; code: string; plan: WritePlan }>;

export type SealPlanOptions = Readonly<{
  facts: Manifest["facts"];
  version: number;
  algorithm: DigestAlgorithm;
  /** Whoever knows it can tell whether somebody else has sealed anew; null, undefined or empty: none. */
  passphrase: string | null | undefined;
  words: SubmissionWords;
  styles: WritePlan["styles"];
}>;

/** Sheets with 校验明细 and 报送清单 over them, the code at the foot of each; null where there are more rows than a seal has room for. */
export function sealPlan(
  sheets: readonly SheetToSeal[],
  { facts, version, algorithm, passphrase, words, styles }: SealPlanOptions,
): SealedPlan | null {
  const sealed = sealSheets(sheets, { algorithm, words: words.details });
  if (sealed === null) return null;
  const manifest: Manifest = { facts, sheets: sealed.seals };
  const root = rootOf(manifest, algorithm);
  const code = codeOf(root);
  const footer = words.footer(code, version);
  const footed = [...sheets.map(({ sheet }) => sheet), sealed.details].map((sheet) => withFooter(sheet, footer));
  const keyed = passphrase ? keyedSealOf(root, passphrase, algorithm) : null;
  const last = planManifestSheet(manifest, {
    root,
    code,
    keyed,
    words: { ...words.manifest, footer: `&C&9${footer}` },
  });
  return { root, code, plan: { styles, sheets: [...footed, last], removeSheetIds: [] } };
}

function withFooter(sheet: PlannedSheet, line: string): PlannedSheet {
  return { ...sheet, print: { ...sheet.print, footer: withMiddleLine(sheet.print.footer ?? "", line) } };
}
