import { Field, Input, Radio, RadioGroup, Textarea, makeStyles } from "@fluentui/react-components";
import type { DecidableView, DecidedKey, DecisionEntry, ReviewedView } from "../../service/reviewView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { decisionLacks, shownDecision, unfinishedKeys, type ReviewDraft } from "../../state/reviewDraft";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
  two: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
    gap: "8px",
    alignItems: "start",
  },
  item: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(152px, 1fr))",
    gap: "8px",
    alignItems: "start",
  },
});

type DecisionProps = Readonly<{ view: DecidableView; draft: ReviewDraft; onDraft: (draft: ReviewDraft) => void }>;

/** What is entered for something that is decided on, and how to change it. */
function useDecision({ view, draft, onDraft }: DecisionProps) {
  const { state } = usePaneContext();
  const shown = shownDecision(draft, view, state.reviewPage.person);
  return {
    shown,
    lacks: view.key in draft.decisions ? decisionLacks(view.key, shown) : [],
    change: (part: Partial<DecisionEntry>): void => {
      onDraft({ ...draft, decisions: { ...draft.decisions, [view.key]: { ...shown, ...part } } });
    },
  };
}

const missing = (isMissing: boolean, words: string) =>
  isMissing ? { validationState: "warning" as const, validationMessage: words } : {};

/** Why something is decided, on what it rests, who proposed it and who agreed. */
function GroundsFields(props: DecisionProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { adjust, explain } = useTexts().review;
  const { shown, lacks, change } = useDecision(props);
  const input = (key: "basis" | "proposedBy" | "agreedBy") => (
    <Input
      className={layout.control}
      value={shown[key]}
      onChange={(_, { value }) => {
        change({ [key]: value });
      }}
    />
  );
  return (
    <>
      <Field label={adjust.reason} {...missing(lacks.includes("reason"), explain.needed)}>
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
        <Field label={adjust.proposedBy} {...missing(lacks.includes("proposedBy"), explain.needed)}>
          {input("proposedBy")}
        </Field>
        <Field label={adjust.agreedBy}>{input("agreedBy")}</Field>
      </div>
    </>
  );
}

/** Points or a grade. */
function DecidedValue({ grades, ...props }: DecisionProps & Readonly<{ grades: ReviewedView["grades"] }>) {
  const layout = useLayout();
  const { adjust } = useTexts().review;
  const { shown, lacks, change } = useDecision(props);
  const { key, bounds } = props.view;
  if (key === "grade") {
    return (
      <Choice
        label={adjust.grade}
        value={shown.value}
        options={[{ value: "", label: adjust.noGrade }, ...grades]}
        onChoose={(value) => {
          change({ value });
        }}
      />
    );
  }
  return (
    <Field
      label={adjust.points}
      hint={bounds === "" ? adjust.pointsHint : bounds}
      {...missing(lacks.includes("points"), adjust.pointsWrong)}
    >
      <Input
        className={layout.control}
        value={shown.value}
        onChange={(_, { value }) => {
          change({ value });
        }}
      />
    </Field>
  );
}

type AdjustmentProps = Omit<DecisionProps, "view"> & Readonly<{ reviewed: ReviewedView }>;

/** Points for the total or an indicator, or a lower grade, whichever is chosen. */
export function Adjustment({ reviewed, draft, onDraft }: AdjustmentProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { adjust } = useTexts().review;
  const { decidable, grades } = reviewed;
  const view = decidable.find(({ key }) => key === draft.shown) ?? decidable[0]!;
  const valueOf = ({ key, entry }: DecidableView): string =>
    key === "grade" ? (grades.find(({ value }) => value === entry.value)?.label ?? entry.value) : entry.value;
  const labelOf = (one: DecidableView): string => {
    if (one.key in draft.decisions) return adjust.unsaved(one.label);
    return one.entry.value === "" ? one.label : adjust.marked(one.label, valueOf(one));
  };
  const lacking = unfinishedKeys(draft).filter((key) => key !== view.key);
  const unfinished = decidable.filter(({ key }) => lacking.includes(key));
  const isSaved = !(view.key in draft.decisions) && view.entry.value !== "";
  return (
    <section className={layout.stack}>
      <div className={styles.head}>
        <h3 className={layout.heading}>{adjust.title}</h3>
        {isSaved && <span className={layout.small}>{adjust.saved(valueOf(view))}</span>}
      </div>
      <div className={styles.item}>
        <Choice
          label={adjust.item}
          value={view.key}
          options={decidable.map((one) => ({ value: one.key, label: labelOf(one) }))}
          onChoose={(key) => {
            onDraft({ ...draft, shown: key as DecidedKey });
          }}
        />
        <DecidedValue view={view} grades={grades} draft={draft} onDraft={onDraft} />
      </div>
      <GroundsFields view={view} draft={draft} onDraft={onDraft} />
      {unfinished.length > 0 && (
        <p className={layout.small} role="status">
          {adjust.unfinished(unfinished.map(({ label }) => label))}
        </p>
      )}
    </section>
  );
}

/** Stands for no decision in the choice. */
const NONE = "none";

/** What becomes of the flags; nothing where there are none. */
export function FlagsDecision({ flags, ...props }: Omit<DecisionProps, "view"> & Pick<ReviewedView, "flags">) {
  if (flags === null) return null;
  return <DecisionChoice flags={flags} {...props} />;
}

/** Reason and persons are asked for once something is chosen. */
function DecisionChoice({
  flags,
  ...props
}: Omit<DecisionProps, "view"> & Readonly<{ flags: NonNullable<ReviewedView["flags"]> }>) {
  const layout = useLayout();
  const { decide } = useTexts().review;
  const { shown, change } = useDecision({ view: flags, ...props });
  return (
    <section className={layout.stack}>
      <Field label={{ children: decide.title, className: layout.heading }}>
        <RadioGroup
          layout="horizontal"
          value={shown.value === "" ? NONE : shown.value}
          onChange={(_, { value }) => {
            change({ value: value === NONE ? "" : value });
          }}
        >
          {flags.choices.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
          <Radio value={NONE} label={decide.none} />
        </RadioGroup>
      </Field>
      {(shown.value !== "" || "flags" in props.draft.decisions) && <GroundsFields view={flags} {...props} />}
    </section>
  );
}
