import { useEffect } from "react";
import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { SheetTab } from "../../fileSession";
import { usePageContext } from "../../PageContext";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    overflowY: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollbarWidth: "thin",
  },
  tabs: { width: "max-content", padding: "0 4px" },
  tab: { whiteSpace: "nowrap" },
  own: { color: tokens.colorBrandForeground1 },
  note: {
    marginLeft: "4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
  },
});

type SheetTabsProps = Readonly<{
  sheets: readonly SheetTab[];
  selected: string;
  onSelect: (sheetId: string) => void;
}>;

/** The workbook's sheets, to choose the one that is shown. */
export function SheetTabs({ sheets, selected, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const { texts } = usePageContext();
  useEffect(() => {
    // By its id: which one is selected, Fluent writes into the document only later.
    const tab = document.getElementById(`sheet-${selected}`);
    // jsdom lays nothing out and so can't scroll.
    if (typeof tab?.scrollIntoView === "function") tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected]);
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={texts.viewer.tabs}
        selectedValue={selected}
        onTabSelect={(_, { value }) => {
          onSelect(String(value));
        }}
      >
        {sheets.map(({ id, name, own, visible }) => (
          <Tab key={id} id={`sheet-${id}`} value={id} className={mergeClasses(styles.tab, own && styles.own)}>
            {name}
            {own && <span className={styles.note}>{texts.viewer.own}</span>}
            {!visible && <span className={styles.note}>{texts.viewer.hidden}</span>}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
