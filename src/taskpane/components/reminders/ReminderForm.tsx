import { useState } from "react";
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReminderView } from "../../service/remindersView";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { localTime } from "../../../app/localTime";

type Draft = Readonly<{ remindedAt: string; handling: string; remark: string }>;

type FieldsProps = Readonly<{ draft: Draft; onDraft: (draft: Draft) => void }>;

function Fields({ draft, onDraft }: FieldsProps) {
  const layout = useLayout();
  const { texts } = usePaneContext();
  const { reminders } = texts;
  return (
    <>
      <div className={layout.row} style={{ alignItems: "flex-end" }}>
        <Field className={layout.grow} label={reminders.remindedAt}>
          <Input
            className={layout.control}
            type="date"
            value={draft.remindedAt}
            onChange={(_, data) => {
              onDraft({ ...draft, remindedAt: data.value });
            }}
          />
        </Field>
        <Button
          onClick={() => {
            onDraft({ ...draft, remindedAt: localTime(new Date()).slice(0, 10) });
          }}
        >
          {reminders.today}
        </Button>
      </div>
      <div className={layout.row} style={{ alignItems: "flex-end" }}>
        <Field className={layout.grow} label={reminders.handling}>
          <Input
            className={layout.control}
            value={draft.handling}
            onChange={(_, data) => {
              onDraft({ ...draft, handling: data.value });
            }}
          />
        </Field>
        <Button
          onClick={() => {
            onDraft({
              ...draft,
              handling: reminders.handledWord,
              remindedAt: draft.remindedAt === "" ? localTime(new Date()).slice(0, 10) : draft.remindedAt,
            });
          }}
        >
          {reminders.markDone}
        </Button>
      </div>
      <Field label={reminders.remark}>
        <Textarea
          className={layout.control}
          value={draft.remark}
          onChange={(_, data) => {
            onDraft({ ...draft, remark: data.value });
          }}
        />
      </Field>
    </>
  );
}

/** Day, handling and note of a reminder, written to its row of the list. Stays open until it is saved. */
export function ReminderForm({ reminder, onClose }: Readonly<{ reminder: ReminderView; onClose: () => void }>) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { reminders } = texts;
  const [draft, setDraft] = useState<Draft>({
    remindedAt: reminder.remindedAt ?? "",
    handling: reminder.handling,
    remark: reminder.remark,
  });
  return (
    <form
      className={layout.stack}
      aria-label={reminders.recordOf(reminder.matter)}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.underWay !== null) return;
        void actions
          .saveReminder({
            key: reminder.key,
            remindedAt: draft.remindedAt === "" ? null : draft.remindedAt,
            handling: draft.handling.trim(),
            remark: draft.remark.trim(),
          })
          .then((saved) => {
            if (saved) onClose();
          });
      }}
    >
      <Fields draft={draft} onDraft={setDraft} />
      <div className={layout.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={state.underWay !== null}>
          {reminders.save}
        </Button>
        <Button onClick={onClose}>{reminders.cancel}</Button>
      </div>
    </form>
  );
}
