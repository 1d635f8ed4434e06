import { useMemo } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { Pane } from "../../components/pane/Pane";
import { useLayout } from "../../components/shared/layout.styles";
import type { PaneEnvironment } from "../../paneEnvironment";
import { usePageContext } from "../PageContext";
import type { PageWorkbook } from "../pageState";
import type { PageSession } from "../usePage";
import { FileBar } from "./FileBar";
import { usePageStyles } from "./page.styles";
import { PageNoticeBar } from "./PageNoticeBar";
import { ReplaceQuestion } from "./ReplaceQuestion";
import { SaveQuestion } from "./SaveQuestion";
import { SheetViewer } from "./viewer/SheetViewer";

function Bars({ workbook }: Readonly<{ workbook: PageWorkbook }>) {
  const styles = usePageStyles();
  const { state } = usePageContext();
  return (
    <div className={styles.bars}>
      <PageNoticeBar />
      {state.saving === "asked" && <SaveQuestion name={workbook.file.name} />}
      {state.replacing !== null && <ReplaceQuestion name={workbook.file.name} next={state.replacing.name} />}
    </div>
  );
}

/** The pane, anew for every workbook. */
function WorkbookPane({ workbook }: Readonly<{ workbook: PageWorkbook }>) {
  const { service } = usePageContext();
  const { language } = workbook;
  const environment = useMemo<PaneEnvironment>(() => ({ language, openStep: "data" }), [language]);
  return <Pane service={service} environment={environment} />;
}

type OpenedWorkbookProps = Readonly<{ workbook: PageWorkbook; session: PageSession }>;

/** The page with a workbook: its file, its sheets and the pane. */
export function OpenedWorkbook({ workbook, session }: OpenedWorkbookProps) {
  const styles = usePageStyles();
  const layout = useLayout();
  const { state, texts } = usePageContext();
  return (
    <>
      <header className={styles.header} aria-label={texts.bar.label}>
        <FileBar workbook={workbook} />
        <Bars workbook={workbook} />
      </header>
      <div role="status" className={layout.spoken}>
        {state.opening === null ? "" : texts.open.opening(state.opening.name)}
      </div>
      <div className={styles.halves}>
        <div className={mergeClasses(styles.workbook, state.view !== "workbook" && styles.away)}>
          <SheetViewer key={workbook.serial} session={session} file={workbook.file} place={state.place} />
        </div>
        <div className={mergeClasses(styles.pane, state.view !== "pane" && styles.away)}>
          <WorkbookPane key={workbook.serial} workbook={workbook} />
        </div>
      </div>
    </>
  );
}
