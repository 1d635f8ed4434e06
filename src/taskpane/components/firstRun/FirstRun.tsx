import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";

const useStyles = makeStyles({
  steps: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "12px" },
  step: { display: "flex", gap: "12px", alignItems: "flex-start" },
  number: {
    flexShrink: 0,
    width: "24px",
    height: "24px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px",
    textAlign: "center",
  },
  main: { width: "100%" },
});

function Sample() {
  const layout = useLayout();
  const { actions, texts, environment } = usePaneContext();
  const { firstRunSample: sample } = environment;
  if (sample === undefined) return null;
  return (
    <div className={layout.tight}>
      <p className={layout.muted}>{texts.firstRun.sampleHint}</p>
      {typeof sample === "function" ? (
        <Button className={layout.start} onClick={() => void actions.openSample(sample)}>
          {texts.firstRun.sample}
        </Button>
      ) : (
        <Link href={sample.href} download>
          {texts.firstRun.sample}
        </Link>
      )}
    </div>
  );
}

/** What the product does, in two lines, a sample to try, and one button. */
export function FirstRun() {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts } = usePaneContext();
  const { firstRun } = texts;
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{firstRun.title}</h1>
      <div className={layout.stack}>
        {firstRun.lines.map((line) => (
          <p key={line} className={layout.text}>
            {line}
          </p>
        ))}
      </div>
      <Button
        appearance="primary"
        size="large"
        className={styles.main}
        onClick={() => {
          actions.go("data");
        }}
      >
        {firstRun.begin}
      </Button>
      <div className={layout.stack}>
        <h2 className={layout.heading}>{firstRun.stepsTitle}</h2>
        <ol className={styles.steps}>
          {firstRun.outline.map((line, index) => (
            <li key={line} className={styles.step}>
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span>{line}</span>
            </li>
          ))}
        </ol>
      </div>
      <Sample />
      <p className={layout.small}>{firstRun.nothingWritten}</p>
    </div>
  );
}
