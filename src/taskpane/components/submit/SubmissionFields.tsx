import { useId } from "react";
import { Checkbox, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type {
  ReadySubmissionView,
  RefusedSubmissionView,
  SubmissionSigned,
  SubmissionWishes,
} from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { Passphrase } from "./Passphrase";
import { UnitFields } from "./UnitFields";
import { useSubmitTexts } from "./useSubmitTexts";

const CONTENTS = ["brief", "full"] as const;

const useStyles = makeStyles({
  cards: { display: "grid", gap: "8px", [WIDE]: { gridTemplateColumns: "1fr 1fr", gap: "12px" } },
  card: {
    display: "flex",
    padding: "4px 12px 8px 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    margin: "-1px",
    backgroundColor: tokens.colorBrandBackground2,
  },
});

type FieldsProps = Readonly<{
  view: ReadySubmissionView | RefusedSubmissionView;
  signed: SubmissionSigned;
  /** Asks for something else to go up. */
  onAsk: (patch: Partial<SubmissionWishes>) => void;
}>;

function Contents({ view, onAsk }: Pick<FieldsProps, "view" | "onAsk">) {
  const layout = useLayout();
  const styles = useStyles();
  const { state } = usePaneContext();
  const submit = useSubmitTexts();
  const heading = useId();
  const hint = useId();
  const totalsHint = useId();
  const busy = state.underWay !== null;
  const { contents, hideRanks, hideTotals } = view.wishes;
  return (
    <section className={layout.stack}>
      <h2 id={heading} className={layout.heading}>
        {submit.what}
      </h2>
      <RadioGroup
        className={styles.cards}
        aria-labelledby={heading}
        value={contents}
        disabled={busy}
        onChange={(_, { value }) => {
          const asked = CONTENTS.find((one) => one === value);
          if (asked !== undefined) onAsk({ contents: asked });
        }}
      >
        {CONTENTS.map((one) => (
          <Radio
            key={one}
            value={one}
            className={mergeClasses(styles.card, one === contents && styles.chosen)}
            label={
              <>
                <span className={layout.strong}>{submit.contents[one].name}</span>
                <br />
                <span className={layout.muted}>{submit.contents[one].hint}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <div>
        <Checkbox
          label={submit.hideRanks}
          checked={hideRanks}
          disabled={busy}
          aria-describedby={hint}
          onChange={(_, { checked }) => {
            onAsk({ hideRanks: checked === true, hideTotals: false });
          }}
        />
        <p id={hint} className={layout.small}>
          {submit.hideRanksHint}
        </p>
        {hideRanks && (
          <>
            <Checkbox
              label={submit.hideTotals}
              checked={hideTotals}
              disabled={busy}
              aria-describedby={totalsHint}
              onChange={(_, { checked }) => {
                onAsk({ hideTotals: checked === true });
              }}
            />
            <p id={totalsHint} className={layout.small}>
              {submit.hideTotalsHint}
            </p>
          </>
        )}
      </div>
    </section>
  );
}

function Submitter({ view, signed }: Pick<FieldsProps, "view" | "signed">) {
  const layout = useLayout();
  const { actions } = usePaneContext();
  const submit = useSubmitTexts();
  return (
    <section className={layout.stack}>
      <div className={layout.wrap}>
        <h2 className={layout.heading}>{submit.unit}</h2>
        {view.status === "ready" && <span className={layout.muted}>{submit.version(view.version)}</span>}
      </div>
      <UnitFields unit={signed} texts={submit} onChange={actions.turnSubmit} />
      <p className={layout.small}>{submit.kept}</p>
      <Passphrase
        texts={submit}
        hint={submit.passphraseHint}
        value={signed.passphrase}
        onChange={(passphrase) => {
          actions.turnSubmit({ passphrase });
        }}
      />
    </section>
  );
}

/** What is to go up, of which period, and who submits it. */
export function SubmissionFields({ view, signed, onAsk }: FieldsProps) {
  const submit = useSubmitTexts();
  const { period } = view.wishes;
  return (
    <>
      <Choice
        label={submit.period}
        value={period.period ?? ""}
        options={view.periods.map((one) => ({ value: one.period, label: one.label }))}
        onChoose={(chosen) => {
          onAsk({ period: { period: chosen, cutoff: null } });
        }}
      />
      <Contents view={view} onAsk={onAsk} />
      <Submitter view={view} signed={signed} />
    </>
  );
}
