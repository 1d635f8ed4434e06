import type { ComponentType } from "react";
import type { Language } from "../workbook/resultSheets/texts";
import type { Answer } from "./service/paneService";
import type { Trouble } from "./service/trouble";
import type { Step } from "./state/paneState";
import type { OfficeColors } from "./theme";

/** What a page of its own puts around the steps: the file and, beside them, the workbook. */
export type PageParts = Readonly<{
  /** The file's name and state, left of the steps; below them in the header: what it says and asks. */
  File: ComponentType;
  /** What can be done with the file, right of the steps. */
  FileButtons: ComponentType;
  Questions: ComponentType;
  /** What is still to be done with the file once results stand in the workbook. */
  AfterWriting: ComponentType;
  /** The workbook. `step`: the one it stands beside. */
  Workbook: ComponentType<Readonly<{ step: Step }>>;
  /** The workbook takes the place of the step, as on a narrow page. */
  isCovered: boolean;
}>;

/** How a file was handed out, or why it could not be. */
export type SavedFile =
  Readonly<{ how: "saved" | "downloaded" | "tried"; name: string }> | Readonly<{ how: "failed"; trouble: Trouble }>;

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
  /** The pane is a page of its own. */
  page?: PageParts;
  /** The step to open with, as a ribbon button asked; absent: the first run, or the data once there is a write. */
  openStep?: Step;
  /** Ribbon buttons ask for a step. */
  onStepRequest?: (listener: (step: Step) => void) => void;
  /** Hands a file out that was made; `tried`: nobody can tell whether it came through. null: the person changed their mind. */
  saveFile: (bytes: Blob, name: string) => Promise<SavedFile | null>;
  /** How to get the sample workbook: something to do, or a link. */
  firstRunSample?: (() => Promise<Answer<null>>) | Readonly<{ href: string }>;
}>;
