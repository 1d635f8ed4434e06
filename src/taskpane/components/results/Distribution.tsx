import { makeStyles, tokens } from "@fluentui/react-components";
import type { LevelResults } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";

const HEIGHT_PX = 96;
const STEP_PX = 28;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", height: "128px" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  axis: { stroke: tokens.colorNeutralStroke1, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  words: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  table: { width: "100%", borderCollapse: "collapse", "& td, & th": { padding: "4px 8px", textAlign: "left" } },
});

function Chart({ level }: Readonly<{ level: LevelResults }>) {
  const styles = useStyles();
  const { distribution } = level;
  const most = Math.max(1, ...distribution.map(({ count }) => count));
  const width = Math.max(1, distribution.length) * STEP_PX;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} 128`} aria-hidden="true" focusable="false">
      {distribution.map(({ label, count }, index) => {
        const height = (count / most) * (HEIGHT_PX - 16);
        const middle = index * STEP_PX + STEP_PX / 2;
        return (
          <g key={label}>
            <rect className={styles.bar} x={middle - 8} y={HEIGHT_PX - height} width="16" height={height} rx="2" />
            {count > 0 && (
              <text className={styles.words} x={middle} y={HEIGHT_PX - height - 4} textAnchor="middle">
                {count}
              </text>
            )}
            <text className={styles.words} x={middle} y={HEIGHT_PX + 16} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <line className={styles.axis} x1="0" x2={width} y1={HEIGHT_PX + 0.5} y2={HEIGHT_PX + 0.5} />
    </svg>
  );
}

/** How the totals of a level are spread: a drawing, and the same figures as a table for screen readers. */
export function Distribution({ level }: Readonly<{ level: LevelResults }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { results } = useTexts();
  return (
    <div className={layout.stack}>
      <p className={layout.small}>{results.distributionSummary(level.ranked)}</p>
      <Chart level={level} />
      <div className={layout.spoken}>
        <table className={styles.table}>
          <caption>{results.distribution}</caption>
          <thead>
            <tr>
              <th scope="col">{results.points}</th>
              <th scope="col">{results.organizations}</th>
            </tr>
          </thead>
          <tbody>
            {level.distribution.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={layout.wrap}>
        {level.grades.map(({ grade, count }) => (
          <span key={grade}>
            {grade} <span className={layout.numbers}>{count}</span>
          </span>
        ))}
      </p>
    </div>
  );
}
