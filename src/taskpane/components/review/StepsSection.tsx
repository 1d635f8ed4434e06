import { useEffect, useState } from "react";
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { parseIsoDay } from "../../../domain/model/day";
import { isWhiteSpace } from "../../../domain/model/whiteSpace";
import { ENTERED_STEPS, type EnteredStep } from "../../../workbook/recordSheets/periodProgress";
import type { StepsView } from "../../service/reviewView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

function Steps({ steps }: Pick<StepsView, "steps">) {
  const layout = useLayout();
  const styles = useStyles();
  const { steps: words } = useTexts().review;
  if (steps.length === 0) return <p className={layout.text}>{words.none}</p>;
  return (
    <ol className={layout.divided}>
      {steps.map(({ number, step, conclusion, by, date, document, remark }) => (
        <li key={number} className={layout.tight}>
          <span className={styles.head}>
            <span className={layout.strong}>{step}</span>
            <span className={layout.muted}>{date}</span>
          </span>
          <span className={layout.text}>{conclusion}</span>
          <span className={layout.small}>{words.told(by, document)}</span>
          {remark !== "" && <span className={layout.small}>{remark}</span>}
        </li>
      ))}
    </ol>
  );
}

const EMPTY = { conclusion: "", by: "", date: null, document: "", remark: "" } as const;
type Entered = Readonly<Record<"conclusion" | "by" | "document" | "remark", string> & { date: string | null }>;

/** The next step that nobody has recorded yet, in their order; the first when all have been. */
function proposedStep({ steps }: StepsView): EnteredStep {
  return ENTERED_STEPS.find((name) => steps.every(({ step }) => step !== name)) ?? ENTERED_STEPS[0];
}

type FormProps = Readonly<{ view: StepsView; onDone: () => void }>;

function StepForm({ view, onDone }: FormProps) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { steps: words, explain } = texts.review;
  const [chosen, setChosen] = useState<EnteredStep | null>(null);
  const [entered, setEntered] = useState<Entered>(EMPTY);
  const step = chosen ?? proposedStep(view);
  const date = entered.date ?? view.today;
  const isDay = parseIsoDay(date.trim()) !== null;
  const isWhole = isDay && !isWhiteSpace(entered.by) && !isWhiteSpace(entered.conclusion);
  const canRecord = isWhole && state.underWay === null;
  const record = async (): Promise<void> => {
    const { conclusion, by, document, remark } = entered;
    const told = { conclusion: conclusion.trim(), by: by.trim(), document: document.trim(), remark: remark.trim() };
    const isDone = await actions.recordStep(view.periodKey, { step, date: date.trim(), ...told });
    // What could not be written stays in the form.
    if (isDone) onDone();
  };
  const input = (key: keyof Entered, more: Readonly<{ hint?: string; required?: boolean }> = {}) => (
    <Field
      label={words[key]}
      {...more}
      {...(key === "date" && !isDay && { validationState: "warning" as const, validationMessage: words.dateHint })}
    >
      <Input
        className={layout.control}
        value={key === "date" ? date : entered[key]}
        onChange={(_, { value }) => {
          setEntered({ ...entered, [key]: value });
        }}
      />
    </Field>
  );
  return (
    <div role="group" aria-label={words.add} className={layout.stack}>
      <div className={layout.pairs}>
        <Choice
          label={words.step}
          value={step}
          options={ENTERED_STEPS.map((name) => ({ value: name, label: name }))}
          onChoose={(value) => {
            setChosen(value as EnteredStep);
          }}
        />
        {input("date", { hint: words.dateHint })}
      </div>
      {input("conclusion", { hint: explain.needed })}
      <div className={layout.pairs}>
        {input("by", { hint: explain.needed })}
        {input("document")}
      </div>
      {input("remark")}
      <p className={layout.small}>{words.appendOnly}</p>
      <Button
        className={layout.start}
        disabledFocusable={!canRecord}
        onClick={() => {
          if (canRecord) void record();
        }}
      >
        {words.action}
      </Button>
    </div>
  );
}

/** The steps of a period so far, and the form for another. */
export function StepsSection({ periodKey }: Readonly<{ periodKey: string }>) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { steps } = state.loads;
  const { title, add } = texts.review.steps;
  const [isAdding, setAdding] = useState(false);
  const isOther = steps.status === "done" && steps.view.periodKey !== periodKey;
  const isIdle = state.underWay === null && (steps.status === "idle" || isOther);
  useEffect(() => {
    if (isIdle) void actions.steps(periodKey);
  }, [actions, isIdle, periodKey]);
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{title}</h2>
      <LoadFrame load={steps} call="steps" label={title} onRetry={() => void actions.steps(periodKey)}>
        {(view) => (
          <>
            <Steps steps={view.steps} />
            {isAdding ? (
              <StepForm
                view={view}
                onDone={() => {
                  setAdding(false);
                }}
              />
            ) : (
              <Button
                className={layout.start}
                onClick={() => {
                  setAdding(true);
                }}
              >
                {add}
              </Button>
            )}
          </>
        )}
      </LoadFrame>
    </section>
  );
}
