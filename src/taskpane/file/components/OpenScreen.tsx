import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { LocalLanguage16Regular } from "@fluentui/react-icons/svg/local-language";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { useLayout } from "../../components/shared/layout.styles";
import { usePageContext } from "../PageContext";
import { PageNoticeBar } from "./PageNoticeBar";

const useStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  column: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "640px",
    minHeight: "100%",
    margin: "0 auto",
    padding: "32px 16px 24px",
    display: "flex",
    flexDirection: "column",
    gap: "20px",
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "32px 16px",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  icon: { color: tokens.colorBrandForeground1, fontSize: "48px", lineHeight: 0 },
  drop: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  bar: { width: "100%", maxWidth: "320px" },
  local: { display: "flex", gap: "8px", alignItems: "flex-start", color: tokens.colorNeutralForeground2 },
  shield: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
});

function Opening({ name }: Readonly<{ name: string }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts } = usePageContext();
  return (
    <>
      <p role="status" className={layout.text}>
        {texts.open.opening(name)}
      </p>
      <ProgressBar className={styles.bar} aria-label={texts.open.opening(name)} thickness="large" />
    </>
  );
}

function Ways() {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts } = usePageContext();
  return (
    <>
      <p className={styles.drop}>{texts.open.drop}</p>
      <span className={layout.muted}>{texts.open.or}</span>
      <Button appearance="primary" size="large" onClick={actions.choose}>
        {texts.open.choose}
      </Button>
    </>
  );
}

/** The first screen: how to open a workbook, which ones can be opened, and where the data stays. */
export function OpenScreen() {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePageContext();
  const other = state.language === "en" ? "zh-CN" : "en";
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.head}>
          <h1 className={styles.title}>{texts.open.title}</h1>
          <Button
            appearance="subtle"
            size="small"
            icon={<LocalLanguage16Regular />}
            lang={other}
            onClick={() => {
              actions.setLanguage(other);
            }}
          >
            {texts.switchLanguage}
          </Button>
        </div>
        <p className={layout.text}>{texts.open.lead}</p>
        <PageNoticeBar />
        <div className={styles.zone}>
          <span className={styles.icon} aria-hidden>
            <DocumentTableRegular />
          </span>
          {state.opening === null ? <Ways /> : <Opening name={state.opening.name} />}
        </div>
        {state.opening === null && (
          <div className={layout.wrap}>
            <span>{texts.open.sampleHint}</span>
            <Button onClick={actions.openSample}>{texts.open.sample}</Button>
          </div>
        )}
        {state.opening === null && (
          <div className={layout.wrap}>
            <span>{texts.open.consolidateHint}</span>
            <Button
              onClick={() => {
                actions.turn("consolidate");
              }}
            >
              {texts.open.consolidate}
            </Button>
          </div>
        )}
        <div className={layout.stack}>
          <h2 className={layout.heading}>{texts.open.kindsTitle}</h2>
          <ul className={layout.bullets}>
            {texts.open.kinds.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
        </div>
        <p className={styles.local}>
          <ShieldCheckmark20Regular className={styles.shield} aria-hidden />
          <span>{texts.open.local}</span>
        </p>
      </div>
    </main>
  );
}
