import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { activitySheets, makeActivities } from "./sample/activities";
import { addMess } from "./sample/mess";
import { layOut, type OfficeSheet } from "./sample/officeSheet";
import { makeOrganizations } from "./sample/organizations";
import { bonusSheet, contactSheet, debriefingSheet, duesSheet, talkSheet, trainingSheet } from "./sample/people";
import { Random } from "./sample/random";
import { rosterSheet, staffSheet } from "./sample/rosters";
import { findingSheet, taskSheet } from "./sample/tasks";

/** Where `npm run demo` looks for it. */
export const SAMPLE_FILE = join(import.meta.dirname, "考核工作簿-样例.xlsx");
const SEED = 20_260_930;

/**
 * A workbook as the working committee of a city's organs would keep it: invented people and organizations, a year of
 * ledgers, moderate mess. Written by another library than the product's own writer on purpose.
 *
 * @returns the bytes of the .xlsx file; the same for the same seed.
 */
export async function makeSample(seed = SEED): Promise<Uint8Array> {
  const random = new Random(seed);
  const organizations = makeOrganizations(random);
  const activities = makeActivities(random, organizations);
  const sheets: OfficeSheet[] = [
    rosterSheet(random, organizations),
    staffSheet(random, organizations),
    ...activitySheets(random, activities),
    taskSheet(random, organizations),
    findingSheet(random, organizations),
    trainingSheet(random, organizations),
    talkSheet(random, organizations),
    debriefingSheet(random, organizations),
    contactSheet(random, organizations),
    duesSheet(random, organizations),
    bonusSheet(organizations),
  ];
  const cover = {
    name: "使用说明",
    columns: [{ width: 90 }],
    rows: [
      ["市直机关基层党建工作台账（2025年10月—2026年9月）"],
      ["本工作簿为演示样例，单位、人员、数据均为虚构。"],
      ["各台账由机关工委办公室汇总，每季度末更新。"],
    ],
  };
  const made = new Date(Date.UTC(2026, 8, 30, 1));
  return writeXlsx({
    sheets: [cover, ...addMess(sheets).map(layOut)],
    properties: { creator: "市直机关工委办公室", created: made, modified: made },
  });
}

if (process.argv[1] === import.meta.filename) {
  await writeFile(SAMPLE_FILE, await makeSample());
}
