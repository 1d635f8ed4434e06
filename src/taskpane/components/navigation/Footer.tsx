import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LocalLanguage16Regular } from "@fluentui/react-icons/svg/local-language";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { usePaneContext } from "../../state/PaneContext";
import { WIDE } from "../shared/widths.styles";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column-reverse",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [WIDE]: { flexDirection: "row", alignItems: "center", minHeight: "56px", padding: "0 16px", columnGap: "12px" },
  },
  product: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "28px",
    padding: "0 4px 0 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    [WIDE]: { padding: 0, columnGap: "4px" },
  },
  brand: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  deed: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "12px",
    rowGap: "4px",
    justifyContent: "flex-end",
    minWidth: 0,
    padding: "8px 12px",
    ":empty": { display: "none" },
    // What stands in the way fills the room at the left; the buttons keep to the right.
    "> *:first-child:not(button)": { flexGrow: 1, minWidth: 0 },
    [WIDE]: { flexGrow: 1, padding: 0, ":empty": { display: "flex" } },
  },
  divided: { [WIDE]: { paddingRight: "12px", borderRight: `1px solid ${tokens.colorNeutralStroke1}` } },
});

/** The brand, the guide and the language at the left end; at the right the next thing to do (ActionBar). */
export function Footer({ deedRef }: Readonly<{ deedRef: (place: HTMLElement | null) => void }>) {
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const other = state.language === "en" ? "zh-CN" : "en";
  return (
    <footer className={styles.footer}>
      <div className={mergeClasses(styles.product, styles.divided)}>
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
      </div>
      <div ref={deedRef} className={styles.deed} />
    </footer>
  );
}
