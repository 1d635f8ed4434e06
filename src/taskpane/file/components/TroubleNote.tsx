import type { ReactNode } from "react";
import { useLayout } from "../../components/shared/layout.styles";
import { MessageBox } from "../../components/shared/MessageBox";
import type { Trouble } from "../../service/trouble";
import { usePageContext } from "../PageContext";

type TroubleNoteProps = Readonly<{ title: string; trouble: Trouble; end?: ReactNode; children?: ReactNode }>;

/** What went wrong with the file: where, what and what to do next. */
export function TroubleNote({ title, trouble, end, children }: TroubleNoteProps) {
  const layout = useLayout();
  const { texts } = usePageContext();
  return (
    <MessageBox kind="error" role="alert" end={end}>
      <p className={layout.strong}>{title}</p>
      <p className={layout.text}>{trouble.message}</p>
      {trouble.hint !== "" && (
        <p className={layout.text}>
          {texts.next}
          {trouble.hint}
        </p>
      )}
      {children}
    </MessageBox>
  );
}
