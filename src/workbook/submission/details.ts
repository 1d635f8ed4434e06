/** Name of the sheet that tells where a submission differs from what was sealed; it is sealed as all others are. */
export const DETAILS_SHEET = "校验明细";
export const DETAILS_KEY = "submission.details";

/** Over the details: sheet, place in it, digest, what the cells said. */
export const DETAIL_LABELS = ["表", "位置", "摘要", "内容"] as const;

/** What a place is called: a row, a column. */
export const rowPlace = (rowIndex: number): string => `第${rowIndex + 1}行`;
export const columnPlace = (letters: string): string => `${letters}列`;
export const ROW_PLACE = /^第([1-9]\d{0,6})行$/;
export const COLUMN_PLACE = /^([A-Z]{1,3})列$/;
