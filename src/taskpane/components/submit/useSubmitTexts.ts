import { submitTextsOf } from "../../../i18n/submitTextsOf";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import { usePaneContext } from "../../state/PaneContext";

/** The words of this step. */
export function useSubmitTexts(): SubmitStepTexts {
  return submitTextsOf(usePaneContext().state.language);
}
