import { useEffect, useMemo } from "react";
import { FluentProvider, mergeClasses } from "@fluentui/react-components";
import { pageTextsOf } from "../../../i18n/pageTextsOf";
import type { Language } from "../../../workbook/texts";
import { Pane } from "../../components/pane/Pane";
import { useLayout } from "../../components/shared/layout.styles";
import type { PaneEnvironment } from "../../paneEnvironment";
import { usePaneTheme } from "../../state/usePaneTheme";
import type { FileAccess } from "../fileAccess";
import { PageProvider, usePageContext } from "../PageContext";
import type { PageWorkbook } from "../pageState";
import { usePage, type PageSession } from "../usePage";
import { DropOverlay } from "./DropOverlay";
import { FileBar } from "./FileBar";
import { OpenScreen } from "./OpenScreen";
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

function Opened({ workbook, session }: Readonly<{ workbook: PageWorkbook; session: PageSession }>) {
  const styles = usePageStyles();
  const layout = useLayout();
  const { state, texts } = usePageContext();
  return (
    <>
      <FileBar workbook={workbook} />
      <Bars workbook={workbook} />
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

type FilePageProps = Readonly<{ session: PageSession; files: FileAccess; language: Language }>;

const PLAIN_ENVIRONMENT: PaneEnvironment = { language: "zh-CN" };

/** The whole web page: the open screen, then the pane and the workbook. Fills the element around it. */
export function FilePage({ session, files, language }: FilePageProps) {
  const page = usePage(session, files, language);
  const theme = usePaneTheme(PLAIN_ENVIRONMENT);
  const styles = usePageStyles();
  const { state } = page;
  const texts = pageTextsOf(state.language);
  const title = state.workbook === null ? texts.title : `${state.workbook.file.name} - ${texts.title}`;
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = state.language;
  }, [title, state.language]);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <PageProvider value={{ ...page, texts }}>
        <div className={styles.page} lang={state.language}>
          {state.workbook === null ? <OpenScreen /> : <Opened workbook={state.workbook} session={session} />}
          <DropOverlay />
        </div>
      </PageProvider>
    </FluentProvider>
  );
}
