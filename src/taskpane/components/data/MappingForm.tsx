import { useEffect, useState } from "react";
import { Button, Checkbox, Field } from "@fluentui/react-components";
import type { LedgerKey } from "../../../domain/model/ledgers";
import type { FieldChoice, LedgerChoice, SheetHeadView, SheetView } from "../../service/dataView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useBeside } from "../../state/useBeside";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import {
  columnChoices,
  draftFor,
  draftMarks,
  draftOf,
  draftProblems,
  editOf,
  withColumn,
  type ColumnChoice,
  type MappingDraft,
} from "./mappingDraft";

/** Cells of a row named in the list of header rows. */
const CELLS_NAMED = 4;
const NONE = "none";

type ColumnsProps = Readonly<{
  fields: readonly FieldChoice[];
  choices: readonly ColumnChoice[];
  draft: MappingDraft;
  onDraft: (draft: MappingDraft) => void;
}>;

function Columns({ fields, choices, draft, onDraft }: ColumnsProps) {
  const layout = useLayout();
  const { mapping, shared } = useTexts();
  const options = [
    { value: NONE, label: mapping.noColumn },
    ...choices.map(({ columnIndex, letter, header }) => ({
      value: String(columnIndex),
      label: mapping.column(letter, header),
    })),
  ];
  const sampleOf = (columnIndex: number | undefined): string | undefined => {
    if (columnIndex === undefined) return undefined;
    const samples = choices.find((choice) => choice.columnIndex === columnIndex)?.samples ?? [];
    return samples.length === 0 ? mapping.noSamples : mapping.samples + samples.join(shared.separator);
  };
  return (
    <div role="group" aria-label={mapping.columns} className={layout.stack} style={{ gap: 12 }}>
      <h2 className={layout.heading}>{mapping.columns}</h2>
      {fields.map(({ field, label }) => (
        <Choice
          key={field}
          label={label}
          value={String(draft.columns.get(field) ?? NONE)}
          options={options}
          hint={sampleOf(draft.columns.get(field))}
          onChoose={(value) => {
            onDraft(withColumn(draft, field, value === NONE ? null : Number(value)));
          }}
        />
      ))}
    </div>
  );
}

function Confirm({
  sheet,
  draft,
  ledger,
  head,
}: Readonly<{ sheet: SheetView; draft: MappingDraft; ledger: LedgerChoice | null; head: SheetHeadView }>) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { mapping, shared } = texts;
  const { needed, missing, twice } = draftProblems(draft, ledger, head);
  const labelsOf = (list: readonly FieldChoice[]): string => list.map(({ label }) => label).join(shared.separator);
  const blocked = needed.length + twice.length > 0;
  return (
    <div className={layout.stack}>
      {blocked && (
        <MessageBox kind="warning">
          {needed.map((group) => (
            <p key={labelsOf(group)} className={layout.text}>
              {mapping.neededColumns(
                group.map(({ label }) => label),
                ledger?.label ?? "",
              )}
            </p>
          ))}
          {twice.length > 0 && <p className={layout.text}>{mapping.twice(labelsOf(twice))}</p>}
        </MessageBox>
      )}
      {!blocked && missing.length > 0 && (
        <MessageBox kind="info">
          <p className={layout.text}>{mapping.missingColumns(labelsOf(missing))}</p>
        </MessageBox>
      )}
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={blocked || state.underWay !== null}
          onClick={() => void actions.confirmMapping(editOf(sheet.id, draft))}
        >
          {mapping.confirm}
        </Button>
        <Button onClick={actions.closeMapping}>{mapping.cancel}</Button>
      </div>
      <p className={layout.small}>{mapping.confirmHint}</p>
    </div>
  );
}

type MappingFormProps = Readonly<{ sheet: SheetView; ledgers: readonly LedgerChoice[]; head: SheetHeadView }>;

/** The choices themselves, over the first rows of the sheet. */
export function MappingForm({ sheet, ledgers, head }: MappingFormProps) {
  const layout = useLayout();
  const { actions, texts } = usePaneContext();
  const { mapping, shared } = texts;
  const beside = useBeside();
  const [draft, setDraft] = useState(() => draftOf(sheet, head));
  const choices = columnChoices(head, draft.headerRow);
  const ledger = ledgers.find((choice) => choice.ledger === draft.ledger) ?? null;
  useEffect(() => {
    actions.markMapping(sheet.id, draftMarks(draft, ledger, sheet));
  }, [actions, draft, ledger, sheet]);
  const named = (row: readonly string[]): string =>
    row
      .filter((cell) => cell.trim() !== "")
      .slice(0, CELLS_NAMED)
      .join(shared.separator);
  return (
    <div className={layout.stack} style={{ gap: 16 }}>
      <Choice
        label={mapping.ledger}
        value={draft.ledger ?? NONE}
        options={[
          ...ledgers.map((choice) => ({ value: choice.ledger, label: choice.label })),
          { value: NONE, label: mapping.notALedger },
        ]}
        onChoose={(value) => {
          const chosen = ledgers.find((choice) => choice.ledger === (value as LedgerKey)) ?? null;
          setDraft(
            chosen?.ledger === sheet.ledger
              ? draftOf(sheet, head)
              : draftFor(draft, { ledger: chosen?.ledger ?? null }, head),
          );
        }}
      />
      {ledger !== null && (
        <>
          <Choice
            label={mapping.headerRow}
            value={String(draft.headerRow)}
            options={head.rows.map((row, index) => ({
              value: String(index + 1),
              label: mapping.headerRowOption(index + 1, named(row)),
            }))}
            onChoose={(value) => {
              const headerRow = Number(value);
              setDraft(draftFor(draft, { headerRow }, head));
              if (beside) void actions.show({ sheet: sheet.name, rowIndex: headerRow - 1 });
            }}
          />
          <Columns fields={ledger.fields} choices={choices} draft={draft} onDraft={setDraft} />
          <Field hint={mapping.fillDownHint}>
            <Checkbox
              label={mapping.fillDown}
              checked={draft.fillDown}
              onChange={(_, data) => {
                setDraft({ ...draft, fillDown: data.checked === true });
              }}
            />
          </Field>
        </>
      )}
      <Confirm sheet={sheet} draft={draft} ledger={ledger} head={head} />
    </div>
  );
}
