import { makeStyles, tokens } from "@fluentui/react-components";
import { WIDE_QUERY } from "../useWide";

export const WIDE = `@media ${WIDE_QUERY}`;

export const usePageStyles = makeStyles({
  page: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: `"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: { flexShrink: 0 },
  bars: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    ":empty": { display: "none" },
  },
  halves: { flexGrow: 1, minHeight: 0, display: "flex" },
  pane: { width: "100%", [WIDE]: { display: "block", width: "400px", flexShrink: 0 } },
  workbook: {
    width: "100%",
    minWidth: 0,
    [WIDE]: { display: "block", flexGrow: 1, width: "auto", borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  away: { display: "none" },
});
