import { normalizeText } from "../model/text";
import { oneOf, put, unlessEmpty, type SettingDefinition } from "./settingDefinition";
import { chosen } from "./settingValue";
import type { AnnualMethod, AnnualPart, AnnualSettings } from "./settings";

/** Methods as the settings sheet calls them. */
export const ANNUAL_METHOD_WORDS: Readonly<Record<AnnualMethod, string>> = {
  recalculated: "全年重算",
  mean: "四季平均",
  weighted: "四季加权",
};
const METHODS: Readonly<Record<string, AnnualMethod>> = Object.fromEntries(
  Object.entries(ANNUAL_METHOD_WORDS).map(([method, word]) => [word, method as AnnualMethod]),
);
const MISSING: Readonly<Record<string, AnnualSettings["missingQuarter"]>> = { 按实际季数: "actual", 不评: "none" };
const PARTS: Readonly<Record<string, AnnualPart>> = { 季度: "quarters", 述职评议: "debriefing", 民主测评: "votes" };
const WEIGHTS_EXAMPLE = "Q1:20;Q2:25;Q3:25;Q4:30";
const PARTS_EXAMPLE = "季度:60;述职评议:30;民主测评:10";
const QUARTERS = ["q1", "q2", "q3", "q4"] as const;

/** How the year follows from its quarters (design: the quarterly session, §4). */
export const DEFAULT_ANNUAL: AnnualSettings = {
  method: "recalculated",
  weights: [20, 25, 25, 30],
  parts: { quarters: 100, debriefing: 0, votes: 0 },
  bestQuarters: 0,
  missingQuarter: "actual",
};

/** Rows of the settings sheet about the year. */
export const ANNUAL: readonly SettingDefinition[] = [
  {
    group: "计分排名",
    name: "年度方法",
    value: ANNUAL_METHOD_WORDS.recalculated,
    note: "全年重算：按全年台账重新计算；四季平均、四季加权：由四个季度定稿的最终得分得出",
    ...oneOf(...Object.values(ANNUAL_METHOD_WORDS)),
    read: intoAnnual("method", (text) => chosen(METHODS, text)),
  },
  {
    group: "计分排名",
    name: "季度权重",
    value: WEIGHTS_EXAMPLE,
    note: "四季加权时各季度所占的份量，四个季度都要写，不计的写 0",
    expected: { kind: "weights", names: ["Q1", "Q2", "Q3", "Q4"], example: WEIGHTS_EXAMPLE, every: true },
    read: intoAnnual("weights", quarterWeightsOf),
  },
  {
    group: "计分排名",
    name: "年终构成",
    value: "",
    note: `四季平均、四季加权之外还算什么，如 ${PARTS_EXAMPLE}；留空为只算季度`,
    expected: { kind: "weights", names: Object.keys(PARTS), example: PARTS_EXAMPLE, every: false },
    read: unlessEmpty(intoAnnual("parts", partsOf)),
  },
  {
    group: "计分排名",
    name: "评好条件",
    value: "",
    note: "如 四季为好>=1：四个季度里至少一季为最高等次，全年才能为最高等次；留空为不设",
    expected: { kind: "bestQuarters" },
    read: unlessEmpty(intoAnnual("bestQuarters", bestQuartersOf)),
  },
  {
    group: "计分排名",
    name: "缺季处理",
    value: "按实际季数",
    note: "缺少某一季度的得分时：按实际季数计算，或全年不评",
    ...oneOf("按实际季数", "不评"),
    read: intoAnnual("missingQuarter", (text) => chosen(MISSING, text)),
  },
];

/** Reads a text into one of the year's settings. */
function intoAnnual<K extends keyof AnnualSettings>(
  key: K,
  parse: (text: string) => AnnualSettings[K] | null,
): SettingDefinition["read"] {
  return (text, values) =>
    put(parse(text), (value) => {
      values.annual = { ...values.annual, [key]: value };
    });
}

/** `Q1:20;Q2:25` with whole weights up to 1000, not all 0, each name once; null for anything else. */
function weightsOf(text: string, names: readonly string[]): ReadonlyMap<string, number> | null {
  const weights = new Map<string, number>();
  for (const piece of text.normalize("NFKC").split(/[;,、]/)) {
    if (piece.trim() === "") continue;
    const match = /^(.+?):(\d{1,4})%?$/.exec(normalizeText(piece));
    const weight = Number(match?.[2]);
    if (!match || !names.includes(match[1]!) || weights.has(match[1]!) || weight > 1000) return null;
    weights.set(match[1]!, weight);
  }
  return [...weights.values()].some((weight) => weight > 0) ? weights : null;
}

/** All four quarters are named: one that was forgotten would count for nothing without a word. */
function quarterWeightsOf(text: string): AnnualSettings["weights"] | null {
  const weights = weightsOf(text, QUARTERS);
  const [q1, q2, q3, q4] = QUARTERS.map((quarter) => weights?.get(quarter));
  if (q1 === undefined || q2 === undefined || q3 === undefined || q4 === undefined) return null;
  return [q1, q2, q3, q4];
}

function partsOf(text: string): AnnualSettings["parts"] | null {
  const weights = weightsOf(text, Object.keys(PARTS));
  if (weights === null || (weights.get("季度") ?? 0) === 0) return null;
  const of = (name: string): number => weights.get(name) ?? 0;
  return { quarters: of("季度"), debriefing: of("述职评议"), votes: of("民主测评") };
}

function bestQuartersOf(text: string): number | null {
  const match = /^四季为好>=([0-4])$/.exec(normalizeText(text).replace("≥", ">="));
  return match ? Number(match[1]) : null;
}
