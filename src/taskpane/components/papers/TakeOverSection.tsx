import { useState } from "react";
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { TAKEN_LIST_NAMES, type TakenList } from "../../../workbook/ledgerRows/takenLists";
import type { TakeOverView } from "../../service/takeOverView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { PlaceLink } from "../shared/PlaceLink";
import { Refusal } from "../shared/Refusal";

const useStyles = makeStyles({
  rows: { maxHeight: "320px", overflowY: "auto" },
});

type Proposed = Extract<TakeOverView, { status: "ready" }>;

/** The rows that would be written, each of which may be left out, where, and what is not taken; the click that writes them. */
function ProposedRows({ view, period }: Readonly<{ view: Proposed; period: string | null }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { state, actions, texts } = usePaneContext();
  const { papersPage } = texts;
  const { list, due, seen } = view;
  const [leftOut, setLeftOut] = useState<readonly number[]>([]);
  const chosen = view.count - leftOut.length;
  return (
    <>
      {view.isChanged && (
        <MessageBox kind="warning" role="status">
          <p className={layout.text}>{papersPage.changedSince}</p>
        </MessageBox>
      )}
      <p className={layout.strong}>{view.where}</p>
      <PlaceLink place={view.place} />
      {view.rows.length > 0 && (
        <ul className={mergeClasses(layout.divided, styles.rows)}>
          {view.rows.map(({ organization, about }, i) => (
            <li key={`${organization} ${about}`}>
              <Checkbox
                checked={!leftOut.includes(i)}
                label={
                  <>
                    <span className={layout.strong}>{organization}</span> {about}
                  </>
                }
                onChange={(_, { checked }) => {
                  setLeftOut(checked === true ? leftOut.filter((one) => one !== i) : [...leftOut, i]);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {view.more > 0 && <p className={layout.small}>{papersPage.moreRows(view.more)}</p>}
      {view.remarks.map((remark) => (
        <p key={remark} className={layout.text}>
          {remark}
        </p>
      ))}
      {view.count > 0 && (
        <Button
          className={layout.start}
          appearance="primary"
          disabledFocusable={state.underWay !== null || chosen === 0}
          onClick={() => void actions.addLedgerRows({ period, list, due }, { seen, leftOut })}
        >
          {papersPage.add(chosen)}
        </Button>
      )}
    </>
  );
}

function Added({ view }: Readonly<{ view: Extract<TakeOverView, { status: "added" }> }>) {
  const layout = useLayout();
  const { state, actions, texts, environment } = usePaneContext();
  const { papersPage } = texts;
  const { AfterWriting } = environment.page ?? {};
  return (
    <>
      <MessageBox kind="success" role="status">
        <p className={layout.strong}>{papersPage.added}</p>
        <PlaceLink place={view.place} />
      </MessageBox>
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.takeBackLedgerRows()}
      >
        {papersPage.takeBack}
      </Button>
      {AfterWriting && <AfterWriting />}
    </>
  );
}

function Shown({ view, period }: Readonly<{ view: TakeOverView; period: string | null }>) {
  const layout = useLayout();
  const { papersPage } = useTexts();
  switch (view.status) {
    case "ready":
      // With other rows, what was left out of those before is forgotten.
      return <ProposedRows key={view.seen} view={view} period={period} />;
    case "added":
      return <Added view={view} />;
    case "takenBack":
      return (
        <MessageBox kind="success" role="status">
          <p className={layout.text}>{papersPage.takenBack}</p>
        </MessageBox>
      );
    case "refused":
      return <Refusal reason={view.reason} problems={view.problems} />;
  }
}

/** Lines of a list taken into a ledger of the office: shown first, written with a click of its own, taken back with another. */
export function TakeOverSection({ period }: Readonly<{ period: string | null }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { papersPage } = texts;
  const [list, setList] = useState<TakenList>("整改清单");
  const [due, setDue] = useState("");
  const { ledgerRows } = state.loads;
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{papersPage.takeOver}</h2>
      <p className={layout.text}>{papersPage.takeOverHint}</p>
      <Field label={papersPage.takeOverWhich}>
        <RadioGroup
          value={list}
          onChange={(_, { value }) => {
            setList(value as TakenList);
          }}
        >
          {TAKEN_LIST_NAMES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {one} <span className={layout.small}>{papersPage.takenLists[one]}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {list === "整改清单" && (
        <Field label={papersPage.due} hint={papersPage.dueHint}>
          <Input
            className={layout.control}
            value={due}
            onChange={(_, { value }) => {
              setDue(value);
            }}
          />
        </Field>
      )}
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.proposeLedgerRows({ period, list, due: list === "整改清单" ? due.trim() : "" })}
      >
        {papersPage.propose}
      </Button>
      <LoadFrame load={ledgerRows} call="proposeLedgerRows" label={papersPage.takeOver}>
        {(view) => <Shown view={view} period={period} />}
      </LoadFrame>
    </section>
  );
}
