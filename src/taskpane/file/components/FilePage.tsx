import { lazy, Suspense, useEffect } from "react";
import { FluentProvider, Spinner } from "@fluentui/react-components";
import { pageTextsOf } from "../../../i18n/pageTextsOf";
import type { Language } from "../../../workbook/resultSheets/texts";
import { usePaneTheme } from "../../state/usePaneTheme";
import type { FileAccess } from "../fileAccess";
import { PageProvider } from "../PageContext";
import { usePage, type PageSession } from "../usePage";
import { DropOverlay } from "./DropOverlay";
import { OpenScreen } from "./OpenScreen";
import { usePageStyles } from "./page.styles";

/** Fetched while the open screen is looked at. */
const loadOpened = () => import("./OpenedWorkbook");
const loadConsolidate = () => import("./consolidation/ConsolidatePage");
const ConsolidatePage = lazy(async () => ({ default: (await loadConsolidate()).ConsolidatePage }));
const OpenedWorkbook = lazy(async () => ({ default: (await loadOpened()).OpenedWorkbook }));

type FilePageProps = Readonly<{ session: PageSession; files: FileAccess; language: Language }>;

/** No Office tells its colours here. */
const NO_OFFICE = {};

/** The whole web page: the open screen, then the pane and the workbook. Fills the element around it. */
export function FilePage({ session, files, language }: FilePageProps) {
  const page = usePage(session, files, language);
  const theme = usePaneTheme(NO_OFFICE);
  const styles = usePageStyles();
  const { state } = page;
  const texts = pageTextsOf(state.language);
  const consolidates = state.workbook === null && state.task === "consolidate";
  const title = state.workbook === null ? texts.title : `${state.workbook.file.name} - ${texts.title}`;
  useEffect(() => {
    // Should it fail, it is tried again, and told of, when a workbook is opened.
    void loadOpened().catch(() => undefined);
  }, []);
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = state.language;
  }, [title, state.language]);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <PageProvider value={{ ...page, texts }}>
        <div className={styles.page} lang={state.language}>
          <Suspense fallback={<Spinner label={texts.viewer.loading} />}>
            {state.workbook !== null && <OpenedWorkbook workbook={state.workbook} session={session} />}
            {consolidates && (
              <ConsolidatePage session={session.consolidation} saveFile={page.saveFile} language={state.language} />
            )}
          </Suspense>
          {state.workbook === null && !consolidates && <OpenScreen />}
          {!consolidates && <DropOverlay words={texts.open.dropHere} drop={page.actions.drop} />}
        </div>
      </PageProvider>
    </FluentProvider>
  );
}
