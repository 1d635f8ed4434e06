import { useMemo, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle32Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ProblemView } from "../../service/dataView";
import { useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { Disclosure } from "../shared/Disclosure";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { ProblemRow } from "../shared/ProblemRow";
import { SeverityMark } from "../shared/SeverityMark";
import { VirtualList } from "../shared/VirtualList";
import { filterProblems, groupProblems, linesOf, type ProblemFilter, type ProblemLine } from "./problemGroups";

/** With no more problems than this, all groups begin open. */
const ALL_OPEN_UP_TO = 12;

const useStyles = makeStyles({
  group: { paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  problem: { paddingLeft: "24px" },
});

type FiltersProps = Readonly<{
  problems: readonly ProblemView[];
  filter: ProblemFilter;
  onFilter: (filter: ProblemFilter) => void;
}>;

function Filters({ problems, filter, onFilter }: FiltersProps) {
  const layout = useLayout();
  const { data, shared } = useTexts();
  const sheets = [...new Set(problems.map(({ place }) => place.at.sheet))];
  return (
    <div className={layout.pairs}>
      <Choice
        label={data.filterSheet}
        value={filter.sheet === null ? "*" : `=${filter.sheet}`}
        options={[
          { value: "*", label: shared.all },
          ...sheets.map((sheet) => ({ value: `=${sheet}`, label: sheet === "" ? data.workbook : sheet })),
        ]}
        onChoose={(value) => {
          onFilter({ ...filter, sheet: value === "*" ? null : value.slice(1) });
        }}
      />
      <Choice
        label={data.filterSeverity}
        value={filter.severity ?? "*"}
        options={[
          { value: "*", label: shared.all },
          { value: "error", label: shared.severity.error },
          { value: "warning", label: shared.severity.warning },
        ]}
        onChoose={(value) => {
          onFilter({ ...filter, severity: value === "*" ? null : (value as ProblemView["severity"]) });
        }}
      />
    </div>
  );
}

/** Every problem, by title, filtered by sheet and severity. */
export function ProblemList({ problems }: Readonly<{ problems: readonly ProblemView[] }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { data, shared } = useTexts();
  const [filter, setFilter] = useState<ProblemFilter>({ sheet: null, severity: null });
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const startOpen = problems.length <= ALL_OPEN_UP_TO;
  const lines = useMemo(
    () => linesOf(groupProblems(filterProblems(problems, filter)), (key) => turned.has(key) !== startOpen),
    [problems, filter, turned, startOpen],
  );
  if (problems.length === 0) {
    return <EmptyNote icon={<CheckmarkCircle32Regular />} title={data.noProblems} hint={data.noProblemsHint} />;
  }
  const toggle = (key: string): void => {
    setTurned((before) => new Set(before.has(key) ? [...before].filter((other) => other !== key) : [...before, key]));
  };
  const line = (one: ProblemLine) =>
    one.kind === "problem" ? (
      <div className={styles.problem}>
        <ProblemRow problem={one.problem} />
      </div>
    ) : (
      <div className={styles.group}>
        <Disclosure
          open={one.open}
          strong
          onToggle={() => {
            toggle(one.key);
          }}
          title={
            <>
              <SeverityMark severity={one.group.severity} /> {one.group.title}{" "}
              <span className={layout.small}>{data.groupCount(one.group.problems.length)}</span>
            </>
          }
        >
          {null}
        </Disclosure>
      </div>
    );
  return (
    <div className={layout.stack} style={{ gap: 12 }}>
      <Filters problems={problems} filter={filter} onFilter={setFilter} />
      {lines.length === 0 ? (
        <EmptyNote title={data.nothingMatches} />
      ) : (
        <VirtualList items={lines} keyOf={({ key }) => key} label={shared.steps.data} itemHeight={72}>
          {line}
        </VirtualList>
      )}
    </div>
  );
}
