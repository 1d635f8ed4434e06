import { useState } from "react";
import { Button, Field, Input, Link } from "@fluentui/react-components";
import type { AssessSetup, PeriodChoice } from "../../service/assessView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { ActionBar } from "../navigation/ActionBar";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { SeverityMark } from "../shared/SeverityMark";
import { choiceOf, firstDraft, isPeriod, OTHER, withPeriod, type PeriodDraft } from "./periodDraft";

type PeriodFieldsProps = Readonly<{ setup: AssessSetup; draft: PeriodDraft; onDraft: (draft: PeriodDraft) => void }>;

function PeriodFields({ setup, draft, onDraft }: PeriodFieldsProps) {
  const layout = useLayout();
  const { assess } = useTexts();
  const listed = setup.periods.find(({ period }) => period === draft.period);
  const wrong = draft.period === OTHER && draft.typed !== "" && !isPeriod(draft.typed);
  return (
    <>
      <div className={layout.pairs}>
        <Choice
          label={assess.period}
          value={draft.period}
          options={[
            ...setup.periods.map(({ period, label }) => ({ value: period, label })),
            { value: OTHER, label: assess.otherPeriod },
          ]}
          onChoose={(period) => {
            onDraft(withPeriod(setup, period));
          }}
        />
        {draft.period === OTHER && (
          <Field
            label={assess.periodText}
            hint={assess.periodTextHint}
            validationState={wrong ? "error" : "none"}
            validationMessage={wrong ? assess.periodWrong : null}
          >
            <Input
              className={layout.control}
              value={draft.typed}
              onChange={(_, data) => {
                onDraft({ ...draft, typed: data.value });
              }}
            />
          </Field>
        )}
        <Field label={assess.cutoff}>
          <Input
            className={layout.control}
            type="date"
            value={draft.cutoff}
            {...(listed === undefined ? {} : { min: listed.start, max: listed.end })}
            onChange={(_, data) => {
              onDraft({ ...draft, cutoff: data.value });
            }}
          />
        </Field>
      </div>
      {listed !== undefined && <p className={layout.small}>{assess.cutoffHint(listed.start, listed.end)}</p>}
    </>
  );
}

function Readiness({ setup }: Readonly<{ setup: AssessSetup }>) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { assess } = texts;
  return (
    <>
      <section className={layout.tight}>
        <h2 className={layout.heading}>{assess.ready}</h2>
        <ul className={layout.bullets}>
          {setup.ready.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className={layout.tight}>
        <h2 className={layout.heading}>{assess.missing}</h2>
        {setup.missing.length === 0 ? (
          <p className={layout.muted}>{assess.nothingMissing}</p>
        ) : (
          <ul className={layout.bullets}>
            {setup.missing.map(({ text, needed }) => (
              <li key={text}>
                {needed && <SeverityMark severity="error" />} {text}{" "}
                <span className={layout.small}>{needed ? assess.needed : assess.notNeeded}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {setup.errors + setup.warnings > 0 && (
        <div className={layout.wrap}>
          <span>{assess.problems(setup.errors, setup.warnings)}</span>
          <Link
            as="button"
            inline
            onClick={() => {
              actions.go("data");
            }}
          >
            {assess.seeProblems}
          </Link>
        </div>
      )}
    </>
  );
}

type AssessFormProps = Readonly<{ setup: AssessSetup; onAssess: (choice: PeriodChoice) => void }>;

/** Period and cutoff, what is there and what is missing, and the button. */
export function AssessForm({ setup, onAssess }: AssessFormProps) {
  const layout = useLayout();
  const { texts, state } = usePaneContext();
  const { assess } = texts;
  const [draft, setDraft] = useState(() => firstDraft(setup));
  const blocked = setup.missing.some(({ needed }) => needed);
  const choice = choiceOf(draft);
  return (
    <div className={layout.stack} style={{ gap: 16 }}>
      <div className={layout.stack}>
        <p className={layout.muted}>
          {setup.proposed === null ? assess.noPeriod : assess.proposal(setup.proposed.why)}
        </p>
        <PeriodFields setup={setup} draft={draft} onDraft={setDraft} />
      </div>
      <Readiness setup={setup} />
      <ActionBar>
        <p className={layout.text}>{blocked ? assess.cannot : assess.writesNothing}</p>
        <Button
          appearance="primary"
          disabledFocusable={blocked || choice === null || state.underWay !== null}
          onClick={() => {
            if (choice !== null) onAssess(choice);
          }}
        >
          {assess.assess}
        </Button>
      </ActionBar>
    </div>
  );
}
