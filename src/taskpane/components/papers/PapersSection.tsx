import { useState } from "react";
import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { PAPER_KINDS, PAPERS_OF_ONE, type PaperKind } from "../../../domain/papers/paper";
import type { Level } from "../../../domain/model/level";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { PlaceLink } from "../shared/PlaceLink";
import { Refusal } from "../shared/Refusal";
import { Made, useDownload } from "./Made";

function KindChoice({ kind, onKind }: Readonly<{ kind: PaperKind; onKind: (kind: PaperKind) => void }>) {
  const layout = useLayout();
  const { papersPage } = useTexts();
  return (
    <Field label={papersPage.kind}>
      <RadioGroup
        value={kind}
        onChange={(_, { value }) => {
          onKind(value as PaperKind);
        }}
      >
        {PAPER_KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {one} <span className={layout.small}>{papersPage.kinds[one]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** The sheet that papers were written as. */
function PaperSheet() {
  const layout = useLayout();
  const { state, texts, environment } = usePaneContext();
  const { papersPage } = texts;
  const { paperSheet } = state.loads;
  const { AfterWriting } = environment.page ?? {};
  return (
    <LoadFrame load={paperSheet} call="writePaperSheet" label={papersPage.writeSheet}>
      {(view) => {
        if (view.status === "refused") return <Refusal reason={view.reason} problems={view.problems} />;
        return (
          <>
            <MessageBox kind="success" role="status">
              <p className={layout.strong}>{papersPage.wroteSheet(view.kind, view.count)}</p>
              {view.remarks.map((remark) => (
                <p key={remark} className={layout.text}>
                  {remark}
                </p>
              ))}
              <PlaceLink place={view.place} />
            </MessageBox>
            {AfterWriting && <AfterWriting />}
          </>
        );
      }}
    </LoadFrame>
  );
}

/** What the papers say, as a sheet for the office to change. */
function Template() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { papersPage } = texts;
  return (
    <>
      <h3 className={layout.heading}>{papersPage.template}</h3>
      <p className={layout.text}>{papersPage.templateHint}</p>
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.writeTemplate()}
      >
        {papersPage.writeTemplate}
      </Button>
    </>
  );
}

/** Papers as files: which, and for whom. */
export function PapersSection({ period }: Readonly<{ period: string | null }>) {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { papersPage } = texts;
  const [kind, setKind] = useState<PaperKind>("反馈单");
  const [organization, setOrganization] = useState("");
  const [level, setLevel] = useState<Level | null>(null);
  const { papers, results } = state.loads;
  const isOfOne = PAPERS_OF_ONE.includes(kind);
  const levels = results.status === "done" ? (results.view?.levels ?? []) : [];
  const names = levels.flatMap(({ rows }) => rows.map(({ name }) => name));
  const whose = isOfOne ? { organization, level } : { organization: "", level: null };
  const willDownload = useDownload(papers);
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{papersPage.papers}</h2>
      <p className={layout.text}>{papersPage.papersHint}</p>
      <KindChoice kind={kind} onKind={setKind} />
      {isOfOne && levels.length > 1 && (
        <Choice
          label={papersPage.level}
          value={level ?? ""}
          options={[
            { value: "", label: papersPage.allLevels },
            ...levels.map((own) => ({ value: own.level, label: own.label })),
          ]}
          onChoose={(value) => {
            setLevel(levels.find((own) => own.level === value)?.level ?? null);
          }}
        />
      )}
      {isOfOne && (
        <Field label={papersPage.organization} hint={papersPage.organizationHint}>
          <Input
            className={layout.control}
            list="paper-organizations"
            value={organization}
            onChange={(_, { value }) => {
              setOrganization(value);
            }}
          />
        </Field>
      )}
      <datalist id="paper-organizations">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={layout.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            willDownload();
            void actions.papers({ period, kind, ...whose });
          }}
        >
          {papersPage.make}
        </Button>
        <Button
          disabledFocusable={state.underWay !== null}
          onClick={() => void actions.writePaperSheet({ period, kind, ...whose })}
        >
          {papersPage.writeSheet}
        </Button>
      </div>
      <PaperSheet />
      <LoadFrame load={papers} call="papers" label={papersPage.papers}>
        {(view) =>
          view.status === "ready" ? (
            <Made view={view} title={papersPage.made(view.kind, view.count)} />
          ) : (
            <Refusal reason={view.reason} problems={view.problems} />
          )
        }
      </LoadFrame>
      <Template />
    </section>
  );
}
