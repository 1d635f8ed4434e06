import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { RuleMoveView, RuleTrialView } from "../../../service/ruleEditView";
import { useLayout } from "../../shared/layout.styles";
import { MessageBox } from "../../shared/MessageBox";
import { useEditorStyles } from "./editor.styles";
import { useEditorTexts } from "./editorTexts";

/** Rows shown until all are asked for. */
const SHOWN = 20;

type TrialPanelProps = Readonly<{ trial: RuleTrialView; isChanged: boolean }>;

/** Whom the edited rule would move, from what to what, and by which indicators. */
export function TrialPanel({ trial, isChanged }: TrialPanelProps) {
  const layout = useLayout();
  const { trial: words } = useEditorTexts();
  return (
    <section className={layout.stack} aria-label={words.title}>
      <h2 className={layout.heading}>{words.title}</h2>
      {trial.status === "unknown" ? (
        <MessageBox kind="info" role="status">
          <p className={layout.text}>{trial.reason}</p>
        </MessageBox>
      ) : (
        <Tried trial={trial} isChanged={isChanged} />
      )}
    </section>
  );
}

function Tried({
  trial,
  isChanged,
}: Readonly<{ trial: Extract<RuleTrialView, { status: "tried" }>; isChanged: boolean }>) {
  const layout = useLayout();
  const { trial: words } = useEditorTexts();
  const [isWhole, setWhole] = useState(false);
  const { moves, period, organizations } = trial;
  const summary =
    moves.length > 0
      ? words.summary({ ...trial, moved: moves.length })
      : isChanged
        ? words.nobody(period, organizations)
        : words.nothing;
  return (
    <>
      <p className={layout.text} role="status">
        {summary}
      </p>
      {moves.length > 0 && <Moves moves={isWhole ? moves : moves.slice(0, SHOWN)} />}
      {moves.length > SHOWN && !isWhole && (
        <Button
          size="small"
          className={layout.start}
          onClick={() => {
            setWhole(true);
          }}
        >
          {words.showAll(moves.length)}
        </Button>
      )}
    </>
  );
}

function Moves({ moves }: Readonly<{ moves: readonly RuleMoveView[] }>) {
  const layout = useLayout();
  const styles = useEditorStyles();
  const { trial: words } = useEditorTexts();
  const change = ({ from, to }: RuleMoveView["total"]) =>
    from === to ? (
      to
    ) : (
      <>
        {from} → <span className={styles.after}>{to}</span>
      </>
    );
  const sign = { [-1]: words.down, 0: "", 1: words.up } as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(["name", "total", "grade", "rank", "because"] as const).map((column) => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.name}>
            <th scope="row">{move.name}</th>
            <td>
              {change(move.total)} {sign[move.direction]}
            </td>
            <td>{change(move.grade)}</td>
            <td>{change(move.rank)}</td>
            <td className={layout.small}>{move.because.length === 0 ? words.passed : move.because.join("、")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
