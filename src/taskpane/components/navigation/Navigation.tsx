import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { Alert20Regular } from "@fluentui/react-icons/svg/alert";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { Calculator20Regular } from "@fluentui/react-icons/svg/calculator";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { usePaneContext } from "../../state/PaneContext";
import type { Step } from "../../state/paneState";

/** Office draws its own menu over the pane's top right corner, 34 × 32 px: nothing of ours lies there. */
const OFFICE_MENU_PX = "36px";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    paddingRight: OFFICE_MENU_PX,
    paddingLeft: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { display: "flex", justifyContent: "space-between", maxWidth: "420px" },
  tab: {
    flexGrow: 1,
    justifyItems: "center",
    rowGap: "0",
    minWidth: 0,
    padding: "8px 2px",
    // The name stands below its sign: six of them fit beside Office's menu at 320 px.
    "& .fui-Tab__content": {
      gridColumnStart: 1,
      gridRowStart: 2,
      padding: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
});

const TABS = [
  { step: "data", icon: <Table20Regular /> },
  { step: "rules", icon: <BookOpen20Regular /> },
  { step: "assess", icon: <Calculator20Regular /> },
  { step: "results", icon: <DataBarVertical20Regular /> },
  { step: "reminders", icon: <Alert20Regular /> },
  { step: "restore", icon: <ArrowUndo20Regular /> },
] as const satisfies readonly Readonly<{ step: Step; icon: React.JSX.Element }>[];

/** The steps, at the top of the pane. */
export function Navigation() {
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  return (
    <nav className={styles.bar} aria-label={texts.shared.navigation}>
      <TabList
        className={styles.tabs}
        selectedValue={state.step}
        onTabSelect={(_, data) => {
          actions.go(data.value as Step);
        }}
        aria-label={texts.shared.navigation}
      >
        {TABS.map(({ step, icon }) => (
          <Tab key={step} id={`step-${step}`} value={step} icon={icon} className={styles.tab}>
            {texts.shared.steps[step]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
