import type { ProblemView } from "../../service/dataView";
import { ProblemRow } from "../shared/ProblemRow";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";

/** Why there is nothing, and what to correct first. */
export function Refusal({ reason, problems }: Readonly<{ reason: string; problems: readonly ProblemView[] }>) {
  const layout = useLayout();
  return (
    <MessageBox kind="warning" role="status">
      <p className={layout.text}>{reason}</p>
      {problems.length > 0 && (
        <ul className={layout.list}>
          {problems.map((problem, index) => (
            <li key={index}>
              <ProblemRow problem={problem} />
            </li>
          ))}
        </ul>
      )}
    </MessageBox>
  );
}
