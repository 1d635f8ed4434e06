import { describe, expect, it } from "vitest";
import { LEDGER_KEYS, fieldDefinition, type LedgerKey } from "../../../../src/domain/model/ledgers";
import { parseHeader } from "../../../../src/workbook/ledgers/vocabulary/parseHeader";

const labelOf = (ledger: LedgerKey, text: string): string | null => {
  const [claim] = parseHeader(ledger, text);
  return claim ? fieldDefinition(ledger, claim.field)!.label : null;
};
const certaintyOf = (ledger: LedgerKey, text: string) => parseHeader(ledger, text)[0]?.certainty ?? null;

describe("a header", () => {
  it.each<[LedgerKey, string, string]>([
    ["activities", "主题党日开展时间", "时间"],
    ["activities", "应参会党员人数", "应到人数"],
    ["activities", "实际参加人数", "实到人数"],
    ["roster", "本届支委会成立时间", "最近换届时间"],
    ["roster", "下次换届日期", "届满时间"],
    ["roster", "书记空缺起始时间", "书记空缺时间"],
    ["talks", "被谈话人姓名", "谈话对象"],
    ["talks", "谈话领导", "谈话人"],
    ["findings", "整改责任人", "整改责任人"],
    ["findings", "计划完成时间", "整改时限"],
    ["tasks", "实际完成时间", "完成时间"],
    ["tasks", "要求完成时间", "完成时限"],
    ["dues", "每月应缴党费", "应交"],
    ["dues", "月实缴金额（元）", "实交"],
    ["training", "培训结束日期", "结束时间"],
    ["contacts", "包联领导", "委员姓名"],
    ["contacts", "联系指导党支部名称", "联系党支部"],
    ["debriefings", "收回测评票数", "收回票数"],
    ["bonuses", "加扣分事由", "事项"],
  ])("of %s is taken apart: %s", (ledger, text, label) => {
    expect(labelOf(ledger, text)).toBe(label);
    expect(certaintyOf(ledger, text)).toBe("certain");
  });

  it.each([
    ["*支部名称", "党组织名称"],
    ["党员总数（必填）", "党员总数"],
    ["成立时间（格式如2020-5-1）", "成立时间"],
    ["其中：预备党员", "预备党员数"],
    ["任期\n（年）", "任期"],
  ])("without what tells how to fill it in: %s", (text, label) => {
    expect(labelOf("roster", text)).toBe(label);
  });

  it.each(["上报时间", "创建时间", "发布时间", "签到时间", "入党时间", "出生时间", "审核时间", "报名时间", "更新日期"])(
    "with a word that no form knows is no field of any ledger: %s",
    (text) => {
      expect(LEDGER_KEYS.flatMap((ledger) => labelOf(ledger, text) ?? [])).toEqual([]);
    },
  );

  it.each<[LedgerKey, string, string]>([
    ["activities", "应到人数", "实到人数"],
    ["talks", "谈话人", "被谈话人"],
    ["roster", "应换届时间", "换届时间"],
    ["roster", "下次换届时间", "上次换届时间"],
    ["dues", "应缴金额", "实缴金额"],
    ["tasks", "计划完成时间", "实际完成时间"],
  ])("of %s is kept apart from one a letter away: %s, %s", (ledger, one, other) => {
    expect(labelOf(ledger, one)).not.toBeNull();
    expect(labelOf(ledger, one)).not.toBe(labelOf(ledger, other));
  });

  it("is the more doubtful for a remark that nobody knows", () => {
    expect(certaintyOf("activities", "会议时间（下午）")).toBe("likely");
    expect(certaintyOf("activities", "会议时间")).toBe("certain");
  });

  it.each<[LedgerKey, string, string]>([
    ["activities", "参会人数（应到）", "应到人数"],
    ["activities", "参会人数（实到）", "实到人数"],
    ["findings", "整改是否到位", "是否销号"],
    ["roster", "党组织的书记", "书记姓名"],
    ["talks", "谈话对象及联系方式", "谈话对象"],
    ["roster", "3、支部名称", "党组织名称"],
    ["training", "培训学时/小时", "学时"],
  ])("of %s says the same in another order or with words that change nothing: %s", (ledger, text, label) => {
    expect(labelOf(ledger, text)).toBe(label);
    expect(certaintyOf(ledger, text)).toBe("likely");
  });

  it.each<[LedgerKey, string]>([
    ["activities", "参会人数（未到）"],
    ["roster", "换届时间（拟定）"],
  ])("of %s is not read without the qualifier that stands in brackets: %s", (ledger, text) => {
    expect(labelOf(ledger, text)).toBeNull();
  });

  it("tells a form of activity only where the cells say so", () => {
    const needs = (text: string) => parseHeader("activities", text)[0]?.needsCells;
    expect([needs("学习形式"), needs("活动类型")]).toEqual([true, false]);
  });

  it("is read in time that grows with its length, whatever stands in it", () => {
    for (const ledger of LEDGER_KEYS) expect(parseHeader(ledger, "学习教育".repeat(2000))).toEqual([]);
  });
});
