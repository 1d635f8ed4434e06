import { useMemo, useState } from "react";
import { ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReadyReviewView, ReviewedOrganization } from "../../service/reviewView";
import { usePaneContext } from "../../state/PaneContext";
import { reviewKey } from "../../state/reviewDraft";
import { useRoomy } from "../../state/useWide";
import { EmptyNote } from "../shared/EmptyNote";
import { useLayout } from "../shared/layout.styles";
import { ScrollAreaProvider } from "../shared/ScrollArea";
import { ShareBar } from "../shared/ShareBar";
import { VirtualList } from "../shared/VirtualList";
import { FILTERS, handledCount, listed } from "./listing";
import { StrengthMark } from "./StrengthMark";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, height: "100%" },
  head: { display: "flex", flexDirection: "column", gap: "8px", padding: "16px 12px 12px" },
  progress: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  rows: { flexGrow: 1, minHeight: 0, overflowX: "hidden", overflowY: "auto", position: "relative" },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    padding: "8px 12px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // No transparent one: contrast themes draw it.
    borderLeft: `3px solid ${tokens.colorNeutralBackground2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: { backgroundColor: tokens.colorBrandBackground2, borderLeftColor: tokens.colorBrandStroke1 },
  matter: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "8px" },
  situation: {
    minWidth: 0,
    overflow: "hidden",
    // Two lines; all of it stands beside.
    maxHeight: "2lh",
  },
});

function Row({ row, selected }: Readonly<{ row: ReviewedOrganization; selected: boolean }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { list } = texts.review;
  const key = reviewKey(row);
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, selected && styles.selected)}
      aria-current={selected}
      data-review={key}
      onClick={() => {
        actions.turnReview({ selected: key, shows: "organization" });
      }}
    >
      <span className={styles.matter}>
        <span className={layout.strong}>{row.name}</span>
        {state.reviewPage.drafts[key] !== undefined && <span className={layout.small}>{list.unsaved}</span>}
      </span>
      {row.matters.length === 0 && <span className={layout.small}>{list.noMatters}</span>}
      {row.matters.map((matter) => (
        <span key={matter.key} className={styles.matter}>
          <span className={mergeClasses(layout.small, styles.situation)}>{matter.situation}</span>
          <StrengthMark matter={matter} />
        </span>
      ))}
    </button>
  );
}

function Head({ view }: Readonly<{ view: ReadyReviewView }>) {
  const layout = useLayout();
  const styles = useStyles();
  const { actions, texts, state } = usePaneContext();
  const { list } = texts.review;
  const handled = handledCount(view);
  return (
    <div className={styles.head}>
      <div className={styles.progress}>
        <h1 className={layout.heading}>{list.handled(handled, view.matters)}</h1>
        <span className={layout.small}>{list.left(view.matters - handled)}</span>
      </div>
      <ShareBar share={view.matters === 0 ? 1 : handled / view.matters} />
      <div className={layout.buttons} role="group" aria-label={list.filter} style={{ gap: 4 }}>
        {FILTERS.map((filter) => (
          <ToggleButton
            key={filter}
            size="small"
            shape="circular"
            checked={state.reviewPage.filter === filter}
            onClick={() => {
              actions.turnReview({ filter });
            }}
          >
            {list.filters[filter](listed(view, filter).length)}
          </ToggleButton>
        ))}
      </div>
      <span className={layout.small}>{texts.review.caption(view.period, view.cutoff)}</span>
    </div>
  );
}

/** The organizations with their matters, and how far the review is. */
export function MatterList({ view, current }: Readonly<{ view: ReadyReviewView; current: string | null }>) {
  const styles = useStyles();
  const { texts, state } = usePaneContext();
  const [area, setArea] = useState<HTMLElement | null>(null);
  const scrollArea = useMemo(() => ({ current: area }), [area]);
  const roomy = useRoomy();
  const { filter, shows } = state.reviewPage;
  const rows = listed(view, filter);
  const at = rows.findIndex((row) => reviewKey(row) === current);
  const items =
    rows.length === 0 ? (
      <EmptyNote title={texts.review.list.nothing[filter]} />
    ) : (
      <VirtualList
        // Shown again, it begins at the organization one comes from.
        key={`${filter} ${!roomy && shows === "list"}`}
        items={rows}
        keyOf={reviewKey}
        label={texts.review.list.title}
        itemHeight={64}
        startAt={Math.max(at, 0)}
      >
        {(row) => <Row row={row} selected={reviewKey(row) === current} />}
      </VirtualList>
    );
  return (
    <section className={styles.list} aria-label={texts.review.list.title}>
      <Head view={view} />
      {roomy ? (
        <ScrollAreaProvider value={scrollArea}>
          <div ref={setArea} className={styles.rows}>
            {/* Inside, the element that scrolls must be there already. */}
            <div>{area !== null && items}</div>
          </div>
        </ScrollAreaProvider>
      ) : (
        items
      )}
    </section>
  );
}
