import { useEffect, useState } from "react";
import type { RuleFieldEdit } from "../../../../domain/ruleForm/ruleForm";
import type { RuleDraft, RuleEditView, RuleFieldView } from "../../../service/ruleEditView";
import { shownView } from "../../../state/load";
import { usePaneContext } from "../../../state/PaneContext";

/** The row that is open, as it comes out with the entries so far; null until it is known. */
export type OpenRule = Readonly<{ view: RuleEditView; edit: (edit: RuleFieldEdit) => void; isTried: boolean }>;

/**
 * Asks for the row that is open and, after each entry, for what it comes to. What was known last stays until the next is;
 * what is being entered is shown at once. `isTried`: what is shown holds for all entries.
 */
export function useRuleDraft(draft: RuleDraft): OpenRule | null {
  const { actions, state } = usePaneContext();
  const load = state.loads.rule;
  const [known, setKnown] = useState<Readonly<{ draft: RuleDraft; view: RuleEditView }> | null>(null);
  const isNeeded = load.status === "idle" && state.underWay === null;
  useEffect(() => {
    if (isNeeded) void actions.openRule(draft);
  }, [actions, draft, isNeeded]);
  const isOpen = load.status === "done";
  useEffect(() => {
    if (!isOpen) return;
    let isLate = false;
    void actions.tryRule(draft).then((answer) => {
      if (!isLate && answer.status === "done") setKnown({ draft, view: answer.value });
    });
    return () => {
      isLate = true;
    };
  }, [actions, draft, isOpen, load]);
  const opened = shownView(load);
  const isOf = (shown: RuleEditView | null | undefined): shown is RuleEditView =>
    shown?.record === draft.record && shown.isNew === draft.isNew;
  const view = isOf(known?.view) ? known.view : opened;
  if (!isOf(view)) return null;
  return {
    view: { ...view, fields: view.fields.map((field) => withEntry(field, draft.edits)) },
    isTried: known?.draft === draft,
    edit: (edit) => {
      const edits = [...draft.edits.filter(({ column }) => column !== edit.column), edit];
      actions.turnRules({ draft: { ...draft, edits } });
    },
  };
}

/** A field with what is being entered, where that is of its kind. */
function withEntry(field: RuleFieldView, edits: readonly RuleFieldEdit[]): RuleFieldView {
  const edit = edits.find(({ column }) => column === field.column);
  if (edit === undefined) return field;
  if (edit.kind === "text") {
    const isText = ["text", "raw", "points", "words", "day"].includes(field.kind);
    return isText ? { ...field, text: edit.value } : field;
  }
  return edit.kind === field.kind ? ({ ...field, value: edit.value } as RuleFieldView) : field;
}
