import { brokenSeal } from "./brokenSeal";
import type { Batch, ConsolidationCheck, ListedUnit } from "./consolidationCheck";
import type { Finding, FindingCode } from "./consolidationFinding";
import { notFinalised } from "./notFinalised";
import { notListed } from "./notListed";
import { notReproduced } from "./notReproduced";
import { organizationTwice } from "./organizationTwice";
import { otherOrganizations } from "./otherOrganizations";
import { otherPeriod } from "./otherPeriod";
import { otherRules } from "./otherRules";
import { personalNumbers } from "./personalNumbers";
import { severalOfUnit, standingFiles } from "./severalOfUnit";
import { unreadable } from "./unreadable";
import { waitsBelow } from "./waitsBelow";

/** Every check, by code. */
const CHECKS: readonly ConsolidationCheck[] = [
  notListed,
  severalOfUnit,
  otherPeriod,
  otherRules,
  brokenSeal,
  notReproduced,
  notFinalised,
  unreadable,
  organizationTwice,
  otherOrganizations,
  personalNumbers,
  waitsBelow,
];

/** With one of these a file is left out, whatever else it says. */
const EXCLUDING: ReadonlySet<FindingCode> = new Set<FindingCode>(["C2", "C4", "C6", "C9"]);

/** `excluded`: not taken in; `superseded`: another file of its unit is; `doubtful`: taken in, and somebody should look. */
export type Conclusion = "excluded" | "superseded" | "undecided" | "doubtful" | "good";

/** What was found of a file, in the order of codes. */
export type CheckedFile = Readonly<{ findings: readonly Finding[]; conclusion: Conclusion }>;

/** `notSubmitted`: the units of which nothing came (C1), in the order of the list. */
export type CheckedBatch = Readonly<{ files: readonly CheckedFile[]; notSubmitted: readonly ListedUnit[] }>;

/** Checks every file of a batch. */
export function checkFiles(batch: Batch): CheckedBatch {
  const judges = CHECKS.map((check) => check(batch));
  const standing = standingFiles(batch);
  const files = batch.files.map((_, index): CheckedFile => {
    const findings = judges.flatMap((judge) => judge(index) ?? []);
    return { findings, conclusion: conclusionOf(findings, standing.has(index)) };
  });
  const came = new Set(batch.files.flatMap(({ submission }) => submission?.unitCode ?? []));
  return { files, notSubmitted: batch.units.filter(({ code }) => !came.has(code)) };
}

/** Whether its rows are taken in. */
export function isTaken({ conclusion }: CheckedFile): boolean {
  return conclusion === "good" || conclusion === "doubtful";
}

function conclusionOf(findings: readonly Finding[], isStanding: boolean): Conclusion {
  if (findings.some(({ code }) => EXCLUDING.has(code))) return "excluded";
  if (!isStanding) {
    const several = findings.find((finding) => finding.code === "C3");
    return several?.params.used === null ? "undecided" : "superseded";
  }
  const others = findings.filter(({ code }) => code !== "C3");
  return others.length > 0 ? "doubtful" : "good";
}
