import { useId } from "react";
import { Button, Link, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { ProposedColumns } from "./ProposedColumns";
import type { ProposalGroup } from "./proposalDraft";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "12px",
    borderLeft: "3px solid transparent",
    minWidth: 0,
  },
  open: { backgroundColor: tokens.colorBrandBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  name: { flexGrow: 1, minWidth: "120px" },
  mark: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  judge: { color: tokens.colorStatusWarningForeground3 },
  choice: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px", [WIDE]: { flexWrap: "nowrap" } },
});

type ProposalCardProps = Readonly<{
  group: ProposalGroup;
  /** undefined: not chosen yet. */
  read: boolean | undefined;
  isOpen: boolean;
  onOpen: () => void;
  onRead: (read: boolean) => void;
}>;

/** Sheets of one layout: what they look like and why, and whether they are read. */
export function ProposalCard({ group, read, isOpen, onOpen, onRead }: ProposalCardProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { proposals } = texts.data;
  const { proposal, sheets } = group;
  const title = useId();
  const names = sheets.map(({ name }) => name).join(texts.shared.separator);
  const [first] = sheets;
  return (
    <li className={mergeClasses(styles.card, isOpen && styles.open)}>
      <div className={styles.head}>
        <span id={title} className={mergeClasses(layout.strong, styles.name)}>
          {sheets.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && texts.shared.separator}
              <Link
                as="button"
                inline
                aria-label={proposals.showSheet(name)}
                onClick={() => {
                  onOpen();
                  void actions.show({ sheet: name });
                }}
              >
                {name}
              </Link>
            </span>
          ))}
        </span>
        <span className={mergeClasses(styles.mark, proposal.doubtful && styles.judge)}>
          {proposal.doubtful ? <Warning16Filled aria-hidden /> : <QuestionCircle16Filled aria-hidden />}
          {proposal.doubtful ? proposals.judged : proposals.asked}
        </span>
        <div className={styles.choice}>
          <RadioGroup
            layout="horizontal"
            aria-label={proposals.question(names)}
            value={read === undefined ? "" : read ? "read" : "leave"}
            onChange={(_, { value }) => {
              onRead(value === "read");
            }}
          >
            <Radio value="read" label={proposals.read} />
            <Radio value="leave" label={proposals.leave} />
          </RadioGroup>
          {first !== undefined && (
            <Button
              data-change
              size="small"
              aria-label={proposals.adjustSheet(first.name)}
              disabledFocusable={state.underWay !== null}
              onClick={() => {
                actions.openMapping(first.id);
              }}
            >
              {proposals.adjust}
            </Button>
          )}
        </div>
      </div>
      <p className={layout.text}>
        <strong>
          {proposals.looksLike(
            proposal.ledgerLabel,
            sheets.map(({ rowsProposed }) => rowsProposed),
          )}
        </strong>
        {proposal.evidence.map((line) => `${texts.shared.separator}${line}`).join("")}
      </p>
      {isOpen && first !== undefined && <ProposedColumns columns={first.columns} />}
    </li>
  );
}
