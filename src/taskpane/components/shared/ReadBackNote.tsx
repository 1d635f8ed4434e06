import { Button } from "@fluentui/react-components";
import type { ReadBackView } from "../../service/resultsView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "./layout.styles";
import { MessageBox } from "./MessageBox";

/** Says that what is shown was read from the workbook and not assessed now, and what that leaves open. */
export function ReadBackNote({ readBack }: Readonly<{ readBack: ReadBackView }>) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const words = texts.readBack;
  const { calculatedAt, ledgers, uncalculated, unknownLevels, leftOut } = readBack;
  const remarks = [
    ...(uncalculated > 0 ? [words.uncalculated(uncalculated)] : []),
    ...(unknownLevels > 0 ? [words.unknownLevels(unknownLevels)] : []),
    ...leftOut,
  ];
  return (
    <MessageBox kind={ledgers === "changed" || remarks.length > 0 ? "warning" : "info"} role="status">
      <p className={layout.text}>
        {words.shown(calculatedAt)} {words.ledgers[ledgers]}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className={layout.text}>
          {remark}
        </p>
      ))}
      <Button
        size="small"
        className={layout.start}
        onClick={() => {
          actions.go("assess");
        }}
      >
        {words.assess}
      </Button>
    </MessageBox>
  );
}
