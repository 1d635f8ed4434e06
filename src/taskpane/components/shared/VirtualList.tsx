import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useScrollArea } from "./ScrollArea";

const useStyles = makeStyles({
  list: { position: "relative", width: "100%" },
  item: { position: "absolute", top: 0, left: 0, width: "100%" },
});

type VirtualListProps<T> = Readonly<{
  items: readonly T[];
  keyOf: (item: T) => string | number;
  label: string;
  /** Usual height of an item in px, before it is measured. */
  itemHeight: number;
  /** Index to bring into view when the list appears. */
  startAt?: number | undefined;
  children: (item: T, index: number) => ReactNode;
}>;

/** Where the list begins inside the scrolling element, in px. */
function useMargin(list: React.RefObject<HTMLElement | null>): number {
  const area = useScrollArea();
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const [outer, inner] = [area.current, list.current];
      if (outer === null || inner === null) return;
      const top = inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
      setMargin(Math.round(top));
    };
    measure();
    const content = area.current?.firstElementChild ?? null;
    if (typeof ResizeObserver === "undefined" || content === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => {
      observer.disconnect();
    };
  }, [area, list]);
  return margin;
}

/** A list of which only the part in view is in the document; thousands of items stay quick. */
export function VirtualList<T>({ items, keyOf, label, itemHeight, startAt, children }: VirtualListProps<T>) {
  const styles = useStyles();
  const area = useScrollArea();
  const list = useRef<HTMLDivElement>(null);
  const scrollMargin = useMargin(list);
  // The compiler that this warning speaks of is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => area.current,
    estimateSize: () => itemHeight,
    getItemKey: (index) => keyOf(items[index]!),
    overscan: 6,
    scrollMargin,
  });
  const first = useRef(startAt);
  useEffect(() => {
    if (first.current === undefined) return;
    // An area that scrolled before the list was there would keep the list from its beginning.
    if (first.current === 0) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(first.current, { align: "center" });
  }, [virtualizer]);
  return (
    <div
      ref={list}
      role="list"
      aria-label={label}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          role="listitem"
          aria-setsize={items.length}
          aria-posinset={index + 1}
          className={styles.item}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {children(items[index]!, index)}
        </div>
      ))}
    </div>
  );
}
