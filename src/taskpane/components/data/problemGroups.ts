import type { ProblemView } from "../../service/dataView";

export type ProblemFilter = Readonly<{ sheet: string | null; severity: ProblemView["severity"] | null }>;

/** Problems of one title, in the order in which the title first occurs; errors before warnings. */
export type ProblemGroup = Readonly<{
  title: string;
  severity: ProblemView["severity"];
  problems: readonly ProblemView[];
}>;

/** One line of the list: the head of a group, or a problem of a group that is open. */
export type ProblemLine =
  | Readonly<{ kind: "group"; key: string; group: ProblemGroup; open: boolean }>
  | Readonly<{ kind: "problem"; key: string; problem: ProblemView }>;

/** Problems a filter leaves. */
export function filterProblems(
  problems: readonly ProblemView[],
  { sheet, severity }: ProblemFilter,
): readonly ProblemView[] {
  return problems.filter(
    (problem) =>
      (sheet === null || problem.place.at.sheet === sheet) && (severity === null || problem.severity === severity),
  );
}

/** Problems by title. */
export function groupProblems(problems: readonly ProblemView[]): readonly ProblemGroup[] {
  const groups = new Map<string, { title: string; severity: ProblemView["severity"]; problems: ProblemView[] }>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.title}`;
    const group = groups.get(key) ?? { title: problem.title, severity: problem.severity, problems: [] };
    group.problems.push(problem);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return [
    ...all.filter(({ severity }) => severity === "error"),
    ...all.filter(({ severity }) => severity === "warning"),
  ];
}

/** The lines of the list: every group, and the problems of those that are open. */
export function linesOf(groups: readonly ProblemGroup[], isOpen: (key: string) => boolean): readonly ProblemLine[] {
  return groups.flatMap((group): ProblemLine[] => {
    const key = `${group.severity} ${group.title}`;
    const open = isOpen(key);
    const problems = open
      ? group.problems.map((problem, index) => ({ kind: "problem" as const, key: `${key} ${index}`, problem }))
      : [];
    return [{ kind: "group", key, group, open }, ...problems];
  });
}
