import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Alert20Regular } from "@fluentui/react-icons/svg/alert";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { Calculator20Regular } from "@fluentui/react-icons/svg/calculator";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Send20Regular } from "@fluentui/react-icons/svg/send";
import { PeopleTeam20Regular } from "@fluentui/react-icons/svg/people-team";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { usePaneContext } from "../../state/PaneContext";
import type { Step } from "../../state/paneState";
import { ROOMY_QUERY } from "../../state/useWide";
import { WIDE } from "../shared/widths.styles";

/** Office draws its own menu over the pane's top right corner, 34 × 32 px: nothing of ours lies there. */
const OFFICE_MENU_PX = "36px";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    paddingRight: OFFICE_MENU_PX,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // A page of its own has no menu of Office over it; its header draws the line below.
  inHeader: {
    [WIDE]: { padding: 0, borderBottomStyle: "none", backgroundColor: "transparent" },
  },
  tabs: { display: "flex", justifyContent: "space-between", maxWidth: "420px" },
  tabsInHeader: { [WIDE]: { maxWidth: "none", justifyContent: "flex-start" } },
  tab: {
    flexGrow: 1,
    justifyItems: "center",
    rowGap: "0",
    minWidth: 0,
    padding: "8px 2px",
    // The name stands below its sign: eight of them fit beside Office's menu at 320 px.
    "& .fui-Tab__content": {
      gridColumnStart: 1,
      gridRowStart: 2,
      padding: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  // Words of letters are longer than those of characters.
  letters: {
    padding: "8px 1px",
    "@media (max-width: 419px)": {
      padding: "8px 0",
      "& .fui-Tab__content": { fontSize: tokens.fontSizeBase100 },
    },
  },
});

/** Beside its sign, as there is room. */
const useHeaderStyles = makeStyles({
  tab: {
    [WIDE]: {
      flexGrow: 0,
      columnGap: "6px",
      padding: "12px 10px",
      "& .fui-Tab__content": { gridColumnStart: 2, gridRowStart: 1, fontSize: tokens.fontSizeBase300 },
    },
  },
  noIcon: { [WIDE]: { [`@media not all and ${ROOMY_QUERY}`]: { "& .fui-Tab__icon": { display: "none" } } } },
});

/** Steps have PgUp and PgDn for themselves; the list of steps would move the focus on them. */
const LEFT_TO_STEPS = JSON.stringify({ focusable: { ignoreKeydown: { PageUp: true, PageDown: true } } });

const TABS = [
  { step: "data", icon: <Table20Regular /> },
  { step: "rules", icon: <BookOpen20Regular /> },
  { step: "assess", icon: <Calculator20Regular /> },
  { step: "results", icon: <DataBarVertical20Regular /> },
  { step: "review", icon: <PeopleTeam20Regular /> },
  { step: "reminders", icon: <Alert20Regular /> },
  { step: "submit", icon: <Send20Regular /> },
  { step: "restore", icon: <ArrowUndo20Regular /> },
] as const satisfies readonly Readonly<{ step: Step; icon: React.JSX.Element }>[];

/** The steps, at the top of the pane. */
export function Navigation() {
  const styles = useStyles();
  const header = useHeaderStyles();
  const { state, actions, texts, environment } = usePaneContext();
  const isInHeader = environment.page !== undefined;
  return (
    <nav
      className={mergeClasses(styles.bar, isInHeader && styles.inHeader)}
      aria-label={texts.shared.navigation}
      data-tabster={LEFT_TO_STEPS}
    >
      <TabList
        className={mergeClasses(styles.tabs, isInHeader && styles.tabsInHeader)}
        selectedValue={state.step}
        onTabSelect={(_, data) => {
          actions.go(data.value as Step);
        }}
        aria-label={texts.shared.navigation}
      >
        {TABS.map(({ step, icon }) => (
          <Tab
            key={step}
            id={`step-${step}`}
            value={step}
            icon={icon}
            className={mergeClasses(
              styles.tab,
              state.language === "en" && styles.letters,
              isInHeader && header.tab,
              isInHeader && header.noIcon,
            )}
          >
            {texts.shared.steps[step]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
