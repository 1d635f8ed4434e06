import type { WorkbookHost, WorkbookInfo } from "../port/workbookHost";
import { organizationKey } from "./officeEntries";
import type { OwnRow } from "./ownRows";
import { findOwnSheets } from "./ownSheets";
import { listedRows, readWrittenRows, type WrittenQuestion } from "./readWrittenResults";
import { measuredIn, pointsIn } from "./writtenCells";
import type { WrittenItem } from "./writtenResults";
import { WrittenWords } from "./writtenWords";

/** The rows of 得分明细; an organization's are made when they are asked for, in the order of the sheet. */
export type WrittenItems = Readonly<{
  count: number;
  leftOut: readonly string[];
  /** @param organization - its name, in any spelling that counts as the same. */
  of: (organization: string) => readonly WrittenItem[];
  all: () => Iterable<WrittenItem>;
}>;

/**
 * Reads 得分明细 of a period: nine bytes a cell, however many rows it has.
 *
 * @throws HostError when the host fails.
 */
export async function readWrittenItems(
  host: WorkbookHost,
  info: WorkbookInfo,
  { period, labelSets }: WrittenQuestion,
): Promise<WrittenItems> {
  const sheet = findOwnSheets(info, period, labelSets).get("items");
  const { rows, leftOut } = listedRows(await readWrittenRows(host, sheet, labelSets), "items");
  const words = new WrittenWords(labelSets);
  const byOrganization = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const key = organizationKey(row.text("organization"));
    const own = byOrganization.get(key);
    if (own) own.push(row);
    else byOrganization.set(key, [row]);
  }
  return {
    count: rows.length,
    leftOut,
    of: (organization) => (byOrganization.get(organizationKey(organization)) ?? []).map((row) => itemOf(row, words)),
    all: function* () {
      for (const row of rows) yield itemOf(row, words);
    },
  };
}

function itemOf(row: OwnRow, words: WrittenWords): WrittenItem {
  return {
    rowIndex: row.rowIndex,
    organization: row.text("organization"),
    category: row.text("category"),
    code: row.text("code"),
    indicator: row.text("indicator"),
    status: words.word(row.text("status"), ({ statuses }) => statuses),
    value: measuredIn(row.cell("value")),
    target: measuredIn(row.cell("target")),
    points: pointsIn(row.cell("points")),
    score: pointsIn(row.cell("score")),
    reasons: row.text("reasons"),
    basis: words.basis(row.text("basis")),
  };
}
