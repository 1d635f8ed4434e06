import { mergeClasses } from "@fluentui/react-components";
import type { ReturnItemView } from "../../service/returnView";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { PlaceLink } from "../shared/PlaceLink";
import { LoadFrame } from "../shared/LoadFrame";
import { usePaneContext } from "../../state/PaneContext";
import { useSubmitTexts } from "./useSubmitTexts";

/** What one item asks, and what was answered. `withAnswer`: the answer is not shown elsewhere. */
export function ReturnedItem({ item, withAnswer }: Readonly<{ item: ReturnItemView; withAnswer: boolean }>) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  const { returns } = useSubmitTexts();
  const { number, place, value, problem, demand, due, answer } = item;
  const asked = [problem, demand, due === "" ? "" : returns.due(due)].filter((part) => part !== "");
  return (
    <>
      <span className={layout.wrap}>
        <span className={mergeClasses(layout.strong, layout.numbers)}>{number}</span>
        <PlaceLink place={place} />
        <span className={layout.small}>{returns.value(value)}</span>
      </span>
      <span className={layout.text}>{asked.join(texts.shared.separator)}</span>
      {withAnswer && answer !== "" && <span className={layout.text}>{returns.answered(answer)}</span>}
    </>
  );
}

/** Everything that a submission was returned for. */
export function ReturnedItems({ items }: Readonly<{ items: readonly ReturnItemView[] }>) {
  const layout = useLayout();
  const { returns } = useSubmitTexts();
  if (items.length === 0) return null;
  return (
    <section className={layout.stack}>
      <h2 className={layout.heading}>{returns.title(items.length)}</h2>
      <ul className={layout.list}>
        {items.map((item, index) => (
          <li key={index} className={layout.tight}>
            <ReturnedItem item={item} withAnswer />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the last writing of the list ended. */
export function ReturnsWritten() {
  const layout = useLayout();
  const { state, environment } = usePaneContext();
  const { returns } = useSubmitTexts();
  const { AfterWriting } = environment.page ?? {};
  return (
    <LoadFrame load={state.loads.returned} call="saveReturns" label={returns.ask.title}>
      {(view) =>
        view.status === "written" ? (
          <>
            <MessageBox kind="success" role="status">
              <p className={layout.text}>{returns.written[view.kind](view.count)}</p>
            </MessageBox>
            {AfterWriting && <AfterWriting />}
          </>
        ) : (
          <MessageBox kind="warning" role="alert">
            <p className={layout.strong}>{returns.notWritten}</p>
            {view.problems.map((problem) => (
              <p key={problem} className={layout.text}>
                {problem}
              </p>
            ))}
          </MessageBox>
        )
      }
    </LoadFrame>
  );
}
