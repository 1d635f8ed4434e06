import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { SubtractCircle20Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { MANIFEST_SHEET } from "../../../workbook/submission/manifest";
import type { ReadySubmissionView } from "../../service/submissionView";
import { useLayout } from "../shared/layout.styles";
import { MessageBox } from "../shared/MessageBox";
import { useSubmitTexts } from "./useSubmitTexts";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", gap: "12px", padding: "4px 0" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  away: { color: tokens.colorNeutralForeground2 },
});

type Line = Readonly<{ what: string; why: string }>;

function Lines({ lines, strong = false }: Readonly<{ lines: readonly Line[]; strong?: boolean }>) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <ul className={layout.divided}>
      {lines.map(({ what, why }) => (
        <li key={what} className={styles.line}>
          <span className={strong ? layout.strong : layout.text}>{what}</span>
          <span className={mergeClasses(layout.muted, layout.numbers)}>{why}</span>
        </li>
      ))}
    </ul>
  );
}

/** The sheets that go up, and what stays here. */
export function OutgoingSheets({ view }: Readonly<{ view: ReadySubmissionView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const submit = useSubmitTexts();
  const { sheets, settled, notWritten, wishes } = view;
  const stays = [...(wishes.contents === "brief" ? submit.stayingOfBrief : []), ...submit.stayingAlways];
  return (
    <>
      <section className={layout.stack}>
        <h2 className={mergeClasses(layout.heading, layout.row)}>
          <CheckmarkCircle20Filled className={styles.good} aria-hidden /> {submit.sent(sheets.length + 1)}
        </h2>
        <Lines
          strong
          lines={[
            ...sheets.map(({ name, rows }) => ({ what: name, why: submit.rows(rows) })),
            { what: MANIFEST_SHEET, why: submit.manifestHint },
          ]}
        />
        <p className={layout.small}>{settled === null ? submit.notSettled : submit.settled(settled)}</p>
        {notWritten && (
          <MessageBox kind="warning">
            <p className={layout.text}>{submit.notWritten}</p>
          </MessageBox>
        )}
      </section>
      <section className={layout.stack}>
        <h2 className={mergeClasses(layout.heading, layout.row)}>
          <SubtractCircle20Regular className={styles.away} aria-hidden /> {submit.stays}
        </h2>
        <Lines lines={stays} />
      </section>
    </>
  );
}
