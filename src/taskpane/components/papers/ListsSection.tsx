import { Button } from "@fluentui/react-components";
import type { ListsView } from "../../service/papersView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { MessageBox } from "../shared/MessageBox";
import { PlaceLink } from "../shared/PlaceLink";
import { Refusal } from "../shared/Refusal";
import { Made, useDownload } from "./Made";

function Written({ view }: Readonly<{ view: ListsView }>) {
  const layout = useLayout();
  const { papersPage } = useTexts();
  if (view.status === "refused") return <Refusal reason={view.reason} problems={view.problems} />;
  const made = view.lists.filter(({ rows }) => rows !== null).length;
  return (
    <>
      <MessageBox kind="success" role="status">
        <p className={layout.strong}>{papersPage.written(made, view.period, view.cutoff)}</p>
      </MessageBox>
      <ul className={layout.divided}>
        {view.lists.map(({ title, rows, remarks, place }) => (
          <li key={title} className={layout.tight}>
            <span className={layout.wrap}>
              <PlaceLink place={place} />
              <span className={layout.small}>{rows === null ? papersPage.notMade : papersPage.rows(rows)}</span>
            </span>
            {remarks.map((remark) => (
              <span key={remark} className={layout.small}>
                {remark}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The lists the norms ask for: written with one click, each a sheet. */
export function ListsSection({ period }: Readonly<{ period: string | null }>) {
  const layout = useLayout();
  const { state, actions, texts, environment } = usePaneContext();
  const { papersPage } = texts;
  const { lists, listPapers } = state.loads;
  const willDownload = useDownload(listPapers);
  const { AfterWriting } = environment.page ?? {};
  return (
    <section className={layout.card}>
      <h2 className={layout.heading}>{papersPage.lists}</h2>
      <p className={layout.text}>{papersPage.listsHint}</p>
      <ul className={layout.bullets}>
        {papersPage.listTitles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <div className={layout.buttons}>
        <Button disabledFocusable={state.underWay !== null} onClick={() => void actions.writeLists(period)}>
          {papersPage.writeLists}
        </Button>
        <Button
          disabledFocusable={state.underWay !== null}
          onClick={() => {
            willDownload();
            void actions.listPapers(period);
          }}
        >
          {papersPage.makeLists}
        </Button>
      </div>
      <LoadFrame load={listPapers} call="listPapers" label={papersPage.makeLists}>
        {(view) =>
          view.status === "ready" ? (
            <Made view={view} title={papersPage.madeLists(view.count)} />
          ) : (
            <Refusal reason={view.reason} problems={view.problems} />
          )
        }
      </LoadFrame>
      <LoadFrame load={lists} call="writeLists" label={papersPage.lists}>
        {(view) => <Written view={view} />}
      </LoadFrame>
      {lists.status === "done" && lists.view.status === "ready" && AfterWriting && <AfterWriting />}
    </section>
  );
}
