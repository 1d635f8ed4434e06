import { Badge, Button, Link, makeStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Urgency } from "../../../domain/results/result";
import type { ReminderView } from "../../service/remindersView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { PlaceLinks } from "../shared/PlaceLink";
import { ReminderForm } from "./ReminderForm";
import { handlingState } from "./remindersFilter";

const useStyles = makeStyles({
  space: { paddingBottom: "8px" },
  badge: { flexShrink: 0 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
});

const COLORS = { overdue: "danger", urgent: "warning", normal: "informative" } as const satisfies Record<
  Urgency,
  string
>;

function Due({ reminder }: Readonly<{ reminder: ReminderView }>) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  const { reminders, shared } = texts;
  if (reminder.due === null) return null;
  const days = reminder.daysLeft === null ? "" : shared.separator + reminders.daysLeft(reminder.daysLeft);
  return <span className={layout.small}>{reminders.due(reminder.due) + days}</span>;
}

function Handling({ reminder }: Readonly<{ reminder: ReminderView }>) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  const { reminders, shared } = texts;
  if (handlingState(reminder) === "open" && reminder.remark === "") return null;
  const parts = [reminder.remindedAt ?? "", reminder.handling, reminder.remark].filter((part) => part !== "");
  return (
    <p className={layout.small}>
      <CheckmarkCircle16Regular aria-hidden style={{ verticalAlign: "text-bottom" }} /> {reminders.recorded}{" "}
      {parts.join(shared.separator)}
    </p>
  );
}

function Whom({ reminder }: Readonly<{ reminder: ReminderView }>) {
  const layout = useLayout();
  const { texts, actions, state } = usePaneContext();
  const { reminders } = texts;
  const { organizationIndex: index, organization } = reminder;
  return (
    <div className={layout.wrap}>
      {index === null ? (
        <span>{organization}</span>
      ) : (
        <Link
          as="button"
          inline
          disabledFocusable={state.underWay !== null}
          aria-label={reminders.openOrganization(organization)}
          onClick={() => void actions.openOrganization(index)}
        >
          {organization}
        </Link>
      )}
      {reminder.person !== "" && <span>{reminders.person(reminder.person)}</span>}
    </div>
  );
}

type ReminderCardProps = Readonly<{
  reminder: ReminderView;
  canRecord: boolean;
  editing: boolean;
  onEdit: (open: boolean) => void;
}>;

/** One reminder: who, what, why, until when, its grounds, and how it was handled. */
export function ReminderCard({ reminder, canRecord, editing, onEdit }: ReminderCardProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts, state } = usePaneContext();
  const { reminders } = texts;
  return (
    <div className={styles.space}>
      <div className={layout.card}>
        <div className={styles.head}>
          <span className={layout.strong}>{reminder.matter}</span>
          <Badge className={styles.badge} appearance="tint" color={COLORS[reminder.urgency]}>
            {reminder.urgencyLabel}
          </Badge>
        </div>
        <div className={layout.wrap}>
          <span className={layout.small}>{reminder.kind}</span>
          <Due reminder={reminder} />
        </div>
        <Whom reminder={reminder} />
        <p className={layout.text}>{reminder.explanation}</p>
        <PlaceLinks label={reminders.sources} places={reminder.sources} more={reminder.moreSources} />
        <Handling reminder={reminder} />
        {canRecord && !editing && (
          <Button
            size="small"
            className={layout.start}
            aria-label={reminders.recordOf(reminder.matter)}
            disabledFocusable={state.underWay !== null}
            onClick={() => {
              onEdit(true);
            }}
          >
            {reminders.record}
          </Button>
        )}
        {canRecord && editing && (
          <ReminderForm
            reminder={reminder}
            onClose={() => {
              onEdit(false);
            }}
          />
        )}
      </div>
    </div>
  );
}
