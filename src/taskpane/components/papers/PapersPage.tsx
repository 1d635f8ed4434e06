import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { ListsSection } from "./ListsSection";
import { PapersSection } from "./PapersSection";
import { TakeOverSection } from "./TakeOverSection";

const useStyles = makeStyles({
  column: { display: "grid", gap: "16px", gridTemplateColumns: "minmax(0, 1fr)" },
  sections: {
    display: "grid",
    gap: "16px",
    gridTemplateColumns: "minmax(0, 1fr)",
    [WIDE]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))", alignItems: "start", maxWidth: "1120px" },
  },
});

/** What is handed out of a period (like 2026Q3, null: the one that is shown): papers, and the lists the norms ask for. */
export function PapersPage({ period }: Readonly<{ period: string | null }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts } = usePaneContext();
  return (
    <div className={layout.page}>
      <Button
        className={layout.start}
        appearance="subtle"
        size="small"
        icon={<ArrowLeft20Regular />}
        onClick={actions.closeOrganization}
      >
        {texts.papersPage.back}
      </Button>
      <h1 className={layout.title}>{texts.papersPage.title}</h1>
      <div className={styles.sections}>
        <PapersSection period={period} />
        <div className={styles.column}>
          <ListsSection period={period} />
          <TakeOverSection period={period} />
        </div>
      </div>
    </div>
  );
}
