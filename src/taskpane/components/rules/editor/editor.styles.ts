import { makeStyles, tokens } from "@fluentui/react-components";
import { ROOMY } from "../../shared/widths.styles";

/** How the editor of a rule is laid out: what is asked at the left, whom it moves at the right where there is room. */
export const useEditorStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "16px",
    alignItems: "start",
    [ROOMY]: { gridTemplateColumns: "minmax(0, 640px) minmax(0, 1fr)", columnGap: "24px" },
  },
  beside: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    minWidth: 0,
    [ROOMY]: { position: "sticky", top: "16px" },
  },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  field: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  fieldset: {
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    "& > legend": { padding: 0, marginBottom: "4px" },
  },
  changed: { paddingLeft: "8px", borderLeft: `3px solid ${tokens.colorBrandStroke1}` },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minWidth: 0 },
  pair: {
    display: "grid",
    // A date needs as much.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(180px, 100%), 1fr))",
    gap: "8px",
    alignItems: "start",
  },
  tags: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "4px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& th, & td": {
      padding: "4px 8px 4px 0",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    // Too narrow for columns: what belongs together stands below each other.
    "@media (max-width: 479px)": {
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "& tr": {
        display: "flex",
        flexWrap: "wrap",
        columnGap: "12px",
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      "& th, & td": { borderBottom: "none", padding: "2px 0" },
      "& tbody th": { width: "100%" },
    },
  },
  after: { fontWeight: tokens.fontWeightSemibold },
});
