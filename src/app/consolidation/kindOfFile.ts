/** What Excel and its kin may have written, whether it can be read here or not. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|et|ods|csv)$/i;
/** Files in one file: submissions may be among them. */
const ARCHIVE = /\.(?:zip|rar|7z|tar|gz|tgz)$/i;
/** What Excel leaves beside an open workbook, and what systems hide: nobody's submission. */
const HIDDEN = /^(?:~\$|\.)/;

/** What a file that came may be, by its own name, without the folder it lies in. */
export function kindOfFile(name: string): "workbook" | "archive" | "hidden" | "other" {
  if (HIDDEN.test(name)) return "hidden";
  if (WORKBOOK.test(name)) return "workbook";
  return ARCHIVE.test(name) ? "archive" : "other";
}
