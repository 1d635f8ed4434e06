import { Suspense, useEffect, useMemo, useRef } from "react";
import { FluentProvider, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneTextsOf } from "../../../i18n/paneTextsOf";
import type { PaneEnvironment } from "../../paneEnvironment";
import type { PaneService } from "../../service/paneService";
import { announcement } from "../../state/announcement";
import { PaneProvider, usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { usePane } from "../../state/usePane";
import { usePaneTheme } from "../../state/usePaneTheme";
import { enlarged } from "../../theme";
import { ActionBarProvider } from "../navigation/ActionBar";
import { Footer } from "../navigation/Footer";
import { Header } from "../navigation/Header";
import { useLayout } from "../shared/layout.styles";
import { ScrollAreaProvider } from "../shared/ScrollArea";
import { WIDE } from "../shared/widths.styles";
import { NoticeBar } from "./NoticeBar";
import { OutOfDateBar } from "./OutOfDateBar";
import { loadLaterSteps, STEP_COMPONENTS } from "./stepComponents";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: `"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  middle: { flexGrow: 1, minHeight: 0, display: "flex", position: "relative" },
  main: {
    flexGrow: 1,
    minWidth: 0,
    overflowX: "hidden",
    overflowY: "auto",
    position: "relative",
    // What is laid beside each other on a wide page is as high as this.
    [WIDE]: { containerType: "size" },
  },
  covered: { display: "none" },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 12px 0",
    ":empty": { display: "none" },
  },
});

/** Whether it is not yet known if this workbook needs the first run. */
function useOpening(): boolean {
  const { state } = usePaneContext();
  return state.step === "firstRun" && (state.last === null || state.last.call === "start");
}

function Frame() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts, environment } = usePaneContext();
  const main = useRef<HTMLElement>(null);
  const opening = useOpening();
  const Step = STEP_COMPONENTS[state.step];
  useEntered("lastWrite", actions.lastWrite);
  useEffect(() => {
    environment.onStepRequest?.(actions.go);
  }, [environment, actions]);
  useEffect(() => {
    loadLaterSteps();
  }, []);
  useEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [state.step]);
  const Workbook = environment.page?.Workbook;
  return (
    <div className={styles.pane} lang={state.language}>
      <ActionBarProvider bar={(deedRef) => <Footer deedRef={deedRef} />}>
        <Header />
        <div className={styles.middle}>
          <ScrollAreaProvider value={main}>
            <main
              ref={main}
              className={mergeClasses(styles.main, environment.page?.isCovered && styles.covered)}
              aria-busy={state.underWay !== null}
            >
              <div>
                <div className={styles.bars}>
                  <NoticeBar />
                  <OutOfDateBar />
                </div>
                {!opening && (
                  <div
                    role={state.step === "firstRun" ? undefined : "tabpanel"}
                    aria-labelledby={state.step === "firstRun" ? undefined : `step-${state.step}`}
                  >
                    <Suspense fallback={<Spinner label={texts.shared.loading} />}>
                      <Step />
                    </Suspense>
                  </div>
                )}
              </div>
            </main>
          </ScrollAreaProvider>
          {Workbook !== undefined && <Workbook step={state.step} />}
        </div>
      </ActionBarProvider>
      <div role="status" aria-live="polite" className={layout.spoken}>
        {announcement(state, texts)}
      </div>
    </div>
  );
}

type PaneProps = Readonly<{ service: PaneService; environment: PaneEnvironment }>;

/** The whole task pane. Fills the element around it. */
export function Pane({ service, environment }: PaneProps) {
  const pane = usePane(service, { step: environment.openStep ?? "firstRun", language: environment.language });
  const theme = usePaneTheme(environment);
  const { language, step, reviewPage } = pane.state;
  const isMeeting = step === "review" && reviewPage.isMeeting;
  const shownTheme = useMemo(() => (isMeeting ? enlarged(theme) : theme), [isMeeting, theme]);
  const texts = paneTextsOf(language);
  useEffect(() => {
    // Menus open outside the pane's own element.
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={shownTheme} style={{ height: "100%" }}>
      <PaneProvider value={{ ...pane, texts, environment }}>
        <Frame />
      </PaneProvider>
    </FluentProvider>
  );
}
