import { useEffect, useRef, useState } from "react";
import { Button, Field, Input, Link, Radio, RadioGroup } from "@fluentui/react-components";
import { PAPER_KINDS, PAPERS_OF_ONE, type PaperKind } from "../../../domain/papers/paper";
import type { Level } from "../../../domain/model/level";
import { download } from "../../download";
import type { PapersView } from "../../service/papersView";
import type { Load } from "../../state/load";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { Choice } from "../shared/Choice";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { Refusal } from "../shared/Refusal";

type ReadyPapers = Extract<PapersView, { status: "ready" }>;

const downloadOf = ({ file: { name, bytes } }: ReadyPapers): void => {
  download(new Blob([bytes]), name);
};

function Made({ view }: Readonly<{ view: ReadyPapers }>) {
  const layout = useLayout();
  const { texts, environment } = usePaneContext();
  const { papersPage } = texts;
  return (
    <MessageBox kind="success" role="status">
      <p className={layout.strong}>{papersPage.made(view.kind, view.count)}</p>
      {view.remarks.map((remark) => (
        <p key={remark} className={layout.text}>
          {remark}
        </p>
      ))}
      <Link
        as="button"
        className={layout.start}
        onClick={() => {
          downloadOf(view);
        }}
      >
        {papersPage.download(view.file.name)}
      </Link>
      {environment.inExcel === true && <p className={layout.small}>{papersPage.inExcel}</p>}
    </MessageBox>
  );
}

/** Downloads papers as soon as they are made, not again when the page is come back to. @returns how to ask for it */
function useDownload(load: Load<PapersView>): () => void {
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || load.status === "working") return;
    isAsked.current = false;
    if (load.status === "done" && load.view.status === "ready") downloadOf(load.view);
  }, [load]);
  return () => {
    isAsked.current = true;
  };
}

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
  const willDownload = useDownload(papers);
  const make = async (): Promise<void> => {
    willDownload();
    const whose = isOfOne ? { organization, level } : { organization: "", level: null };
    await actions.papers({ period, kind, ...whose });
  };
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
      <Button
        className={layout.start}
        appearance="primary"
        disabledFocusable={state.underWay !== null}
        onClick={() => void make()}
      >
        {papersPage.make}
      </Button>
      <LoadFrame load={papers} call="papers" label={papersPage.papers}>
        {(view) =>
          view.status === "ready" ? <Made view={view} /> : <Refusal reason={view.reason} problems={view.problems} />
        }
      </LoadFrame>
      <h3 className={layout.heading}>{papersPage.template}</h3>
      <p className={layout.text}>{papersPage.templateHint}</p>
      <Button
        className={layout.start}
        disabledFocusable={state.underWay !== null}
        onClick={() => void actions.writeTemplate()}
      >
        {papersPage.writeTemplate}
      </Button>
    </section>
  );
}
