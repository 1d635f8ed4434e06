import { Button } from "@fluentui/react-components";
import { DataBarVertical32Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { Suspense, useState } from "react";
import { usePaneContext } from "../../state/PaneContext";
import { useEntered } from "../../state/useEntered";
import { EmptyNote } from "../shared/EmptyNote";
import { PapersPage } from "../papers/lazyPapers";
import { useLayout } from "../shared/layout.styles";
import { LoadFrame } from "../shared/LoadFrame";
import { OrganizationDetail } from "./OrganizationDetail";
import { FIRST_LISTS, ResultsLists, type ListsState } from "./ResultsLists";

/** Results by level, and everything about one organization. */
export function ResultsStep() {
  const layout = useLayout();
  const { state, actions, texts } = usePaneContext();
  const { resultsPage: page, loads } = state;
  const [lists, setLists] = useState<ListsState>(FIRST_LISTS);
  useEntered("results", actions.results);
  if (page.kind === "organization") {
    return (
      <OrganizationDetail
        index={page.index}
        onBack={() => {
          setLists({ ...lists, returnTo: page.index });
          actions.closeOrganization();
        }}
      />
    );
  }
  if (page.kind === "papers") {
    return (
      <Suspense fallback={null}>
        <PapersPage period={page.period} />
      </Suspense>
    );
  }
  return (
    <div className={layout.page}>
      <h1 className={layout.title}>{texts.results.title}</h1>
      <LoadFrame
        load={loads.results}
        call="results"
        label={texts.shared.loading}
        onRetry={() => void actions.results()}
      >
        {(view) =>
          view === null ? (
            <EmptyNote icon={<DataBarVertical32Regular />} title={texts.results.none}>
              <Button
                appearance="primary"
                onClick={() => {
                  actions.go("assess");
                }}
              >
                {texts.results.goAssess}
              </Button>
            </EmptyNote>
          ) : (
            <ResultsLists view={view} lists={lists} onLists={setLists} />
          )
        }
      </LoadFrame>
    </div>
  );
}
