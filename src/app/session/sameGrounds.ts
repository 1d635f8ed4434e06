import { ledgerFingerprint } from "../../domain/model/ledgerFingerprint";
import type { ReadyAssessment } from "../assessWorkbook";
import { plainJson } from "../plainJson";

/** Whether two assessments rest on the same: they differ in nothing but how sheets are read and what the office enters into result sheets. */
export function haveSameGrounds(a: ReadyAssessment, b: ReadyAssessment): boolean {
  return groundsOf(a) === groundsOf(b);
}

function groundsOf({ ledgers, ruleSet, settings, chosen }: ReadyAssessment): string {
  return plainJson([ledgerFingerprint(ledgers), ruleSet, settings, chosen]);
}
