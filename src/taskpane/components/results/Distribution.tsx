import { makeStyles, tokens } from "@fluentui/react-components";
import type { LevelResults } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& td, & th": { padding: "2px 0", fontWeight: tokens.fontWeightRegular, textAlign: "left", whiteSpace: "nowrap" },
  },
  label: { paddingRight: "8px" },
  drawing: { width: "100%" },
  count: { paddingLeft: "8px", fontVariantNumeric: "tabular-nums" },
  svg: { display: "block", width: "100%", height: "16px" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** How the totals of a level are spread: a table whose figures are drawn as bars. */
export function Distribution({ level }: Readonly<{ level: LevelResults }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { results } = useTexts();
  const most = Math.max(1, ...level.distribution.map(({ count }) => count));
  return (
    <div className={layout.stack} style={{ padding: "4px 0 8px" }}>
      <p className={layout.small}>{results.distributionSummary(level.ranked)}</p>
      <table className={styles.table}>
        <caption className={layout.spoken}>{results.distribution}</caption>
        <thead className={layout.spoken}>
          <tr>
            <th scope="col">{results.points}</th>
            <td />
            <th scope="col">{results.organizations}</th>
          </tr>
        </thead>
        <tbody>
          {level.distribution.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">
                <span className={styles.label}>{label}</span>
              </th>
              <td className={styles.drawing}>
                <svg className={styles.svg} aria-hidden="true" focusable="false">
                  <rect className={styles.bar} width={`${(count / most) * 100}%`} height="16" rx="2" />
                </svg>
              </td>
              <td>
                <span className={styles.count}>{count}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={layout.wrap} style={{ margin: 0 }}>
        {level.grades.map(({ grade, count }) => (
          <span key={grade}>
            {grade} <span className={layout.numbers}>{count}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
