import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ColumnView } from "../../service/dataView";
import { useTexts } from "../../state/PaneContext";
import { useRoomy } from "../../state/useWide";
import { useLayout } from "../shared/layout.styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    "& th": { fontWeight: tokens.fontWeightSemibold, padding: "4px 8px 4px 0" },
    "& td": { padding: "4px 8px 4px 0", verticalAlign: "top", overflowWrap: "anywhere" },
  },
  letterColumn: { width: "40px" },
  letter: {
    boxSizing: "border-box",
    display: "inline-block",
    minWidth: "24px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
  // Two lines.
  samples: { display: "block", maxHeight: `calc(2 * ${tokens.lineHeightBase200})`, overflow: "hidden" },
  field: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0, display: "grid", rowGap: "8px" },
  column: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", alignItems: "start" },
  // What speaks for it goes below where there is no room at the right.
  reading: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  evidence: { marginLeft: "auto", textAlign: "right" },
});

type ColumnsProps = Readonly<{ columns: readonly ColumnView[] }>;

function distinct(samples: readonly string[]): readonly string[] {
  return [...new Set(samples)];
}

/** What each column is read as, with samples of its cells and what speaks for it. */
export function ProposedColumns({ columns }: ColumnsProps) {
  return useRoomy() ? <ColumnTable columns={columns} /> : <ColumnList columns={columns} />;
}

function ColumnTable({ columns }: ColumnsProps) {
  const styles = useStyles();
  const { data, shared } = useTexts();
  const { columns: labels } = data.proposals;
  return (
    <table className={styles.table} aria-label={labels.label}>
      <thead>
        <tr>
          <th scope="col" className={styles.letterColumn}>
            {labels.column}
          </th>
          <th scope="col">{labels.header}</th>
          <th scope="col">{labels.field}</th>
          <th scope="col">{labels.samples}</th>
          <th scope="col">{labels.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ field, fieldLabel, columnIndex, columnLetter, header, samples, evidence }) => (
          <tr key={`${columnIndex} ${field}`}>
            <td>
              <span className={styles.letter}>{columnLetter}</span>
            </td>
            <td>{header}</td>
            <td className={styles.field}>{fieldLabel}</td>
            <td>
              <span className={styles.samples} title={distinct(samples).join(shared.separator)}>
                {distinct(samples).join(shared.separator)}
              </span>
            </td>
            <td>{evidence.join(shared.separator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same where five columns have no room: header and field in a line, samples below, what speaks for it at the right. */
function ColumnList({ columns }: ColumnsProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { data, shared } = useTexts();
  const { columns: labels } = data.proposals;
  return (
    <ul className={styles.list} aria-label={labels.label}>
      {columns.map(({ field, fieldLabel, columnIndex, columnLetter, header, samples, evidence }) => (
        <li key={`${columnIndex} ${field}`} className={styles.column}>
          <span>
            <span className={styles.letter}>{columnLetter}</span>
          </span>
          <div>
            <div className={styles.reading}>
              <span className={layout.text}>
                {header} <span aria-hidden>→</span>
                <span className={layout.spoken}>{labels.field}</span> <span className={styles.field}>{fieldLabel}</span>
              </span>
              {evidence.length > 0 && (
                <span className={mergeClasses(layout.small, styles.evidence)}>{evidence.join(shared.separator)}</span>
              )}
            </div>
            {samples.length > 0 && (
              <p className={layout.small}>
                <span className={styles.samples}>{labels.sampleLine(distinct(samples).join(shared.separator))}</span>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
