import { makeStyles, tokens } from "@fluentui/react-components";
import { ROW_PX } from "./gridGeometry";

const LINE = `1px solid ${tokens.colorNeutralStroke2}`;

/** How the cells of a sheet look. */
export const useGridStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: `${ROW_PX - 1}px`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  space: { position: "relative" },
  top: { position: "sticky", top: 0, zIndex: 5 },
  row: { display: "flex", height: `${ROW_PX}px`, backgroundColor: tokens.colorNeutralBackground1 },
  below: { position: "absolute", left: 0 },
  head: {
    flexShrink: 0,
    boxSizing: "border-box",
    borderRight: LINE,
    borderBottom: LINE,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
    overflow: "hidden",
    userSelect: "none",
  },
  headActive: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  mark: { padding: "0 4px", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", textOverflow: "ellipsis" },
  readAs: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  // What is not certain is outlined and bears a question mark.
  perhapsReadAs: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    border: `1px dashed ${tokens.colorBrandStroke1}`,
  },
  unread: { fontWeight: tokens.fontWeightRegular },
  stuck: { position: "sticky", zIndex: 2 },
  cell: {
    flexShrink: 0,
    boxSizing: "border-box",
    position: "relative",
    padding: "0 4px",
    borderRight: LINE,
    borderBottom: LINE,
    whiteSpace: "pre",
    color: tokens.colorNeutralForeground1,
    cursor: "default",
  },
  filled: { backgroundColor: tokens.colorNeutralBackground1 },
  /** Text runs over the empty cells beside it, as spreadsheets do; over filled ones it can't. */
  left: { textAlign: "left", overflow: "visible" },
  center: { textAlign: "center", overflow: "hidden" },
  right: { textAlign: "right", overflow: "hidden", fontVariantNumeric: "tabular-nums" },
  frozen: { position: "sticky", zIndex: 2, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  /** Above the empty frozen cells that its text runs over. */
  running: { overflow: "visible", zIndex: 3 },
  run: { position: "absolute", left: "4px", overflow: "hidden" },
  lastFrozenColumn: { borderRightColor: tokens.colorNeutralStrokeAccessible },
  lastFrozenRow: { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`, boxSizing: "border-box" },
  merged: {
    position: "absolute",
    top: 0,
    left: 0,
    zIndex: 1,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    padding: "0 4px",
    overflow: "hidden",
    borderRight: LINE,
    borderBottom: LINE,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  wrapped: { whiteSpace: "pre-wrap" },
  spilling: { overflow: "visible" },
  mergedcenter: { justifyContent: "center", textAlign: "center" },
  mergedleft: { justifyContent: "flex-start" },
  mergedright: { justifyContent: "flex-end" },
  error: { color: tokens.colorStatusDangerForeground1 },

  marked: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", zIndex: 1 },
});
