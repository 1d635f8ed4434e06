import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LEDGER_KEYS, type LedgerKey } from "../../../../src/domain/model/ledgers";
import type { FieldForms } from "../../../../src/workbook/ledgers/vocabulary/fieldForms";
import {
  fits,
  LONGEST_KEY,
  parseForm,
  type FormPattern,
} from "../../../../src/workbook/ledgers/vocabulary/formPattern";
import { headerKey } from "../../../../src/workbook/ledgers/vocabulary/headerAliases";
import { HEADER_FORMS } from "../../../../src/workbook/ledgers/vocabulary/headerForms";
import { HEADER_WORDS } from "../../../../src/workbook/ledgers/vocabulary/headerWords";

const WORDS: Readonly<Record<string, string>> = HEADER_WORDS;
const classOf = (name: string): FormPattern => parseForm(WORDS[name]!, classOf);
const expressionOf = (form: string): RegExp =>
  new RegExp(`^(?:${form.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => `(?:${WORDS[name]!})`)})$`);

describe("a form", () => {
  it.each([
    ["甲乙", "甲乙"],
    ["甲|乙", "乙"],
    ["(甲|乙丙)?丁", "乙丙丁"],
    ["甲?(乙)?丙", "丙"],
    ["(甲|乙)+丙", "甲乙甲丙"],
    ["(甲乙|甲|乙甲)*", "甲乙甲"],
    ["\\(甲\\)", "(甲)"],
    ["[一-龥]{2,3}问", "甲乙问"],
    ["(?!其他)[一-龥]{2,8}事", "甲其他事"],
    ["(甲)?(乙)?", ""],
    ["甲{time}", "甲日期"],
  ])("fits as the expression would: %s, %s", (form, key) => {
    expect(fits(parseForm(form, classOf), key)).toBe(true);
    expect(expressionOf(form).test(key)).toBe(true);
  });

  it.each([
    ["甲乙", "甲"],
    ["甲", "甲乙"],
    ["甲|乙", "甲乙"],
    ["(甲|乙)+", ""],
    ["[一-龥]{2,3}问", "甲问"],
    ["[一-龥]{2,3}问", "甲乙丙丁问"],
    ["[一-龥]{2,3}问", "aa问"],
    ["(?!其他)[一-龥]{2,8}事", "其他甲事"],
    ["甲{time}", "甲日"],
  ])("does not fit: %s, %s", (form, key) => {
    expect(fits(parseForm(form, classOf), key)).toBe(false);
    expect(expressionOf(form).test(key)).toBe(false);
  });

  it("fits every header and its parts exactly as a regular expression of the same source", () => {
    const corpus = readFileSync(new URL("../recognising/headerCorpus.txt", import.meta.url), "utf8");
    const texts = [...new Set(corpus.split(/[\s|=]+/u).map(headerKey))].filter((text) => text !== "");
    const keys = [
      ...new Set(texts.flatMap((text) => [text, text.slice(1), text.slice(0, -1), text + text.slice(0, 2)])),
    ]
      .filter((key) => key !== "" && key.length <= LONGEST_KEY)
      .filter((_, i) => i % 3 === 0);
    let fitting = 0;
    const wrong: string[] = [];
    for (const form of LEDGER_KEYS.flatMap(formsOf)) {
      const [pattern, expression] = [parseForm(form, classOf), expressionOf(form)];
      for (const key of keys) {
        const expected = expression.test(key);
        if (expected) fitting++;
        if (fits(pattern, key) !== expected || (expected && !pattern.begins(key[0]!))) wrong.push(`${form} ${key}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(fitting).toBeGreaterThan(300);
  });

  it("of the longest key reaches its end", () => {
    expect(fits(parseForm("(甲)+", classOf), "甲".repeat(LONGEST_KEY))).toBe(true);
  });
});

function formsOf(ledger: LedgerKey): readonly string[] {
  return (Object.values(HEADER_FORMS[ledger]) as FieldForms[]).flatMap(({ sure = [], likely = [], borneOut = [] }) => [
    ...sure,
    ...likely,
    ...borneOut,
  ]);
}
