import { useEffect, useId, useRef } from "react";
import { Button, Field, ProgressBar, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { ConsolidateTexts } from "../../../../i18n/consolidateTexts";
import type { SubmitStepTexts } from "../../../../i18n/submitStepTexts";
import { FileButton } from "../../../components/shared/FileButton";
import { useLayout } from "../../../components/shared/layout.styles";
import { MessageBox } from "../../../components/shared/MessageBox";
import { WIDE } from "../../../components/shared/widths.styles";
import { CodeForPaper } from "../../../components/submit/CodeForPaper";
import { lacksOf } from "../../../components/submit/lacks";
import { MakeFile } from "../../../components/submit/MakeFile";
import { Passphrase } from "../../../components/submit/Passphrase";
import { PersonalCells } from "../../../components/submit/PersonalCells";
import { UnitFields } from "../../../components/submit/UnitFields";
import type { OutgoingConsolidationView } from "../../consolidation/consolidationView";
import { chosenFiles } from "../../consolidation/droppedFiles";
import { TroubleNote } from "../TroubleNote";
import { useConsolidationStyles } from "./consolidation.styles";
import type { Sealing, SealingState } from "./useSealing";

const useStyles = makeStyles({
  made: { maxWidth: "880px" },
  columns: {
    display: "grid",
    gap: "24px",
    [WIDE]: { gridTemplateColumns: "minmax(0, 1fr) 344px", columnGap: "48px" },
  },
  asked: { gap: "16px" },
  line: { display: "flex", justifyContent: "space-between", gap: "12px", padding: "4px 0" },
});

const BYTES_A_KB = 1024;

type SealProps = Readonly<{ sealing: Sealing; texts: ConsolidateTexts; submit: SubmitStepTexts }>;
type Ready = Extract<OutgoingConsolidationView, { status: "ready" }>;

/** The version that went up before, where one did. */
function Follows({ sealing: { state, sign }, texts }: SealProps) {
  const layout = useLayout();
  const hint = useId();
  const { follows } = state.signed;
  return (
    <section className={layout.stack} aria-describedby={hint}>
      <h2 className={layout.heading}>{texts.seal.follows}</h2>
      <p id={hint} className={layout.small}>
        {texts.seal.followsHint}
      </p>
      <div className={layout.wrap}>
        <FileButton
          words={texts.chooseFile}
          label={texts.seal.follows}
          kind="one"
          onChosen={(files) => {
            const [chosen] = chosenFiles(files);
            if (chosen) sign({ follows: chosen });
          }}
        />
        <span className={layout.text}>{follows?.name ?? texts.none}</span>
        {follows !== null && (
          <Button
            appearance="subtle"
            onClick={() => {
              sign({ follows: null });
            }}
          >
            {texts.seal.withoutFollows}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Who submits, what personal data would go up, and what the file holds. */
function Form({ view, ...props }: SealProps & Readonly<{ view: Ready }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { sealing, texts, submit } = props;
  const { signed } = sealing.state;
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(layout.stack, styles.asked)}>
        <section className={layout.stack}>
          <h2 className={layout.heading}>{submit.unit}</h2>
          <UnitFields unit={signed} texts={submit} onChange={sealing.sign} />
          <Passphrase
            texts={submit}
            hint={submit.passphraseHint}
            value={signed.passphrase}
            onChange={(passphrase) => {
              sealing.sign({ passphrase });
            }}
          />
        </section>
        <Follows {...props} />
        <PersonalCells
          cells={view.personal}
          texts={submit}
          hint={texts.seal.personalHint}
          separator={texts.separator}
          mask={signed.mask}
          onMask={(mask) => {
            sealing.sign({ mask });
          }}
        />
      </div>
      <section className={layout.stack}>
        <h2 className={layout.heading}>{texts.seal.sheets}</h2>
        <ul className={layout.divided}>
          {view.sheets.map(({ name, rows }) => (
            <li key={name} className={styles.line}>
              <span className={layout.strong}>{name}</span>
              <span className={mergeClasses(layout.muted, layout.numbers)}>{submit.rows(rows)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Made({ made, saved, texts, submit }: Readonly<{ made: NonNullable<SealingState["made"]> }> & MadeProps) {
  const layout = useLayout();
  const { name, bytes, sheets, masked, code } = made;
  const kilobytes = Math.max(1, Math.round(bytes.size / BYTES_A_KB));
  return (
    <>
      <p className={layout.text}>
        {submit.version(made.version)}
        {texts.separator}
        {submit.made.file(name, kilobytes, sheets)}
      </p>
      {saved !== null &&
        (saved.how === "failed" ? (
          <TroubleNote title={texts.failed} trouble={saved.trouble} />
        ) : (
          <MessageBox kind="success" role="status">
            <p className={layout.text}>{submit.made[saved.how](saved.name)}</p>
            <p className={layout.text}>{submit.made.carry}</p>
          </MessageBox>
        ))}
      {masked > 0 && (
        <MessageBox kind="success">
          <p className={layout.text}>{submit.made.masked(masked)}</p>
        </MessageBox>
      )}
      <CodeForPaper code={code} made={submit.made} />
      <p className={layout.text}>{texts.seal.keep}</p>
    </>
  );
}

type MadeProps = Readonly<{ saved: SealingState["saved"]; texts: ConsolidateTexts; submit: SubmitStepTexts }>;

function Foot({ sealing, texts, submit }: SealProps) {
  const frame = useConsolidationStyles();
  const { state } = sealing;
  const { view, signed, working, made } = state;
  const lacks = view?.status === "ready" ? lacksOf(view.personal.length, signed, submit) : [];
  const canMake = view?.status === "ready" && lacks.length === 0 && working === "no";
  if (made !== null) {
    return (
      <footer className={frame.foot}>
        <span />
        <Button onClick={sealing.again}>{submit.made.again}</Button>
        <Button appearance="primary" icon={<Save20Regular />} onClick={() => void sealing.save()}>
          {submit.made.save}
        </Button>
      </footer>
    );
  }
  return (
    <footer className={frame.foot}>
      <MakeFile
        lacks={lacks}
        separator={texts.separator}
        canMake={canMake}
        submit={submit}
        onMake={() => void sealing.make()}
      />
    </footer>
  );
}

/** The consolidation goes up itself: who submits it, then the sealed file with its code. */
export function SealScreen(props: SealProps) {
  const layout = useLayout();
  const styles = useStyles();
  const frame = useConsolidationStyles();
  const { sealing, texts, submit } = props;
  const { view, made, working, refused, trouble, saved } = sealing.state;
  const heading = useRef<HTMLHeadingElement>(null);
  const isMade = made !== null;
  useEffect(() => {
    // The person asked for what is shown now: reading goes on here.
    heading.current?.focus();
  }, [isMade]);
  const words = working === "making" ? submit.making : texts.seal.looking;
  return (
    <div className={frame.screen}>
      <main className={frame.middle}>
        <div className={mergeClasses(layout.page, isMade && styles.made)}>
          <div className={frame.head}>
            <div className={layout.tight}>
              <h1 ref={heading} tabIndex={-1} className={layout.title}>
                {isMade ? submit.made.title : texts.seal.title}
              </h1>
              {!isMade && <p className={layout.muted}>{texts.seal.lead}</p>}
            </div>
            <Button
              className={frame.back}
              size="small"
              icon={<ArrowLeft16Regular />}
              disabledFocusable={working !== "no"}
              onClick={sealing.close}
            >
              {texts.seal.back}
            </Button>
          </div>
          {trouble !== null && <TroubleNote title={texts.failed} trouble={trouble} />}
          {refused !== null && <Refused reason={refused} />}
          {view?.status === "refused" && <Refused reason={view.reason} />}
          {working !== "no" && (
            <Field label={words}>
              <ProgressBar thickness="large" aria-label={words} />
            </Field>
          )}
          {made !== null && <Made made={made} saved={saved} texts={texts} submit={submit} />}
          {made === null && view?.status === "ready" && <Form {...props} view={view} />}
        </div>
      </main>
      <Foot {...props} />
    </div>
  );
}

function Refused({ reason }: Readonly<{ reason: string }>) {
  const layout = useLayout();
  return (
    <MessageBox kind="warning" role="alert">
      <p className={layout.text}>{reason}</p>
    </MessageBox>
  );
}
