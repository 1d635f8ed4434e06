import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReturnMark } from "../../../app/submission/returnSubmission";
import { usePaneContext } from "../../state/PaneContext";
import { NO_MARK } from "../../state/paneState";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  fields: { display: "grid", gap: "12px", alignItems: "start", [WIDE]: { gridTemplateColumns: "2fr 1fr 1fr" } },
  long: { [WIDE]: { gridColumn: "1 / -1" } },
});

type TextField = Exclude<keyof ReturnMark, "sheet">;
const FIELDS: readonly Readonly<{ key: TextField; isLong: boolean; isNeeded: boolean }>[] = [
  { key: "cell", isLong: false, isNeeded: true },
  { key: "due", isLong: false, isNeeded: false },
  { key: "problem", isLong: true, isNeeded: true },
  { key: "demand", isLong: true, isNeeded: false },
];

function isComplete({ cell, problem }: ReturnMark): boolean {
  return cell.trim() !== "" && problem.trim() !== "";
}

function Pending({ marks }: Readonly<{ marks: readonly ReturnMark[] }>) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { ask } = useSubmitTexts().returns;
  if (marks.length === 0) return null;
  return (
    <>
      <h3 className={layout.heading}>{ask.pending(marks.length)}</h3>
      <ul className={layout.list}>
        {marks.map(({ sheet, cell, problem, demand, due }, index) => (
          <li key={index} className={layout.wrap}>
            <span className={layout.strong}>
              {sheet} {cell}
            </span>
            <span>{[problem, demand, due].filter((part) => part !== "").join(texts.shared.separator)}</span>
            <Button
              size="small"
              aria-label={ask.removeOf(`${sheet} ${cell}`)}
              onClick={() => {
                actions.turnSubmit({ marks: marks.filter((_, at) => at !== index) });
              }}
            >
              {ask.remove}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is to be corrected in the submission that is open: a cell, what is wrong with it, what is to be done, by when. */
export function AskForCorrection({ sheets }: Readonly<{ sheets: readonly string[] }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions } = usePaneContext();
  const { ask } = useSubmitTexts().returns;
  const { mark: entered, marks } = state.submitPage;
  const mark = { ...entered, sheet: entered.sheet || (sheets[0] ?? "") };
  const turn = (patch: Partial<ReturnMark>): void => {
    actions.turnSubmit({ mark: { ...mark, ...patch } });
  };
  const add = (): readonly ReturnMark[] => {
    if (!isComplete(mark)) return marks;
    const added = { ...mark, cell: mark.cell.trim().toUpperCase(), problem: mark.problem.trim() };
    return [...marks, added];
  };
  // What is entered and complete goes along, whether it was added or not.
  const all = add();
  const canWrite = all.length > 0 && state.underWay === null;
  const write = async (): Promise<void> => {
    if (!(await actions.saveReturns({ kind: "marks", marks: all }))) return;
    await actions.submission(null);
  };
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{ask.title}</h2>
      <p className={layout.muted}>{ask.lead}</p>
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(mark)) actions.turnSubmit({ marks: all, mark: { ...NO_MARK, sheet: mark.sheet } });
        }}
      >
        <div className={styles.fields}>
          <Choice
            label={ask.sheet}
            value={mark.sheet}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChoose={(sheet) => {
              turn({ sheet });
            }}
          />
          {FIELDS.map(({ key, isLong, isNeeded }) => (
            <Field
              key={key}
              className={isLong ? styles.long : ""}
              label={ask[key]}
              required={isNeeded}
              hint={key === "cell" ? ask.cellHint : null}
            >
              <Input
                className={layout.control}
                type={key === "due" ? "date" : "text"}
                value={mark[key]}
                onChange={(_, { value }) => {
                  turn({ [key]: value });
                }}
              />
            </Field>
          ))}
        </div>
        <Button className={layout.start} type="submit" disabledFocusable={!isComplete(mark)}>
          {ask.add}
        </Button>
      </form>
      <Pending marks={marks} />
      <Button
        className={layout.start}
        disabledFocusable={!canWrite}
        onClick={() => {
          if (canWrite) void write();
        }}
      >
        {ask.write(all.length)}
      </Button>
    </section>
  );
}
