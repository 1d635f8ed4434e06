import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CoverageCell, CoverageView } from "../../service/dataView";
import { useTexts } from "../../state/PaneContext";
import { useRoomy } from "../../state/useWide";
import { useLayout } from "../shared/layout.styles";
import { coverageColumns, monthRuns, rowsIn, type CoverageColumn } from "./coverageColumns";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
  key: { display: "flex", alignItems: "center", gap: "4px" },
  swatch: { width: "16px", height: "12px", boxSizing: "border-box" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // The spacing of the table's own edge is no margin.
  scroll: { margin: "-4px" },
  ledger: {
    width: "76px",
    textAlign: "left",
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  month: { textAlign: "center", padding: 0, fontWeight: tokens.fontWeightRegular },
  inPeriod: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: "2px 0",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
  },
  read: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  proposed: { color: tokens.colorBrandForeground1, border: `1px dashed ${tokens.colorBrandStroke1}` },
  none: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
});

/** A cell's look; colour is never the only sign: 无 is written, what is proposed is dashed. */
function Cell({ cell }: Readonly<{ cell: CoverageCell }>) {
  const styles = useStyles();
  const layout = useLayout();
  const { coverage } = useTexts().data;
  const look = cell.rows === 0 ? styles.none : cell.proposed ? styles.proposed : styles.read;
  return (
    <td className={mergeClasses(styles.cell, look)}>
      <span aria-hidden>{cell.rows === 0 ? coverage.none : cell.rows}</span>
      <span className={layout.spoken}>{coverage.cell(cell.rows, cell.proposed)}</span>
    </td>
  );
}

function Key() {
  const styles = useStyles();
  const layout = useLayout();
  const { coverage } = useTexts().data;
  return (
    <span aria-hidden className={mergeClasses(layout.wrap, layout.small)}>
      <span className={styles.key}>
        <span className={mergeClasses(styles.swatch, styles.cell, styles.proposed)} />
        {coverage.proposed}
      </span>
      <span className={styles.key}>
        <span className={mergeClasses(styles.swatch, styles.cell, styles.read)} />
        {coverage.read}
      </span>
    </span>
  );
}

/** How many rows each ledger has in each month: a sheet that was left out shows as a gap. */
export function CoverageGrid({ coverage }: Readonly<{ coverage: CoverageView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.data.coverage;
  const columns = coverageColumns(coverage, useRoomy());
  const label = ({ first, last }: CoverageColumn): string =>
    first === last ? words.month(first) : words.monthRange(first, last);
  const { silentMonths, missing } = coverage;
  const [firstMissing] = missing;
  const silent = monthRuns(silentMonths).map(label).join(texts.shared.separator);
  return (
    <section className={layout.tight}>
      <div className={styles.head}>
        <h2 className={layout.heading}>{words.title(coverage.year)}</h2>
        <Key />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={words.title(coverage.year)}>
          <thead>
            <tr>
              <td className={styles.ledger} />
              {columns.map((column) => (
                <th
                  key={column.first}
                  scope="col"
                  className={mergeClasses(styles.month, column.inPeriod && styles.inPeriod)}
                >
                  {label(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.ledgers.map(({ ledger, label: name, cells }) => (
              <tr key={ledger}>
                <th scope="row" className={styles.ledger}>
                  {name}
                </th>
                {cells === null ? (
                  <td colSpan={columns.length} className={mergeClasses(styles.cell, styles.none)}>
                    {words.noDays}
                  </td>
                ) : (
                  columns.map((column) => <Cell key={column.first} cell={rowsIn(cells, column)} />)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {silentMonths.length > 0 && <p className={layout.small}>{words.silent(silent)}</p>}
      {firstMissing !== undefined && <p className={layout.small}>{words.missing(firstMissing, missing.length)}</p>}
    </section>
  );
}
