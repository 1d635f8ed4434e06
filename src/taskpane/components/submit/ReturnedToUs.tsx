import { Button, Field, Textarea } from "@fluentui/react-components";
import type { ReturnItemView } from "../../service/returnView";
import type { SubmissionWishes } from "../../service/submissionView";
import { usePaneContext } from "../../state/PaneContext";
import { FileButton } from "../shared/FileButton";
import { useLayout } from "../shared/layout.styles";
import { ComparedVersions } from "./ComparedVersions";
import { ReturnedItem, ReturnsWritten } from "./ReturnedItems";
import { useSubmitTexts } from "./useSubmitTexts";

type ReturnedProps = Readonly<{ items: readonly ReturnItemView[]; wishes: SubmissionWishes }>;

/** What is asked, each with a place for the answer. */
function Answers({ items, wishes }: ReturnedProps) {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const { returns } = useSubmitTexts();
  const { answers } = state.submitPage;
  const given = items.flatMap(({ number, answer }) => {
    const text = answers[number]?.trim() ?? answer;
    return text === answer ? [] : [{ number, answer: text }];
  });
  const canSave = given.length > 0 && state.underWay === null;
  const save = async (): Promise<void> => {
    if (!(await actions.saveReturns({ kind: "answers", answers: given }))) return;
    await actions.submission(wishes);
  };
  return (
    <>
      <h3 className={layout.heading}>{returns.title(items.length)}</h3>
      <ul className={layout.list}>
        {items.map((item) => (
          <li key={item.number} className={layout.tight}>
            <ReturnedItem item={item} withAnswer={false} />
            <Field label={returns.take.answer(item.number)}>
              <Textarea
                rows={1}
                value={answers[item.number] ?? item.answer}
                onChange={(_, { value }) => {
                  actions.turnSubmit({ answers: { ...answers, [item.number]: value } });
                }}
              />
            </Field>
          </li>
        ))}
      </ul>
      <Button
        className={layout.start}
        disabledFocusable={!canSave}
        onClick={() => {
          if (canSave) void save();
        }}
      >
        {returns.take.saveAnswers}
      </Button>
    </>
  );
}

/** What the committee above has returned: taken into the unit's own workbook, answered, and held against what would go up now. */
export function ReturnedToUs({ items, wishes }: ReturnedProps) {
  const layout = useLayout();
  const { state, actions } = usePaneContext();
  const { take } = useSubmitTexts().returns;
  const receive = async (file: File): Promise<void> => {
    if (!(await actions.saveReturns({ kind: "taken", file }))) return;
    actions.turnSubmit({ other: { name: file.name, file } });
    await actions.submission(wishes);
    await actions.compareVersions(file);
  };
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{take.title}</h2>
      <p className={layout.muted}>{take.lead}</p>
      <div className={layout.start}>
        <FileButton
          words={take.choose}
          kind="one"
          disabled={state.underWay !== null}
          onChosen={([file]) => {
            if (file) void receive(file);
          }}
        />
      </div>
      <ReturnsWritten />
      {items.length > 0 && <Answers items={items} wishes={wishes} />}
      <ComparedVersions />
    </section>
  );
}
