import { describe, expect, it } from "vitest";
import { pageFooter, signedFooter, withMiddleLine } from "../../../src/workbook/layout/pageFooter";
import { headerParts, headerText } from "../../../src/workbook/port/headerFooter";

const SIGNATURES = { made: "制表：", checked: "审核：", released: "签发：" };

describe("a footer", () => {
  it("comes apart by its parts and together again; && is no code", () => {
    const parts = { left: "&9R&&C", center: "a\nb", right: "&P" };
    expect(headerParts(headerText(parts))).toEqual(parts);
    expect(headerParts("第 &P 页")).toEqual({ left: "", center: "第 &P 页", right: "" });
  });

  it("to be signed has two lines in each of its parts", () => {
    const parts = headerParts(signedFooter("a & b", "&P", SIGNATURES));
    expect(parts.left).toMatch(/^&10制表：_+\na && b$/);
    expect(parts.center).toMatch(/^&10审核：_+\n$/);
    expect(parts.right).toMatch(/^&10签发：_+\n&P$/);
  });

  it("takes words at the foot of its middle, and keeps what stood there", () => {
    expect(withMiddleLine(pageFooter("表", "&P"), "校验码")).toBe("&L&9表&C&9校验码&R&9&P");
    expect(withMiddleLine("", "校验码")).toBe("&C&9校验码");
    const signed = headerParts(withMiddleLine(signedFooter("表", "&P", SIGNATURES), "校验码"));
    expect(signed.center).toMatch(/^&10审核：_+\n校验码$/);
    expect(signed.right).toContain("签发：");
  });

  it("that gets too long for Excel keeps only these", () => {
    expect(withMiddleLine(pageFooter("长".repeat(240), "&P"), "校验码")).toBe("&C&9校验码");
  });
});
