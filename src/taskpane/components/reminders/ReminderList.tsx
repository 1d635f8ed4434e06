import { useMemo, useState } from "react";
import { CheckmarkCircle32Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReminderCode } from "../../../domain/reasons/reminderReason";
import type { Urgency } from "../../../domain/results/result";
import type { RemindersView } from "../../service/remindersView";
import { useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { Disclosure } from "../shared/Disclosure";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { ReadBackNote } from "../shared/ReadBackNote";
import { VirtualList } from "../shared/VirtualList";
import { ReminderCard } from "./ReminderCard";
import { filterReminders, NO_FILTER, URGENCIES, type HandlingState, type RemindersFilter } from "./remindersFilter";

const ALL = "*";

type FiltersProps = Readonly<{
  view: RemindersView;
  filter: RemindersFilter;
  onFilter: (filter: RemindersFilter) => void;
}>;

function Filters({ view, filter, onFilter }: FiltersProps) {
  const layout = useLayout();
  const { reminders, shared } = useTexts();
  const all = { value: ALL, label: shared.all };
  const urgencies = URGENCIES.flatMap((urgency) => {
    const row = view.rows.find((one) => one.urgency === urgency);
    return row === undefined ? [] : [{ value: urgency, label: row.urgencyLabel }];
  });
  const statuses: readonly HandlingState[] = ["open", "handled"];
  return (
    <div className={layout.stack}>
      <Choice
        label={reminders.kind}
        value={filter.kind ?? ALL}
        options={[all, ...view.kinds.map(({ code, label, count }) => ({ value: code, label: `${label} ${count}` }))]}
        onChoose={(value) => {
          onFilter({ ...filter, kind: value === ALL ? null : (value as ReminderCode) });
        }}
      />
      <div className={layout.pairs}>
        <Choice
          label={reminders.urgency}
          value={filter.urgency ?? ALL}
          options={[all, ...urgencies]}
          onChoose={(value) => {
            onFilter({ ...filter, urgency: value === ALL ? null : (value as Urgency) });
          }}
        />
        <Choice
          label={reminders.status}
          value={filter.status ?? ALL}
          options={[all, ...statuses.map((status) => ({ value: status, label: reminders.statuses[status] }))]}
          onChoose={(value) => {
            onFilter({ ...filter, status: value === ALL ? null : (value as HandlingState) });
          }}
        />
      </div>
    </div>
  );
}

function Remarks({ view }: Readonly<{ view: RemindersView }>) {
  const layout = useLayout();
  const { reminders } = useTexts();
  return (
    <>
      {view.readBack !== null && <ReadBackNote readBack={view.readBack} />}
      {view.sheet === null ? (
        <MessageBox kind="info">
          <p className={layout.text}>{reminders.notWritten}</p>
        </MessageBox>
      ) : (
        <p className={layout.small}>{reminders.savedTo(view.sheet)}</p>
      )}
      {view.notMade.length > 0 && (
        <Disclosure title={`${reminders.notMade} ${view.notMade.length}`}>
          <ul className={layout.bullets}>
            {view.notMade.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** All reminders, filtered by kind, urgency and handling. */
export function ReminderList({ view }: Readonly<{ view: RemindersView }>) {
  const layout = useLayout();
  const { reminders } = useTexts();
  const [filter, setFilter] = useState(NO_FILTER);
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useMemo(() => filterReminders(view.rows, filter), [view.rows, filter]);
  if (view.rows.length === 0) {
    return (
      <>
        <EmptyNote icon={<CheckmarkCircle32Regular />} title={reminders.noneAtAll} />
        <Remarks view={view} />
      </>
    );
  }
  return (
    <div className={layout.stack} style={{ gap: 12 }}>
      <Remarks view={view} />
      <Filters view={view} filter={filter} onFilter={setFilter} />
      <p className={layout.small} role="status">
        {reminders.count(rows.length, view.rows.length)}
      </p>
      {rows.length === 0 ? (
        <EmptyNote title={reminders.nothingMatches} />
      ) : (
        <VirtualList items={rows} keyOf={({ key }) => key} label={reminders.list} itemHeight={188}>
          {(row) => (
            <ReminderCard
              reminder={row}
              canRecord={view.sheet !== null}
              editing={editing === row.key}
              onEdit={(open) => {
                setEditing(open ? row.key : null);
              }}
            />
          )}
        </VirtualList>
      )}
    </div>
  );
}
