import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { PersonalCellView } from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { SeverityMark } from "../shared/SeverityMark";
import { WIDE } from "../shared/widths.styles";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  open: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  table: { width: "100%", borderCollapse: "collapse" },
  heads: { display: "none", [WIDE]: { display: "table-header-group" } },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { display: "table-row" },
  },
  undecided: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerForeground1}`,
  },
  cell: {
    padding: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    [WIDE]: { padding: "8px" },
  },
  headCell: { padding: "4px 8px", textAlign: "left", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  written: { gridColumn: "1 / -1", fontVariantNumeric: "tabular-nums" },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1, verticalAlign: "text-bottom" },
});

/** Every cell that would tell a person's number, what it says instead, and the one decision on them. */
export function PersonalCells({ cells }: Readonly<{ cells: readonly PersonalCellView[] }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const { personal } = useSubmitTexts();
  const { mask } = state.submitPage;
  if (cells.length === 0) {
    return (
      <p className={layout.text}>
        <CheckmarkCircle16Filled className={styles.good} aria-hidden /> {personal.none}
      </p>
    );
  }
  return (
    <section className={layout.stack}>
      <div className={styles.head}>
        <h2 className={layout.heading}>{personal.title(cells.length)}</h2>
        {!mask && (
          <span className={styles.open}>
            <SeverityMark severity="error" /> {personal.open}
          </span>
        )}
      </div>
      <Checkbox
        label={personal.accept(cells.length)}
        checked={mask}
        onChange={(_, { checked }) => {
          actions.turnSubmit({ mask: checked === true });
        }}
      />
      <p className={layout.small}>{personal.hint}</p>
      <table className={styles.table} aria-label={personal.title(cells.length)}>
        <thead className={styles.heads}>
          <tr>
            {[personal.place, personal.kind, personal.written].map((label) => (
              <th key={label} scope="col" className={mergeClasses(layout.small, styles.headCell)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ place, kinds, masked }) => (
            <tr key={place} className={mergeClasses(styles.row, !mask && styles.undecided)}>
              <th scope="row" className={styles.cell}>
                {place}
              </th>
              <td className={styles.cell}>{kinds.map((kind) => personal.kinds[kind]).join(texts.shared.separator)}</td>
              <td className={mergeClasses(styles.cell, styles.written)}>{masked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
