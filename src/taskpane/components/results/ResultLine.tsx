import { useEffect, useRef } from "react";
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ResultRow } from "../../service/resultsView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { ChangeMark } from "./ChangeMark";
import { flagColor } from "./flagColor";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) auto",
    columnGap: "8px",
    width: "100%",
    padding: "8px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  rank: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    textAlign: "center",
  },
  score: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  marks: { display: "flex", flexWrap: "wrap", gap: "4px", paddingTop: "4px" },
});

type ResultLineProps = Readonly<{
  row: ResultRow;
  /** The person comes back from this row's detail. */ focused: boolean;
}>;

/** One organization in the ranking; opens everything about it. */
export function ResultLine({ row, focused }: ResultLineProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { results } = texts;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Coming back from the detail: the keyboard goes on where it left.
    if (focused) button.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <button
      ref={button}
      type="button"
      className={styles.line}
      aria-disabled={state.underWay !== null}
      onClick={() => {
        if (state.underWay === null) void actions.openOrganization(row.organization);
      }}
    >
      <span className={styles.rank}>
        <span aria-hidden>{row.rank ?? "–"}</span>
        <span className={layout.spoken}>{row.rank === null ? results.notRanked : results.rank(row.rank)} </span>
      </span>
      <span className={layout.tight} style={{ gap: 0 }}>
        <span className={layout.strong}>{row.name}</span>
        <span className={layout.small}>
          {row.secretary === "" ? results.noSecretary : results.secretary(row.secretary)}
          {row.secretaryScore !== null && texts.shared.separator + results.secretaryScore(row.secretaryScore)}
        </span>
        {(row.flags.length > 0 || row.notes.length > 0) && (
          <span className={styles.marks}>
            {row.flags.map(({ code, kind, label }) => (
              <Badge key={code} size="small" appearance="tint" color={flagColor(kind)}>
                {label}
              </Badge>
            ))}
            {row.notes.map((note) => (
              <Badge key={note} size="small" appearance="outline" color="informative">
                {note}
              </Badge>
            ))}
          </span>
        )}
      </span>
      <span className={styles.score}>
        <span className={layout.strong} style={{ display: "block" }}>
          {row.total === null ? "–" : row.total} {row.grade}
        </span>
        <ChangeMark change={row.change} />
      </span>
    </button>
  );
}
