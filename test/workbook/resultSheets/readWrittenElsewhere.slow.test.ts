import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, it } from "vitest";
import { textsOf } from "../../../src/i18n/textsOf";
import { assessBytes, openFileBytes } from "../../support/assessBytes";
import { describeWithTool } from "../../support/describeWithTool";
import { hasOpenpyxl } from "../../support/externalTools";
import { hasLibreOffice, recalculate } from "../../support/libreOffice";
import { editWithOpenpyxl } from "../../support/openpyxlEdits";
import { assessOptions } from "../../support/runAssess";
import { expectWritten, readBack } from "./writtenExpectation";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));
const OPTIONS = assessOptions("2026Q3");

describe("results that another program has saved", () => {
  let first: Awaited<ReturnType<typeof assessBytes>>;
  beforeAll(async () => {
    first = await assessBytes(SAMPLE, OPTIONS);
  });

  async function expectRead(bytes: Uint8Array, isCalculated: boolean): Promise<void> {
    const { outcome } = first;
    const { host } = await openFileBytes(bytes);
    const read = await readBack(host, outcome.assessment.period);
    const { names } = outcome.ledgers.roster;
    expectWritten(
      read,
      { ...outcome, ...OPTIONS, texts: textsOf("zh-CN"), names, locate: outcome.inputs.reading.locate },
      { isCalculated },
    );
  }

  describeWithTool("LibreOffice", hasLibreOffice)("LibreOffice", () => {
    it("are read back whole", async () => {
      await expectRead(recalculate(first.written), true);
    }, 120_000);
  });

  describeWithTool("openpyxl", hasOpenpyxl)("openpyxl", () => {
    it("are read back but for the results of live formulas, which it drops; sheets turned round and renamed", async () => {
      const edited = editWithOpenpyxl(first.written, {
        reverse: ["考核结果 2026Q3", "提醒名单 2026Q3"],
        rename: { "考核结果 2026Q3": "三季度结果（已审）", "得分明细 2026Q3": "明细" },
      });
      await expectRead(edited, false);
    });
  });
});
