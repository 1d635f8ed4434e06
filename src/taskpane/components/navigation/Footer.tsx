import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LocalLanguage16Regular } from "@fluentui/react-icons/svg/local-language";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { usePaneContext } from "../../state/PaneContext";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
    padding: "0 4px 0 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  brand: { fontWeight: tokens.fontWeightSemibold },
});

/** The brand, the guide and the language, at the bottom of the pane. */
export function Footer() {
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const other = state.language === "en" ? "zh-CN" : "en";
  return (
    <footer className={styles.footer}>
      <span className={styles.brand}>{texts.shared.brand}</span>
      <span>
        <Button
          appearance="subtle"
          size="small"
          icon={<QuestionCircle16Regular />}
          title={texts.shared.openGuide}
          aria-label={texts.shared.openGuide}
          onClick={() => {
            actions.go("firstRun");
          }}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<LocalLanguage16Regular />}
          lang={other}
          disabledFocusable={state.underWay !== null}
          onClick={() => void actions.setLanguage(other)}
        >
          {texts.shared.switchLanguage}
        </Button>
      </span>
    </footer>
  );
}
