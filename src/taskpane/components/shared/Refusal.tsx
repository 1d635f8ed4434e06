import type { ProblemView } from "../../service/dataView";
import { ProblemRows } from "./ProblemRows";
import { useLayout } from "./layout.styles";
import { MessageBox } from "./MessageBox";

/** Why there is nothing, and what to correct first. */
export function Refusal({ reason, problems }: Readonly<{ reason: string; problems: readonly ProblemView[] }>) {
  const layout = useLayout();
  return (
    <MessageBox kind="warning" role="status">
      <p className={layout.text}>{reason}</p>
      {problems.length > 0 && <ProblemRows problems={problems} />}
    </MessageBox>
  );
}
