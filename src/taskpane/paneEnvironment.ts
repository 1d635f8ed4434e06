import type { Language } from "../workbook/texts";
import type { Answer } from "./service/paneService";
import type { Step } from "./state/paneState";
import type { OfficeColors } from "./theme";

/** Where the pane runs and what that place offers. */
export type PaneEnvironment = Readonly<{
  language: Language;
  /** Colours of Office.context.officeTheme; absent outside Office or where Office does not tell. */
  officeColors?: OfficeColors;
  /** Tells when Office's colours change. */
  onOfficeColors?: (listener: (colors: OfficeColors) => void) => void;
  /** There is an own ribbon tab. */
  hasRibbon?: boolean;
  /** Inside Excel, where a cell that is being edited holds requests back. */
  inExcel?: boolean;
  /** The step to open with, as a ribbon button asked; absent: the first run, or the data once there is a write. */
  openStep?: Step;
  /** Ribbon buttons ask for a step. */
  onStepRequest?: (listener: (step: Step) => void) => void;
  /** How to get the sample workbook: something to do, or a link. */
  firstRunSample?: (() => Promise<Answer<null>>) | Readonly<{ href: string }>;
}>;
