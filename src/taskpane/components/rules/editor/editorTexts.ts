import { ruleEditorTextsOf } from "../../../../i18n/ruleEditorTextsOf";
import type { RuleEditorTexts } from "../../../../i18n/ruleEditorTexts";
import { usePaneContext } from "../../../state/PaneContext";

/** The words of the editor, in the pane's language. */
export function useEditorTexts(): RuleEditorTexts {
  return ruleEditorTextsOf(usePaneContext().state.language);
}
