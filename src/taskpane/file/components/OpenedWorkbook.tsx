import { useMemo } from "react";
import { Pane } from "../../components/pane/Pane";
import { useLayout } from "../../components/shared/layout.styles";
import { MANIFEST_SHEET } from "../../../workbook/submission/manifest";
import type { PageParts, PaneEnvironment } from "../../paneEnvironment";
import { useWide } from "../../state/useWide";
import { useOpenedFile, usePageContext } from "../PageContext";
import type { PageWorkbook } from "../pageState";
import type { PageSession } from "../usePage";
import { FileButtons, FileName } from "./FileBar";
import { usePageStyles } from "./page.styles";
import { PageNoticeBar } from "./PageNoticeBar";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { SaveQuestion } from "./SaveQuestion";
import { WorkbookBeside } from "./WorkbookBeside";

/** What the page says of the file, and asks. */
function Questions() {
  const styles = usePageStyles();
  const { state } = usePageContext();
  const file = useOpenedFile();
  return (
    <div className={styles.bars}>
      <PageNoticeBar />
      {state.saving === "asked" && <SaveQuestion name={file.name} />}
      {state.replacing !== null && <ReplaceQuestion name={file.name} next={state.replacing.name} />}
    </div>
  );
}

/** Results stand in the workbook that is shown; the file gets them when it is saved. */
function AfterWriting() {
  const layout = useLayout();
  const { texts } = usePageContext();
  const file = useOpenedFile();
  return file.unsaved ? <p className={layout.text}>{texts.bar.saveNext(file.name)}</p> : null;
}

function partsOf(session: PageSession): Omit<PageParts, "isCovered"> {
  return {
    File: FileName,
    FileButtons,
    Questions,
    AfterWriting,
    Workbook: ({ step }) => <WorkbookBeside session={session} step={step} />,
  };
}

type OpenedWorkbookProps = Readonly<{ workbook: PageWorkbook; session: PageSession }>;

/** The page with a workbook: its file, the steps and its sheets; all anew for every workbook. */
export function OpenedWorkbook({ workbook, session }: OpenedWorkbookProps) {
  const layout = useLayout();
  const { state, texts, service, saveFile } = usePageContext();
  const { language, serial } = workbook;
  const isCovered = !useWide() && state.view === "workbook";
  const parts = useMemo(() => partsOf(session), [session]);
  // A submission that was opened is to be verified.
  const openStep = workbook.file.sheets.some(({ name }) => name === MANIFEST_SHEET) ? "submit" : "data";
  const environment = useMemo<PaneEnvironment>(
    () => ({ language, openStep, saveFile, page: { ...parts, isCovered } }),
    [language, openStep, saveFile, parts, isCovered],
  );
  return (
    <>
      <div role="status" className={layout.spoken}>
        {state.opening === null ? "" : texts.open.opening(state.opening.name)}
      </div>
      <Pane key={serial} service={service} environment={environment} />
    </>
  );
}
