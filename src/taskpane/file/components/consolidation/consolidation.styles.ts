import { makeStyles, tokens } from "@fluentui/react-components";

/** The screens on which submissions are put together: what is scrolled, and what can be done, at the foot. */
export const useConsolidationStyles = makeStyles({
  screen: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  middle: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "12px" },
  back: { flexShrink: 0 },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "8px 12px",
    minHeight: "40px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "> *:first-child:not(button)": { flexGrow: 1, minWidth: 0 },
  },
});
