import { useEffect, useRef } from "react";
import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paneTextsOf } from "../../../i18n/paneTextsOf";
import type { PaneEnvironment } from "../../paneEnvironment";
import type { PaneService } from "../../service/paneService";
import { announcement } from "../../state/announcement";
import { PaneProvider, usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { usePane } from "../../state/usePane";
import { usePaneTheme } from "../../state/usePaneTheme";
import { Footer } from "../navigation/Footer";
import { Navigation } from "../navigation/Navigation";
import { useLayout } from "../shared/layout.styles";
import { ScrollAreaProvider } from "../shared/ScrollArea";
import { NoticeBar } from "./NoticeBar";
import { OutOfDateBar } from "./OutOfDateBar";
import { STEP_COMPONENTS } from "./stepComponents";

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
  main: { flexGrow: 1, minHeight: 0, overflowX: "hidden", overflowY: "auto", position: "relative" },
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
    if (main.current !== null) main.current.scrollTop = 0;
  }, [state.step]);
  return (
    <div className={mergeClasses(styles.pane)} lang={state.language}>
      <Navigation />
      <ScrollAreaProvider value={main}>
        <main ref={main} className={styles.main} aria-busy={state.underWay !== null}>
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
                <Step />
              </div>
            )}
          </div>
        </main>
      </ScrollAreaProvider>
      <Footer />
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
  const { language } = pane.state;
  const texts = paneTextsOf(language);
  useEffect(() => {
    // Menus open outside the pane's own element.
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <PaneProvider value={{ ...pane, texts, environment }}>
        <Frame />
      </PaneProvider>
    </FluentProvider>
  );
}
