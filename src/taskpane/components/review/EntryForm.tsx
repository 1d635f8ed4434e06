import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Decision } from "../../../workbook/resultSheets/sheetLabels";
import type { AdjustmentEntry, MatterView, ReviewedOrganization, ReviewedView } from "../../service/reviewView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { lacksOf, shownAdjustment, type ReviewDraft } from "../../state/reviewDraft";
import { useLayout } from "../shared/layout.styles";
import { StrengthMark } from "./StrengthMark";

const useStyles = makeStyles({
  matter: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
  two: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
    gap: "8px",
    alignItems: "start",
  },
  explanation: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 104px", gap: "8px", alignItems: "start" },
});

type FormProps = Readonly<{
  row: ReviewedOrganization;
  reviewed: ReviewedView | null;
  draft: ReviewDraft;
  onDraft: (draft: ReviewDraft) => void;
}>;

function Matter({ matter, onChange }: Readonly<{ matter: MatterView; onChange: () => void }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { explain } = useTexts().review;
  const { entry, uses, strength } = matter;
  return (
    <li className={styles.matter}>
      <span className={styles.head}>
        <span className={layout.text}>
          {matter.situation} <span className={layout.small}>{matter.code}</span>
        </span>
        <StrengthMark matter={matter} />
      </span>
      {strength === "must" && <span className={layout.small}>{explain.correct}</span>}
      {entry.explanation !== "" && (
        <>
          <span className={layout.text}>{explain.written(entry.explanation, entry.by)}</span>
          {uses > 1 && <span className={layout.small}>{explain.uses(uses)}</span>}
          <Button
            size="small"
            appearance="subtle"
            className={layout.start}
            aria-label={explain.changeOf(matter.situation)}
            onClick={onChange}
          >
            {explain.change}
          </Button>
        </>
      )}
    </li>
  );
}

function Explanation({ row, draft, onDraft }: FormProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { explain } = useTexts().review;
  const { matters } = row;
  const asked = matters.filter(({ strength }) => strength !== "must");
  // What is still to be explained stands first.
  const ordered = [...matters.filter(({ open }) => open), ...matters.filter(({ open }) => !open)];
  const lacks = lacksOf(draft);
  const target = (key: string, on: boolean): void => {
    const others = draft.targets.filter((other) => other !== key);
    onDraft({ ...draft, targets: on ? [...others, key] : others });
  };
  return (
    <section className={layout.stack}>
      <h3 className={layout.heading}>{explain.title}</h3>
      <ul className={layout.list}>
        {ordered.map((matter) => (
          <Matter
            key={matter.key}
            matter={matter}
            onChange={() => {
              const { explanation, by } = matter.entry;
              onDraft({ ...draft, explanation, by, targets: [matter.key] });
            }}
          />
        ))}
      </ul>
      {asked.length > 0 && (
        <>
          <div className={styles.explanation}>
            <Field
              label={explain.explanation}
              hint={explain.explanationHint}
              {...(lacks.includes("explanation") && {
                validationState: "warning" as const,
                validationMessage: explain.tooShort,
              })}
            >
              <Textarea
                className={layout.control}
                resize="vertical"
                value={draft.explanation}
                onChange={(_, { value }) => {
                  onDraft({ ...draft, explanation: value });
                }}
              />
            </Field>
            <Field
              label={explain.by}
              {...(lacks.includes("by") && { validationState: "warning" as const, validationMessage: explain.needed })}
            >
              <Input
                className={layout.control}
                value={draft.by}
                onChange={(_, { value }) => {
                  onDraft({ ...draft, by: value });
                }}
              />
            </Field>
          </div>
          {asked.length > 1 && (
            <fieldset style={{ border: "none", margin: 0, padding: 0, minWidth: 0 }}>
              <legend className={layout.small}>{explain.alsoFor}</legend>
              {asked.map(({ key, situation }) => (
                <Checkbox
                  key={key}
                  label={situation}
                  checked={draft.targets.includes(key)}
                  onChange={(_, { checked }) => {
                    target(key, checked === true);
                  }}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </section>
  );
}

function Adjustment({ reviewed, draft, onDraft }: FormProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts, state } = usePaneContext();
  const { adjust, explain } = texts.review;
  const shown = shownAdjustment(draft, reviewed, state.reviewPage.person);
  const lacks = lacksOf(draft);
  const change = (part: Partial<AdjustmentEntry>): void => {
    onDraft({ ...draft, adjustment: { ...shown, ...part } });
  };
  const missing = (lack: (typeof lacks)[number], words: string) =>
    lacks.includes(lack) ? { validationState: "warning" as const, validationMessage: words } : {};
  const input = (key: keyof AdjustmentEntry) => (
    <Input
      className={layout.control}
      value={shown[key]}
      onChange={(_, { value }) => {
        change({ [key]: value });
      }}
    />
  );
  return (
    <section className={layout.stack}>
      <div className={styles.head}>
        <h3 className={layout.heading}>{adjust.title}</h3>
        {draft.adjustment === null && shown.points !== "" && (
          <span className={layout.small}>{adjust.saved(shown.points)}</span>
        )}
      </div>
      <Field label={adjust.points} hint={adjust.pointsHint} {...missing("points", adjust.pointsWrong)}>
        {input("points")}
      </Field>
      <Field label={adjust.reason} {...missing("reason", explain.needed)}>
        <Textarea
          className={layout.control}
          value={shown.reason}
          onChange={(_, { value }) => {
            change({ reason: value });
          }}
        />
      </Field>
      <div className={styles.two}>
        <Field label={adjust.basis}>{input("basis")}</Field>
        <Field label={adjust.proposedBy} {...missing("proposedBy", explain.needed)}>
          {input("proposedBy")}
        </Field>
        <Field label={adjust.agreedBy}>{input("agreedBy")}</Field>
      </div>
    </section>
  );
}

/** Stands for no decision in the choice. */
const NONE = "none";

function DecisionChoice({ reviewed, draft, onDraft }: FormProps) {
  const layout = useLayout();
  const { decide } = useTexts().review;
  if (reviewed === null || reviewed.decisions.length === 0) return null;
  const chosen = draft.decision === null ? reviewed.decision : draft.decision.decision;
  return (
    <Field label={{ children: decide.title, className: layout.heading }}>
      <RadioGroup
        layout="horizontal"
        value={chosen ?? NONE}
        onChange={(_, { value }) => {
          onDraft({ ...draft, decision: { decision: value === NONE ? null : (value as Decision) } });
        }}
      >
        {reviewed.decisions.map(({ decision, label }) => (
          <Radio key={decision} value={decision} label={label} />
        ))}
        <Radio value={NONE} label={decide.none} />
      </RadioGroup>
    </Field>
  );
}

/** What can be entered for an organization: explanations, a decision on its flags, an adjustment. */
export function EntryForm(props: FormProps) {
  const layout = useLayout();
  const { row, reviewed } = props;
  return (
    <div className={layout.stack} style={{ gap: 16 }}>
      {row.matters.length > 0 && <Explanation {...props} />}
      <DecisionChoice {...props} />
      {reviewed !== null && <Adjustment {...props} />}
    </div>
  );
}
