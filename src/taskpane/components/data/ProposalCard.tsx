import { useId } from "react";
import { Button, Link, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { usePaneContext } from "../../state/PaneContext";
import { useLayout } from "../shared/layout.styles";
import { WIDE } from "../shared/widths.styles";
import { useBeside } from "../../state/useBeside";
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
  // Where sheets don't stand beside, the card says what they are read as, and they are shown on their own.
  alone: { flexGrow: 1 },
  show: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", flexGrow: 1, gap: "4px 12px" },
});

type ProposalCardProps = Readonly<{
  group: ProposalGroup;
  /** undefined: not chosen yet. */
  read: boolean | undefined;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onRead: (read: boolean) => void;
}>;

/** The names of the sheets. Where a sheet stands beside, its name shows it; else they open the card. */
function SheetNames({ group, isOpen, onOpen }: Pick<ProposalCardProps, "group" | "isOpen" | "onOpen">) {
  const { actions, texts } = usePaneContext();
  const { sheets } = group;
  if (!useBeside()) {
    return (
      <Link
        as="button"
        inline
        aria-expanded={isOpen}
        onClick={() => {
          onOpen(!isOpen);
        }}
      >
        {sheets.map(({ name }) => name).join(texts.shared.separator)}
      </Link>
    );
  }
  return sheets.map(({ id, name }, i) => (
    <span key={id}>
      {i > 0 && texts.shared.separator}
      <Link
        as="button"
        inline
        aria-label={texts.data.proposals.showSheet(name)}
        onClick={() => {
          onOpen(true);
          void actions.show({ sheet: name });
        }}
      >
        {name}
      </Link>
    </span>
  ));
}

/** Read or leave, choose the columns by hand, and where sheets don't stand beside: look at them. */
function CardChoice({ group, read, onRead, title }: Omit<ProposalCardProps, "isOpen" | "onOpen"> & { title: string }) {
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { proposals } = texts.data;
  const { sheets } = group;
  const [first] = sheets;
  const beside = useBeside();
  return (
    <div className={mergeClasses(styles.choice, !beside && styles.alone)}>
      <RadioGroup
        layout="horizontal"
        aria-label={proposals.question(sheets.map(({ name }) => name).join(texts.shared.separator))}
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
      {!beside && (
        <span className={styles.show}>
          {sheets.map(({ id, name }) => (
            <Link
              key={id}
              as="button"
              inline
              aria-describedby={title}
              onClick={() => void actions.show({ sheet: name })}
            >
              {sheets.length === 1 ? proposals.showThis : proposals.showSheet(name)}
            </Link>
          ))}
        </span>
      )}
    </div>
  );
}

/** Sheets of one layout: what they look like and why, and whether they are read. */
export function ProposalCard({ group, read, isOpen, onOpen, onRead }: ProposalCardProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { texts } = usePaneContext();
  const { proposals } = texts.data;
  const { proposal, sheets } = group;
  const title = useId();
  const [first] = sheets;
  return (
    <li
      className={mergeClasses(styles.card, isOpen && styles.open)}
      data-undecided={read === undefined ? true : undefined}
    >
      <div className={styles.head}>
        <span id={title} className={mergeClasses(layout.strong, styles.name)}>
          <SheetNames group={group} isOpen={isOpen} onOpen={onOpen} />
        </span>
        <span className={mergeClasses(styles.mark, proposal.doubtful && styles.judge)}>
          {proposal.doubtful ? <Warning16Filled aria-hidden /> : <QuestionCircle16Filled aria-hidden />}
          {proposal.doubtful ? proposals.judged : proposals.asked}
        </span>
        <CardChoice group={group} read={read} onRead={onRead} title={title} />
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
