/** What a format property holds. */
export type FormatValue = string | number | boolean | null;

/**
 * How a cell looks: properties by path ("numberFormat", "font.bold", "border.bottom.style"); those at their default are left
 * out. Formats are shared: the same look is the same object.
 */
export type CellFormat = Readonly<Record<string, FormatValue>>;

export const FORMAT_DEFAULTS: CellFormat = {
  numberFormat: "General",
  "fill.color": "",
  "fill.pattern": "None",
  "fill.tintAndShade": 0,
  "font.name": "Calibri",
  "font.size": 11,
  "font.color": "#000000",
  "font.bold": false,
  "font.italic": false,
  "font.underline": "None",
  "font.strikethrough": false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  "protection.locked": true,
  "protection.formulaHidden": false,
  "border.top.style": "None",
  "border.top.color": "",
  "border.top.weight": "Thin",
  "border.bottom.style": "None",
  "border.bottom.color": "",
  "border.bottom.weight": "Thin",
  "border.left.style": "None",
  "border.left.color": "",
  "border.left.weight": "Thin",
  "border.right.style": "None",
  "border.right.color": "",
  "border.right.weight": "Thin",
};

export const DEFAULT_FORMAT: CellFormat = Object.freeze({});

const shared = new Map<string, CellFormat>([["{}", DEFAULT_FORMAT]]);
const steps = new WeakMap<CellFormat, Map<string, CellFormat>>();

export function formatValue(format: CellFormat, property: string): FormatValue {
  return property in format ? format[property]! : (FORMAT_DEFAULTS[property] ?? null);
}

/** The format with one property changed. Remembered, so that formatting many cells alike costs little. */
export function withFormat(format: CellFormat, property: string, value: FormatValue): CellFormat {
  let known = steps.get(format);
  if (!known) steps.set(format, (known = new Map<string, CellFormat>()));
  const step = `${property}=${JSON.stringify(value)}`;
  const before = known.get(step);
  if (before) return before;
  const entries = Object.entries(format).filter(([name]) => name !== property);
  if (value !== FORMAT_DEFAULTS[property]) entries.push([property, value]);
  const after = sharedFormat(entries);
  known.set(step, after);
  return after;
}

function sharedFormat(entries: readonly (readonly [string, FormatValue])[]): CellFormat {
  const format = Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(format);
  const existing = shared.get(text);
  if (existing) return existing;
  shared.set(text, Object.freeze(format));
  return format;
}
