import { Button, Checkbox, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { MatterView, ReviewedOrganization, ReviewedView } from "../../service/reviewView";
import { useTexts } from "../../state/PaneContext";
import { lacksOf, type ReviewDraft } from "../../state/reviewDraft";
import { useLayout } from "../shared/layout.styles";
import { Adjustment, FlagsDecision } from "./DecisionForm";
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

/** What can be entered for an organization: explanations, a decision on its flags, adjustments. */
export function EntryForm(props: FormProps) {
  const layout = useLayout();
  const { row, reviewed, draft, onDraft } = props;
  return (
    <div className={layout.stack} style={{ gap: 16 }}>
      {row.matters.length > 0 && <Explanation {...props} />}
      {reviewed !== null && <FlagsDecision flags={reviewed.flags} draft={draft} onDraft={onDraft} />}
      {reviewed !== null && <Adjustment reviewed={reviewed} draft={draft} onDraft={onDraft} />}
    </div>
  );
}
