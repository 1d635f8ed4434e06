import { describe, expect, it } from "vitest";
import { YES_NO } from "../../../../src/domain/model/ledgerTable";
import {
  isBlankWord,
  isNoughtWord,
  leftOutReason,
  levelOfCategory,
  yesNoOfText,
} from "../../../../src/workbook/ledgers/vocabulary/words";

describe("yes and no", () => {
  it.each([...Array.from("是有√✓✔○YyＹ1１已"), "已完成", "完成", "已销号", "已落实", "100%", "１００％", " 是 "])(
    "%s is yes",
    (word) => {
      expect(yesNoOfText(word)).toBe(YES_NO.YES);
    },
  );
  it.each([...Array.from("否×✗Nn0０未"), "未完成", "未销号", "未落实", "整改中"])("%s is no", (word) => {
    expect(yesNoOfText(word)).toBe(YES_NO.NO);
  });
  it.each(["-", "/", "—", "无", "不涉及", "暂无", "", "  "])("%j is blank", (word) => {
    expect(yesNoOfText(word)).toBe(YES_NO.BLANK);
  });
  it("长期坚持 is ongoing", () => {
    expect(yesNoOfText("长期坚持")).toBe(YES_NO.ONGOING);
  });
  it.each(["正在推进", "80%", "基本完成", "是的", "张三"])("%s is neither", (word) => {
    expect(yesNoOfText(word)).toBeNull();
  });
});

describe("blank words", () => {
  it.each(["-", "/", "—", "——", "无", "不涉及", "暂无", " 无 ", "－"])("%j", (word) => {
    expect(isBlankWord(word)).toBe(true);
  });
  it.each(["0", "无锡支部", "张三", "否"])("not %s", (word) => {
    expect(isBlankWord(word)).toBe(false);
  });
  it.each([
    ["无", true],
    ["-", true],
    ["/", true],
    ["—", false],
    ["不涉及", false],
    ["暂无", false],
  ])("%s as a count of the roster is 0: %s", (word, nought) => {
    expect(isNoughtWord(word)).toBe(nought);
  });
});

describe("rows that are no records", () => {
  it.each([
    ["（示例）", "example"],
    ["(示例)机关第一党支部", "example"],
    ["示例", "example"],
    ["示例：机关第一党支部", "example"],
    ["填写示例", "example"],
    ["合计", "total"],
    ["总计", "total"],
    ["小计", "total"],
    ["平均", "total"],
    ["合 计", "total"],
    ["合计：12", "total"],
    ["合计（人）", "total"],
    ["填表人：张三", "note"],
    ["填表人", "note"],
    ["制表：李四", "note"],
    ["审核：王五", "note"],
    ["备注：本表一式两份", "note"],
    ["说明：", "note"],
    ["说明:每月填报", "note"],
    ["注：", "note"],
    ["累计", "total"],
    ["本季度合计", "total"],
    ["第三季度合计", "total"],
    ["7月小计", "total"],
    ["全年总计", "total"],
    ["共计 48 次", "total"],
  ])("%s: %s", (text, why) => {
    expect(leftOutReason(text)).toBe(why);
  });

  it.each([
    "审核处党支部",
    "示例小学党支部",
    "合计科党支部",
    "机关第一党支部",
    "总计划处党支部",
    "平均价格处党支部",
    "第三党支部",
    "上海办事处党支部",
    "本月累计处党支部",
    "1",
  ])("%s may be a record", (text) => {
    expect(leftOutReason(text)).toBeNull();
  });
});

describe("level words", () => {
  it.each([
    ["党委", "C"],
    ["直属党委", "C"],
    ["机关党委", "C"],
    ["党总支", "G"],
    ["机关党总支部", "G"],
    ["党支部", "B"],
    ["机关党委直属支部", "B"],
    ["离退休党支部", "B"],
    ["总支下设支部", "G"],
    ["党组", null],
    ["", null],
    ["党小组", null],
  ])("%s: %s", (text, level) => {
    expect(levelOfCategory(text)).toBe(level);
  });
});
