import { LEDGERS, type LedgerKey } from "../model/ledgers";
import { MEASURES } from "../measures/measureRegistry";
import { dueText, levelsText } from "../rules/formatRule";
import { METHOD_WORDS, type MethodWords } from "../rules/ruleWords";
import { comparisonsText, readComparisons } from "./comparisonForm";
import { cellText, keysOf } from "./makeRuleForm";
import { NO_PARAMETERS, parametersFor, parametersText, readParameters, type ParameterPlace } from "./parameterForm";
import type { RuleCells, RuleFieldEdit } from "./ruleForm";

/**
 * The cells of a row after entries into its form, one after the other. Another measure, ledger or method takes along what
 * can't stay beside it: the ledger and the method that the measure can't do with, parameters, filter and target that mean
 * nothing any more. Cells that no entry concerns keep their texts to the letter.
 */
export function editRuleCells(cells: RuleCells, edits: readonly RuleFieldEdit[]): RuleCells {
  return edits.reduce(editOnce, cells);
}

function editOnce(before: RuleCells, edit: RuleFieldEdit): RuleCells {
  const text = textOf(edit);
  if (text === cellText(before, edit.column)) return before;
  const cells = { ...before, [edit.column]: text };
  if (edit.column !== "measure" && edit.column !== "method" && edit.column !== "ledger") return cells;
  return settled(before, cells);
}

function textOf(edit: RuleFieldEdit): string {
  switch (edit.kind) {
    case "text":
      return edit.value;
    case "levels":
      return levelsText(edit.value);
    case "comparisons":
      return comparisonsText(edit.value);
    case "target":
      return edit.value.each === "" ? edit.value.number : `每${edit.value.each}${edit.value.number}`;
    case "due":
      return dueText(edit.value.kind === "none" ? null : edit.value);
    case "parameters":
      return parametersText(edit.value);
  }
}

/** A row whose measure, ledger or method is another now, brought in order as far as nobody needs to be asked. */
function settled(before: RuleCells, after: RuleCells): RuleCells {
  const cells = withFitWords(after);
  const { ledger, measure, method } = keysOf(cells);
  if (ledger === undefined || measure === undefined || method === undefined) return cells;
  const parameters = settledParameters(before, { ledger, measure: MEASURES[measure], method });
  return {
    ...cells,
    ...(parameters !== null && { parameters }),
    ...(losesFilter(before, ledger) && { filter: "" }),
    ...(!METHOD_WORDS[method].needsTarget && cellText(cells, "target") !== "" && { target: "" }),
  };
}

/** With a ledger and a method that the measure can do with. */
function withFitWords(cells: RuleCells): RuleCells {
  const { ledger, measure: key, method } = keysOf(cells);
  if (key === undefined) return cells;
  const measure = MEASURES[key];
  const ledgers = measure.ledgers ?? (Object.keys(LEDGERS) as LedgerKey[]).filter((other) => other !== "roster");
  const fit = Object.values<MethodWords>(METHOD_WORDS).find(({ values }) => values.includes(measure.kind));
  const isFit = method === undefined || METHOD_WORDS[method].values.includes(measure.kind);
  return {
    ...cells,
    ...((ledger === undefined || !ledgers.includes(ledger)) && { ledger: LEDGERS[ledgers[0]!].label }),
    ...(!isFit && fit && { method: fit.label }),
  };
}

/** Whether the filter named fields that this ledger doesn't have. What nobody understood before stays to be looked at. */
function losesFilter(before: RuleCells, ledger: LedgerKey): boolean {
  const filter = cellText(before, "filter");
  const old = keysOf(before).ledger;
  if (filter === "" || old === undefined || readComparisons(filter, old) === null) return false;
  return ledger === "roster" || readComparisons(filter, ledger) === null;
}

/** Parameters as they can be beside the new words; null: they stay as they are. */
function settledParameters(before: RuleCells, place: ParameterPlace): string | null {
  const { ledger, measure, method } = keysOf(before);
  const wasReadable = ledger !== undefined && measure !== undefined && method !== undefined;
  const old = wasReadable ? { ledger, measure: MEASURES[measure], method } : null;
  const known = old ? readParameters(cellText(before, "parameters"), old) : NO_PARAMETERS;
  if (known === null) return null;
  const kept = ledger === place.ledger ? known : { ...known, matching: null };
  const next = parametersText(parametersFor(place, kept));
  return next === parametersText(known) ? null : next;
}
