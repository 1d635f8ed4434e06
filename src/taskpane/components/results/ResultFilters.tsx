import { useId, useState } from "react";
import { Button, Field, SearchBox } from "@fluentui/react-components";
import { Filter20Regular } from "@fluentui/react-icons/svg/filter";
import type { ResultsView } from "../../service/resultsView";
import { useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { filtersSet, NO_FILTER, type ResultsFilter, type RowState } from "./resultsFilter";

const ALL = "*";

function flagValue(flag: ResultsFilter["flag"]): string {
  if (flag === null) return ALL;
  return flag.kind === "code" ? `=${flag.code}` : flag.kind;
}

function flagOf(value: string): ResultsFilter["flag"] {
  if (value === ALL) return null;
  if (value === "any" || value === "none") return { kind: value };
  return { kind: "code", code: value.slice(1) };
}

type ResultFiltersProps = Readonly<{
  view: ResultsView;
  filter: ResultsFilter;
  onFilter: (filter: ResultsFilter) => void;
}>;

function Choices({ view, filter, onFilter }: ResultFiltersProps) {
  const layout = useLayout();
  const { results, shared } = useTexts();
  const all = { value: ALL, label: shared.all };
  const states: readonly RowState[] = ["ranked", "unranked", "up", "down"];
  return (
    <div className={layout.pairs}>
      <Choice
        label={results.grade}
        value={filter.grade ?? ALL}
        options={[all, ...view.gradeNames.map((grade) => ({ value: grade, label: grade }))]}
        onChoose={(value) => {
          onFilter({ ...filter, grade: value === ALL ? null : value });
        }}
      />
      <Choice
        label={results.flag}
        value={flagValue(filter.flag)}
        options={[
          all,
          { value: "any", label: results.anyFlag },
          { value: "none", label: results.noFlag },
          ...view.flagNames.map(({ code, label }) => ({ value: `=${code}`, label })),
        ]}
        onChoose={(value) => {
          onFilter({ ...filter, flag: flagOf(value) });
        }}
      />
      <Choice
        label={results.state}
        value={filter.state ?? ALL}
        options={[all, ...states.map((state) => ({ value: state, label: results.states[state] }))]}
        onChoose={(value) => {
          onFilter({ ...filter, state: value === ALL ? null : (value as RowState) });
        }}
      />
    </div>
  );
}

/** Search, and filters by grade, flag and state. */
export function ResultFilters({ view, filter, onFilter }: ResultFiltersProps) {
  const layout = useLayout();
  const { results } = useTexts();
  const [open, setOpen] = useState(filtersSet(filter) > 0);
  const id = useId();
  const count = filtersSet(filter);
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <Field className={layout.grow}>
          <SearchBox
            className={layout.control}
            aria-label={results.search}
            placeholder={results.searchPlaceholder}
            value={filter.search}
            onChange={(_, data) => {
              onFilter({ ...filter, search: data.value });
            }}
          />
        </Field>
        <Button
          icon={<Filter20Regular />}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {count === 0 ? results.filters : results.filtersOn(count)}
        </Button>
      </div>
      {open && (
        <div id={id} className={layout.card}>
          <Choices view={view} filter={filter} onFilter={onFilter} />
          {count > 0 && (
            <Button
              size="small"
              className={layout.start}
              onClick={() => {
                onFilter({ ...NO_FILTER, search: filter.search });
              }}
            >
              {results.clearFilters}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
