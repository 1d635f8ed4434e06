import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DataView, ProposalAnswers } from "../../service/dataView";
import { usePaneContext, useTexts } from "../../state/PaneContext";
import { useWide } from "../../state/useWide";
import { ActionBar } from "../navigation/ActionBar";
import { Disclosure } from "../shared/Disclosure";
import { useLayout } from "../shared/layout.styles";
import { CoverageGrid } from "./CoverageGrid";
import { ProposalCard } from "./ProposalCard";
import {
  answersOf,
  firstProposalDraft,
  nameVariants,
  proposalGroups,
  type NameVariant,
  type ProposalDraft,
  type ProposalGroup,
} from "./proposalDraft";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 12px" },
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  names: { padding: "4px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type NameVariantsProps = Readonly<{
  variants: readonly NameVariant[];
  names: ReadonlySet<string>;
  onNames: (names: ReadonlySet<string>) => void;
}>;

function NameVariants({ variants, names, onNames }: NameVariantsProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { proposals } = useTexts().data;
  return (
    <div className={styles.names}>
      <Disclosure title={proposals.names(variants.length)}>
        <div className={layout.tight}>
          <p className={layout.small}>{proposals.namesHint}</p>
          {variants.map(({ written, organization }) => (
            <Checkbox
              key={written}
              label={proposals.name(written, organization)}
              checked={names.has(written)}
              onChange={(_, { checked }) => {
                const others = [...names].filter((name) => name !== written);
                onNames(new Set(checked === true ? [...others, written] : others));
              }}
            />
          ))}
        </div>
      </Disclosure>
    </div>
  );
}

/** `open`: sheets that nobody has decided about. */
type ConfirmBarProps = Readonly<{ answers: ProposalAnswers; open: number; onDecide: () => void }>;

/** What the one button will do, and what is still to be decided. */
function ConfirmBar({ answers, open, onDecide }: ConfirmBarProps) {
  const layout = useLayout();
  const { actions, texts, state } = usePaneContext();
  const { proposals } = texts.data;
  const count = (read: boolean): number => answers.sheets.filter((answer) => answer.read === read).length;
  return (
    <ActionBar>
      <p className={layout.text}>
        {proposals.willDo(count(true), count(false), answers.aliases.length)}{" "}
        {open > 0 && (
          <Link as="button" inline onClick={onDecide}>
            {proposals.stillOpen(open)}
          </Link>
        )}
      </p>
      <Button
        appearance="primary"
        disabledFocusable={answers.sheets.length + answers.aliases.length === 0 || state.underWay !== null}
        onClick={() => void actions.confirmProposals(answers)}
      >
        {proposals.confirm}
      </Button>
    </ActionBar>
  );
}

/** On a page that is wide the workbook stands beside: it shows the sheet whose columns are listed first. */
function useFirstBeside(groups: readonly ProposalGroup[]): void {
  const { actions, environment } = usePaneContext();
  const isBeside = useWide() && environment.page !== undefined;
  const name = groups[0]?.sheets[0]?.name;
  useEffect(() => {
    if (isBeside && name !== undefined) void actions.show({ sheet: name });
  }, [actions, isBeside, name]);
}

/** Everything that is proposed, answered at once: sheets of unknown layouts, spellings of names. */
export function ConfirmProposals({ view, cameFrom }: Readonly<{ view: DataView; cameFrom: string | null }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { proposals } = texts.data;
  const groups = useMemo(() => proposalGroups(view), [view]);
  const variants = useMemo(() => nameVariants(view), [view]);
  const [draft, setDraft] = useState<ProposalDraft>(() => firstProposalDraft(groups, variants));
  const [opened, setOpened] = useState<string | null>(groups[0]?.key ?? null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Coming back from choosing columns: the keyboard goes on where it left.
    if (cameFrom !== null) list.current?.querySelector<HTMLElement>("[data-change]")?.focus();
  }, [cameFrom]);
  useFirstBeside(groups);
  const answers = answersOf(draft, groups, variants);
  const open = groups.filter(({ key }) => !draft.read.has(key));
  const sheets = groups.reduce((sum, group) => sum + group.sheets.length, 0);
  const isRead = view.sheets.filter(({ state: kind }) => kind === "ledger").length;
  const others = view.sheets.filter(({ state: kind }) => kind === "other").length;
  return (
    <section className={layout.stack}>
      <div className={styles.head}>
        <h1 className={layout.title}>{proposals.title(sheets)}</h1>
        <Button size="small" disabledFocusable={state.underWay !== null} onClick={() => void actions.inspect()}>
          {texts.data.readAgain}
        </Button>
      </div>
      <p className={layout.text}>{proposals.summary(isRead, sheets, others)}</p>
      {view.coverage !== null && <CoverageGrid coverage={view.coverage} />}
      <div className={styles.box}>
        <ul ref={list} className={layout.divided}>
          {groups.map((group) => (
            <ProposalCard
              key={group.key}
              group={group}
              read={draft.read.get(group.key)}
              isOpen={opened === group.key}
              onOpen={(isOpen) => {
                setOpened(isOpen ? group.key : null);
              }}
              onRead={(read) => {
                setDraft({ ...draft, read: new Map([...draft.read, [group.key, read]]) });
              }}
            />
          ))}
        </ul>
        {variants.length > 0 && (
          <NameVariants
            variants={variants}
            names={draft.names}
            onNames={(names) => {
              setDraft({ ...draft, names });
            }}
          />
        )}
      </div>
      <ConfirmBar
        answers={answers}
        open={open.reduce((sum, group) => sum + group.sheets.length, 0)}
        onDecide={() => {
          setOpened(open[0]?.key ?? null);
          list.current?.querySelector<HTMLElement>("[data-undecided] input")?.focus();
        }}
      />
    </section>
  );
}
