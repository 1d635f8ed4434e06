import { makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnView } from "../../service/dataView";
import { useTexts } from "../../state/PaneContext";
import { WIDE } from "../shared/widths.styles";

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
  letter: { width: "32px" },
  // Two lines.
  samples: { display: "block", maxHeight: `calc(2 * ${tokens.lineHeightBase200})`, overflow: "hidden" },
  field: { fontWeight: tokens.fontWeightSemibold },
  wideOnly: { display: "none", [WIDE]: { display: "table-cell" } },
});

function distinct(samples: readonly string[]): readonly string[] {
  return [...new Set(samples)];
}

/** What each column is read as, with samples of its cells and what speaks for it. */
export function ProposedColumns({ columns }: Readonly<{ columns: readonly ColumnView[] }>) {
  const styles = useStyles();
  const { data, shared } = useTexts();
  const { columns: labels } = data.proposals;
  return (
    <table className={styles.table} aria-label={labels.label}>
      <thead>
        <tr>
          <th scope="col" className={styles.letter}>
            {labels.column}
          </th>
          <th scope="col">{labels.header}</th>
          <th scope="col">{labels.field}</th>
          <th scope="col">{labels.samples}</th>
          <th scope="col" className={styles.wideOnly}>
            {labels.evidence}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ field, fieldLabel, columnIndex, columnLetter, header, samples, evidence }) => (
          <tr key={`${columnIndex} ${field}`}>
            <td>{columnLetter}</td>
            <td>{header}</td>
            <td className={styles.field}>{fieldLabel}</td>
            <td>
              <span className={styles.samples} title={distinct(samples).join(shared.separator)}>
                {distinct(samples).join(shared.separator)}
              </span>
            </td>
            <td className={styles.wideOnly}>{evidence.join(shared.separator)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
