import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import { useLayout } from "../../../components/shared/layout.styles";
import { WIDE } from "../../../components/shared/widths.styles";
import type { CheckedFileView } from "../../consolidation/consolidationView";
import type { Consolidating } from "./useConsolidation";

/** What becomes of a file: what somebody does next differs. */
export type FileGroup = keyof Pick<ConsolidateTexts["conclusions"], "left" | "look" | "good">;

const MARKS = { left: ErrorCircle16Filled, look: Warning16Filled, good: CheckmarkCircle16Filled };

const COLUMNS = "136px minmax(0, 2fr) 48px 80px minmax(0, 3fr)";

const useStyles = makeStyles({
  left: { color: tokens.colorStatusDangerForeground1 },
  look: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  mark: { flexShrink: 0, verticalAlign: "text-bottom" },
  heads: {
    display: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    [WIDE]: { display: "grid", gridTemplateColumns: COLUMNS },
  },
  head: { padding: "4px 8px" },
  row: {
    display: "flex",
    flexDirection: "column",
    padding: "8px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: "grid", gridTemplateColumns: COLUMNS, padding: 0 },
  },
  cell: { minWidth: 0, overflowWrap: "anywhere", [WIDE]: { padding: "8px" } },
  /** A figure that is not there takes no line where rows have no columns. */
  figure: { ":empty": { display: "none", [WIDE]: { display: "block" } } },
  /** Heads stand over the columns where there are any; those who hear a row are told at each figure. */
  label: {
    [WIDE]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
});

/** What stands over the columns of the list, where it has any. */
export function FileHeads({ texts }: Readonly<{ texts: ConsolidateTexts }>) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={styles.heads} aria-hidden>
      {(["conclusion", "unit", "version", "ruleSet", "situation"] as const).map((column) => (
        <span key={column} className={mergeClasses(layout.small, styles.head)}>
          {texts.columns[column]}
        </span>
      ))}
    </div>
  );
}

type FigureProps = Readonly<{ label: string; value: string }>;

function Figure({ label, value }: FigureProps) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.cell, styles.figure)}>
      {value !== "" && (
        <>
          <span className={mergeClasses(layout.small, styles.label)}>{label} </span>
          {value}
        </>
      )}
    </div>
  );
}

/** Left out, to be looked at, or good. */
export function groupOf({ conclusion }: CheckedFileView): FileGroup {
  switch (conclusion) {
    case "good":
      return "good";
    case "excluded":
    case "superseded":
      return "left";
    case "doubtful":
    case "undecided":
      return "look";
  }
}

type RowProps = Readonly<{ row: CheckedFileView; texts: ConsolidateTexts; consolidating: Consolidating }>;

/** A file: what becomes of it, whose it is, and everything that was found. */
export function FileRow({ row, texts, consolidating }: RowProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, choose } = consolidating;
  const group = groupOf(row);
  const Mark = MARKS[group];
  const isSeveral = row.codes.some(({ code }) => code === "C3");
  const isChosen = state.chosen.includes(row.file);
  return (
    <div className={styles.row}>
      <div className={mergeClasses(styles.cell, styles[group])}>
        <Mark className={styles.mark} aria-hidden /> <span className={layout.strong}>{row.conclusionWords}</span>
      </div>
      <div className={styles.cell}>
        {row.unit !== "" && (
          <>
            <span className={layout.strong}>{row.unit}</span> <span className={layout.small}>{row.unitCode}</span>
            <br />
          </>
        )}
        <span className={row.unit === "" ? layout.text : layout.small}>{row.file}</span>
      </div>
      <Figure label={texts.columns.version} value={row.version} />
      <Figure label={texts.columns.ruleSet} value={row.ruleSet} />
      <div className={styles.cell}>
        {row.codes.map(({ code, words, situation }) => (
          <p key={code} className={layout.text}>
            <span className={layout.strong}>{words}</span> <span className={layout.small}>{code}</span> {situation}
          </p>
        ))}
        {isSeveral && (
          <Button
            size="small"
            aria-label={texts.takeOf(row.file)}
            disabledFocusable={isChosen || state.working !== "no"}
            onClick={() => {
              const others = new Set(
                state.view?.status === "checked"
                  ? state.view.files.filter(({ unitCode }) => unitCode === row.unitCode).map(({ file }) => file)
                  : [],
              );
              const chosen = [...state.chosen.filter((file) => !others.has(file)), row.file];
              void choose({ chosen });
            }}
          >
            {isChosen ? texts.taken : texts.take}
          </Button>
        )}
      </div>
    </div>
  );
}
