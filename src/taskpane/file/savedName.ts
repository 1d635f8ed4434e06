/** Extensions that Excel opens; a workbook keeps its own, as it stays of the same kind. */
const EXTENSION = /\.(?:xlsx|xlsm|xltx|xltm)$/i;
const DAY_BEHIND = /-\d{4}-\d\d-\d\d$/;

/**
 * A name for a workbook that is saved beside the opened one: with the day behind it, in place of an earlier one.
 *
 * @param now - ISO local time.
 */
export function savedName(name: string, now: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? ".xlsx";
  const stem = name.replace(EXTENSION, "").replace(DAY_BEHIND, "");
  return `${stem}-${now.slice(0, 10)}${extension}`;
}
