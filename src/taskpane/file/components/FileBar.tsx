import { Badge, Button, Spinner, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useLayout } from "../../components/shared/layout.styles";
import { usePageContext } from "../PageContext";
import type { PageState, PageWorkbook } from "../pageState";
import { WIDE } from "./page.styles";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: "12px",
    rowGap: "4px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  file: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  name: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: { flexShrink: 0 },
  other: { minWidth: "auto" },
  views: { [WIDE]: { display: "none" } },
  wideOnly: { display: "none", [WIDE]: { display: "inline" } },
});

function Views() {
  const styles = useStyles();
  const { state, actions, texts } = usePageContext();
  return (
    <TabList
      size="small"
      className={styles.views}
      aria-label={texts.bar.views}
      selectedValue={state.view}
      onTabSelect={(_, { value }) => {
        actions.view(value as PageState["view"]);
      }}
    >
      <Tab value="pane">{texts.bar.pane}</Tab>
      <Tab value="workbook">{texts.bar.workbook}</Tab>
    </TabList>
  );
}

/** The opened file: its name, whether it is saved, and what can be done with it. */
export function FileBar({ workbook }: Readonly<{ workbook: PageWorkbook }>) {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePageContext();
  const { file } = workbook;
  const busy = state.opening !== null || state.saving === "working";
  return (
    <div className={styles.bar}>
      <div className={styles.file}>
        <h1 className={styles.name} title={file.name}>
          {file.name}
        </h1>
        {file.unsaved && (
          <Badge className={styles.unsaved} appearance="tint" color="warning" title={texts.bar.unsavedHint}>
            {texts.bar.unsaved}
          </Badge>
        )}
        {state.saving === "working" && <Spinner size="tiny" label={texts.save.working} />}
      </div>
      <Views />
      <div className={mergeClasses(layout.row)}>
        <Button
          appearance={file.unsaved ? "primary" : "secondary"}
          size="small"
          icon={<Save20Regular />}
          disabledFocusable={busy || !file.unsaved}
          onClick={actions.save}
        >
          {texts.bar.save}
        </Button>
        <Button
          size="small"
          className={styles.other}
          icon={<FolderOpen20Regular />}
          aria-label={texts.bar.openOther}
          title={texts.bar.openOther}
          disabledFocusable={busy}
          onClick={actions.choose}
        >
          <span className={styles.wideOnly}>{texts.bar.openOther}</span>
        </Button>
      </div>
    </div>
  );
}
