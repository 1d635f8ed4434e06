import type { Consolidation } from "../app/consolidation/consolidate";
import { isTaken } from "../domain/consolidating/checkFiles";
import type { FindingCode } from "../domain/consolidating/consolidationFinding";
import type { ProductTexts } from "../i18n/textsOf";
import { oneLine } from "./displayWidth";
import type { ReceivedFolder } from "./receivedFolder";

/** Files and units that are named on the screen; all of them stand in the sheet and in the JSON. */
const SHOWN = 50;

export type ConsolidationFacts = Pick<ReceivedFolder, "skipped" | "archives"> &
  Readonly<{ seed: number; recomputes: boolean }>;

/** What consolidating has found, for a person. */
export function consolidationLines(
  found: Consolidation,
  facts: ConsolidationFacts,
  { catalogue }: ProductTexts,
): readonly string[] {
  const words = catalogue.consolidation;
  const { batch, checked, recomputed, rows } = found;
  const count = (...conclusions: readonly string[]): number =>
    checked.files.filter(({ conclusion }) => conclusions.includes(conclusion)).length;
  const { notSubmitted } = checked;
  const groups = new Set(rows.map(({ group }) => group)).size;
  return [
    words.read({ files: batch.files.length, units: batch.units.length, period: batch.period }),
    ...(facts.skipped.length > 0 ? [oneLine(words.skipped(facts.skipped))] : []),
    ...facts.archives.slice(0, SHOWN).map((name) => oneLine(words.archive(name))),
    ...(facts.archives.length > SHOWN ? [words.moreFiles(facts.archives.length - SHOWN)] : []),
    words.counts({
      ...{ good: count("good"), doubtful: count("doubtful"), notSubmitted: notSubmitted.length },
      left: count("excluded", "superseded", "undecided"),
    }),
    ...codeLines(found, words),
    ...fileLines(found, words),
    ...notSubmitted.slice(0, SHOWN).map(({ code, name }) => words.unitMissing(code, name)),
    ...(notSubmitted.length > SHOWN ? [words.moreFiles(notSubmitted.length - SHOWN)] : []),
    ...(facts.recomputes ? [words.recomputed(recomputed.length, facts.seed)] : []),
    ...(batch.previous === null ? [words.rosterNotCompared] : []),
    ...(groups > 1 ? [words.groups(groups)] : []),
    words.taken(checked.files.filter(isTaken).length, rows.length),
  ];
}

type Words = ProductTexts["catalogue"]["consolidation"];

function codeLines({ checked }: Consolidation, words: Words): readonly string[] {
  const counts = new Map<FindingCode | "C1", number>();
  if (checked.notSubmitted.length > 0) counts.set("C1", checked.notSubmitted.length);
  for (const { findings } of checked.files) {
    for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return (Object.keys(words.words.codes) as (FindingCode | "C1")[]).flatMap((code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [words.codeCount(code, words.words.codes[code], count)];
  });
}

function fileLines({ batch, checked }: Consolidation, words: Words): readonly string[] {
  const lines = batch.files.flatMap(({ file }, i) => {
    const { findings, conclusion } = checked.files[i]!;
    if (findings.length === 0) return [];
    const situation = findings.map((finding) => `${finding.code} ${words.words.situation(finding)}`);
    return [
      oneLine(words.file(file, words.words.conclusions[conclusion], situation.join(words.words.sentenceSeparator))),
    ];
  });
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), words.moreFiles(lines.length - SHOWN)] : lines;
}
