import { useMemo } from "react";
import { Button, Tab, TabList } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import type { Level } from "../../../domain/model/level";
import type { LevelResults, ResultsView } from "../../service/resultsView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { Disclosure } from "../shared/Disclosure";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { ReadBackNote } from "../shared/ReadBackNote";
import { VirtualList } from "../shared/VirtualList";
import { Distribution } from "./Distribution";
import { ResultFilters } from "./ResultFilters";
import { ResultLine } from "./ResultLine";
import { filterRows, NO_FILTER, type ResultsFilter } from "./resultsFilter";

/** What the lists show; kept while an organization is open. `returnTo`: the organization a person comes back from. */
export type ListsState = Readonly<{ level: Level | null; filter: ResultsFilter; returnTo: number | null }>;

export const FIRST_LISTS: ListsState = { level: null, filter: NO_FILTER, returnTo: null };

type LevelListProps = Readonly<{
  view: ResultsView;
  level: LevelResults;
  lists: ListsState;
  onLists: (lists: ListsState) => void;
}>;

function LevelList({ view, level, lists, onLists }: LevelListProps) {
  const layout = useLayout();
  const { results } = useTexts();
  const rows = useMemo(() => filterRows(level, lists.filter), [level, lists.filter]);
  const startAt = lists.returnTo === null ? -1 : rows.findIndex(({ organization }) => organization === lists.returnTo);
  return (
    <div className={layout.stack}>
      <Disclosure title={results.distribution}>
        <Distribution level={level} />
      </Disclosure>
      <ResultFilters
        view={view}
        filter={lists.filter}
        onFilter={(filter) => {
          onLists({ ...lists, filter, returnTo: null });
        }}
      />
      <p className={layout.small} role="status">
        {results.count(rows.length, level.rows.length)}
      </p>
      {rows.length === 0 ? (
        <EmptyNote title={results.nothingMatches} />
      ) : (
        <VirtualList
          key={level.level}
          items={rows}
          keyOf={({ organization }) => organization}
          label={results.list(level.label)}
          itemHeight={76}
          startAt={startAt === -1 ? undefined : startAt}
        >
          {(row, index) => <ResultLine row={row} focused={index === startAt} />}
        </VirtualList>
      )}
    </div>
  );
}

type ResultsListsProps = Readonly<{ view: ResultsView; lists: ListsState; onLists: (lists: ListsState) => void }>;

/** One level at a time: its distribution, search and filters, and the ranking. */
export function ResultsLists({ view, lists, onLists }: ResultsListsProps) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { results } = texts;
  const levels = view.levels.filter(({ rows }) => rows.length > 0);
  const level = levels.find((one) => one.level === lists.level) ?? levels[0];
  if (level === undefined) {
    return (
      <div className={layout.stack}>
        {view.readBack !== null && <ReadBackNote readBack={view.readBack} />}
        <EmptyNote title={results.none} />
      </div>
    );
  }
  return (
    <div className={layout.stack}>
      <div className={layout.wrap}>
        <span>{results.caption(view.period, view.cutoff)}</span>
        {!view.written && <span className={layout.small}>{results.notWritten}</span>}
        <Button
          size="small"
          icon={<DocumentText20Regular />}
          onClick={() => {
            actions.openPapers(null);
          }}
        >
          {texts.papersPage.open}
        </Button>
      </div>
      {view.readBack !== null && <ReadBackNote readBack={view.readBack} />}
      {view.incomplete.length > 0 && (
        <Disclosure title={`${results.incomplete} ${view.incomplete.length}`}>
          <ul className={layout.bullets}>
            {view.incomplete.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <TabList
        size="small"
        selectedValue={level.level}
        aria-label={results.levels}
        style={{ flexWrap: "wrap" }}
        onTabSelect={(_, data) => {
          onLists({ ...lists, level: data.value as Level, returnTo: null });
        }}
      >
        {levels.map(({ level: key, label, rows }) => (
          <Tab key={key} id={`level-${key}`} value={key}>
            {results.level(label, rows.length)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`level-${level.level}`}>
        <LevelList view={view} level={level} lists={lists} onLists={onLists} />
      </div>
    </div>
  );
}
