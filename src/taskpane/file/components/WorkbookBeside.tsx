import { useEffect, useMemo } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { ROOMY, WIDE } from "../../components/shared/widths.styles";
import { shownView } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import type { Step } from "../../state/paneState";
import { useWide } from "../../state/useWide";
import { useOpenedFile, usePageContext } from "../PageContext";
import type { PageSession } from "../usePage";
import type { ColumnMarks } from "./viewer/GridHead";
import { SheetViewer } from "./viewer/SheetViewer";

/** Steps that are about the sheets themselves: the workbook stands beside them all the time. */
const ABOUT_SHEETS: ReadonlySet<Step> = new Set(["firstRun", "data"]);

/** Steps that need the whole width. */
const FILLS_THE_PAGE: ReadonlySet<Step> = new Set(["review"]);

const useStyles = makeStyles({
  // On a narrow page it takes the place of the step.
  over: { position: "absolute", inset: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  always: {
    [WIDE]: {
      position: "static",
      flexShrink: 0,
      width: "calc(100% - 400px)",
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [ROOMY]: { width: "calc(100% - 568px)" },
  },
  asked: {
    [WIDE]: {
      left: "auto",
      width: "560px",
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
      boxShadow: tokens.shadow16,
    },
    [ROOMY]: { position: "static", flexShrink: 0, width: "512px", boxShadow: "none" },
  },
  // The step needs the whole width: the workbook lies over it.
  laidOver: { [ROOMY]: { position: "absolute", boxShadow: tokens.shadow16 } },
  away: { display: "none" },
  body: { height: "100%", display: "flex", flexDirection: "column" },
  head: { display: "flex", justifyContent: "flex-end", flexShrink: 0, padding: "4px 8px" },
  sheets: { flexGrow: 1, minHeight: 0 },
});

/** What columns are read as, on the step that asks for it: of the sheet that is being mapped by what is chosen so far. */
function useColumnMarks(step: Step): (sheet: string) => ColumnMarks | null {
  const { loads, dataPage } = usePaneContext().state;
  const data = shownView(loads.data);
  return useMemo(() => {
    const marks = new Map<string, ColumnMarks>();
    for (const { id, name, marks: found } of step === "data" ? (data?.sheets ?? []) : []) {
      const chosen = dataPage.kind === "mapping" && dataPage.sheetId === id ? dataPage.marks : null;
      // A sheet that nobody asks about has no marks where it has no columns; one that is being mapped says so.
      if (chosen === null && found.length === 0) continue;
      marks.set(name, new Map((chosen ?? found).map((mark) => [mark.columnIndex, mark])));
    }
    return (sheet) => marks.get(sheet) ?? null;
  }, [step, data, dataPage]);
}

/** The workbook beside a step: always where the step is about sheets, else from when a source is asked for until it is closed. */
export function WorkbookBeside({ session, step }: Readonly<{ session: PageSession; step: Step }>) {
  const styles = useStyles();
  const { state, actions, texts } = usePageContext();
  const file = useOpenedFile();
  const wide = useWide();
  const always = wide && ABOUT_SHEETS.has(step);
  const shown = always || state.view === "workbook";
  const closable = wide && !always && shown;
  const { view } = actions;
  const marksOf = useColumnMarks(step);
  useEffect(() => {
    if (!closable) return;
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) view("pane");
    };
    window.addEventListener("keydown", close);
    return () => {
      window.removeEventListener("keydown", close);
    };
  }, [closable, view]);
  return (
    <div
      className={mergeClasses(
        styles.over,
        ABOUT_SHEETS.has(step) ? styles.always : styles.asked,
        FILLS_THE_PAGE.has(step) && styles.laidOver,
        !shown && styles.away,
      )}
    >
      <div className={styles.body}>
        {closable && (
          <div className={styles.head}>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss20Regular />}
              onClick={() => {
                view("pane");
              }}
            >
              {texts.viewer.close}
            </Button>
          </div>
        )}
        <div className={styles.sheets}>
          <SheetViewer session={session} file={file} place={state.place} marksOf={marksOf} />
        </div>
      </div>
    </div>
  );
}
