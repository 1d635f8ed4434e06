import { useEffect, useRef } from "react";
import { Link } from "@fluentui/react-components";
import { download } from "../../download";
import type { ListPapersView, MadePapersView } from "../../service/papersView";
import type { Load } from "../../state/load";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";

const downloadOf = ({ file: { name, bytes } }: MadePapersView): void => {
  download(new Blob([bytes]), name);
};

/** Papers that were made: what they are of, and their file once more. */
export function Made({ view, title }: Readonly<{ view: MadePapersView; title: string }>) {
  const layout = useLayout();
  const { texts, environment } = usePaneContext();
  const { papersPage } = texts;
  return (
    <MessageBox kind="success" role="status">
      <p className={layout.strong}>{title}</p>
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
export function useDownload(load: Load<ListPapersView>): () => void {
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
