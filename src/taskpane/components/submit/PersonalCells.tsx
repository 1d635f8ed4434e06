import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { SubmitStepTexts } from "../../../i18n/submitStepTexts";
import type { PersonalCellView } from "../../service/submissionView";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { OpenMark } from "./OpenMark";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
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

type PersonalCellsProps = Readonly<{
  cells: readonly PersonalCellView[];
  texts: Pick<SubmitStepTexts, "personal">;
  /** What to do where the mask is not wanted; absent: as the texts say of one workbook. */
  hint?: string;
  /** Between kinds of numbers. */
  separator: string;
  /** Whether the masks are accepted. */
  mask: boolean;
  onMask: (mask: boolean) => void;
}>;

/** Every cell that would tell a person's number, what it says instead, and the one decision on them. */
export function PersonalCells({ cells, texts, hint, separator, mask, onMask }: PersonalCellsProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { personal } = texts;
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
        {!mask && <OpenMark>{personal.open}</OpenMark>}
      </div>
      <Checkbox
        label={personal.accept(cells.length)}
        checked={mask}
        onChange={(_, { checked }) => {
          onMask(checked === true);
        }}
      />
      <p className={layout.small}>{hint ?? personal.hint}</p>
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
              <td className={styles.cell}>{kinds.map((kind) => personal.kinds[kind]).join(separator)}</td>
              <td className={mergeClasses(styles.cell, styles.written)}>{masked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
