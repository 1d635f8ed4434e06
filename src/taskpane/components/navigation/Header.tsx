import { makeStyles, tokens } from "@fluentui/react-components";
import { usePaneContext } from "../../state/PaneContext";
import { WIDE } from "../shared/widths.styles";
import { PeriodChip } from "./PeriodChip";
import { Navigation } from "./Navigation";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    backgroundColor: tokens.colorNeutralBackground3,
    [WIDE]: {
      flexWrap: "nowrap",
      minHeight: "48px",
      padding: "0 16px",
      columnGap: "16px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  file: { flexGrow: 1, minWidth: 0, padding: "8px 0 8px 12px", [WIDE]: { flexGrow: 0, padding: 0 } },
  period: { display: "none", [WIDE]: { display: "block", order: 3, marginLeft: "auto" } },
  buttons: { flexShrink: 0, padding: "8px 12px 8px 0", [WIDE]: { order: 4, padding: 0 } },
  steps: { width: "100%", [WIDE]: { order: 2, width: "auto" } },
});

/** The steps; on a page of its own the file and what can be done with it stand in the same line. */
export function Header() {
  const styles = useStyles();
  const { environment } = usePaneContext();
  const { page } = environment;
  if (page === undefined) return <Navigation />;
  const { File, FileButtons, Questions } = page;
  return (
    <header>
      <div className={styles.header}>
        <div className={styles.file}>
          <File />
        </div>
        <div className={styles.period}>
          <PeriodChip />
        </div>
        <div className={styles.buttons}>
          <FileButtons />
        </div>
        <div className={styles.steps}>
          <Navigation />
        </div>
      </div>
      <Questions />
    </header>
  );
}
