import { Badge, Button, Spinner, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { useLayout } from "../../components/shared/layout.styles";
import { ROOMY, WIDE } from "../../components/shared/widths.styles";
import { useOpenedFile, usePageContext } from "../PageContext";
import type { PageState } from "../pageState";

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  name: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // The steps beside it keep their words.
    [WIDE]: { maxWidth: "160px" },
    [ROOMY]: { maxWidth: "280px" },
  },
  unsaved: { flexShrink: 0 },
  other: { minWidth: "auto" },
  views: { [WIDE]: { display: "none" } },
  roomyOnly: { display: "none", [ROOMY]: { display: "inline" } },
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

/** The opened file: its name, and whether it is saved. */
export function FileName() {
  const styles = useStyles();
  const { state, texts } = usePageContext();
  const file = useOpenedFile();
  return (
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
  );
}

/** What can be done with the file. It belongs to the file, never to the step: no primary button. */
export function FileButtons() {
  const styles = useStyles();
  const layout = useLayout();
  const { state, actions, texts } = usePageContext();
  const file = useOpenedFile();
  const busy = state.opening !== null || state.saving === "working";
  return (
    <div className={layout.row}>
      <Views />
      <Button size="small" icon={<Save20Regular />} disabledFocusable={busy || !file.unsaved} onClick={actions.save}>
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
        <span className={styles.roomyOnly}>{texts.bar.openOther}</span>
      </Button>
    </div>
  );
}
