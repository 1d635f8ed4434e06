import type { CellStyle } from "../port/writePlan";

/** Colours of the sheets: a restrained red for what is ours, warm greys, light yellow for what the office fills in. */
export const COLORS = {
  accent: "8C2A26",
  headFill: "F3EBE8",
  headText: "3F2422",
  line: "D9D2CE",
  muted: "6B645F",
  office: "FFF8DC",
  officeHead: "FBEFB8",
  warningFill: "FDF3E1",
  warningText: "8A4B08",
  link: "1F5FA8",
  bar: "EADCD9",
  goodFill: "E3F1E4",
  goodText: "22602B",
  badFill: "FBE3E1",
  badText: "9C1F1A",
  chart: ["8C2A26", "C58B57", "7C8A99"],
} as const;

const line = { border: "thin", borderColor: COLORS.line, verticalAlign: "center" } as const;
const head = { ...line, bold: true, color: COLORS.headText, align: "center", wrap: true } as const;
const center = { ...line, align: "center" } as const;
const right = { ...line, align: "right" } as const;
const office = { fill: COLORS.office } as const;
const text = { ...line, align: "left", wrap: true } as const;

/** The looks of the result sheets; `1` and `2` at the end are decimals. */
export const SHEET_STYLES = {
  plain: {},
  title: { fontSize: 16, bold: true, color: COLORS.accent, verticalAlign: "center" },
  subtitle: { color: COLORS.muted, verticalAlign: "center" },
  pageTitle: { fontSize: 16, bold: true, color: COLORS.accent, align: "center", verticalAlign: "center" },
  pageSubtitle: { color: COLORS.muted, align: "center", verticalAlign: "center", wrap: true },
  issuer: { align: "left", verticalAlign: "center", wrap: true },
  issued: { align: "right", verticalAlign: "center", wrap: true },
  guide: { fontSize: 9, color: COLORS.muted, wrap: true, verticalAlign: "center", align: "left" },
  warning: { fill: COLORS.warningFill, color: COLORS.warningText, wrap: true, verticalAlign: "center", align: "left" },
  section: { fontSize: 12, bold: true, color: COLORS.accent, verticalAlign: "center" },
  head: { ...head, fill: COLORS.headFill },
  officeHead: { ...head, fill: COLORS.officeHead },
  text,
  center: { ...center, wrap: true },
  strong: { ...text, bold: true },
  label: { ...text, bold: true, fill: COLORS.headFill, color: COLORS.headText },
  integer: { ...center, numberFormat: "0" },
  count: { ...right, numberFormat: "#,##0" },
  points: { ...right, numberFormat: "0.00" },
  score1: { ...right, numberFormat: "0.0" },
  score2: { ...right, numberFormat: "0.00" },
  strong1: { ...right, numberFormat: "0.0", bold: true },
  strong2: { ...right, numberFormat: "0.00", bold: true },
  signed: { ...right, numberFormat: "+0.00;-0.00;0.00" },
  rate: { ...right, numberFormat: "0.0" },
  measured: { ...right, numberFormat: "General" },
  percent: { ...right, numberFormat: "0.00%" },
  date: { ...center, numberFormat: "yyyy-mm-dd" },
  link: { ...text, color: COLORS.link, underline: true },
  linkCenter: { ...center, color: COLORS.link, underline: true },
  key: { ...line, color: COLORS.muted, numberFormat: "@" },
  officeScore: { ...right, ...office, numberFormat: "0.00" },
  officeText: { ...text, ...office, numberFormat: "@" },
  officeChoice: { ...center, ...office },
  officeDate: { ...center, ...office, numberFormat: "yyyy-mm-dd" },
  muted: { ...center, color: COLORS.muted, wrap: true },
  gone: { ...text, color: COLORS.muted },
  goneDate: { ...center, color: COLORS.muted, numberFormat: "yyyy-mm-dd" },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleKey = keyof typeof SHEET_STYLES;

/** Built-in table style: the thinnest, the sheets draw their own lines. */
export const TABLE_STYLE = "TableStyleLight1";
