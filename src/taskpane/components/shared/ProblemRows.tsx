import type { ProblemView } from "../../service/dataView";
import { useLayout } from "./layout.styles";
import { ProblemRow } from "./ProblemRow";

/** Problems one below the other, in the order they are given in. */
export function ProblemRows({ problems }: Readonly<{ problems: readonly ProblemView[] }>) {
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemRow problem={problem} />
        </li>
      ))}
    </ul>
  );
}
