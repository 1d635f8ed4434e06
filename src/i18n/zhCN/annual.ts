import { PERIODS } from "./periods";
import { sheetLabels } from "./sheetLabels";
import type { Period } from "../../domain/model/period";
import { ANNUAL_METHOD_WORDS } from "../../domain/settings/annualDefinitions";
import type { AnnualPart } from "../../domain/settings/settings";
import type { AnnualWords } from "../../workbook/annualSheet/annualWords";
import type { FigureSource } from "../../workbook/resultSheets/figureSource";

const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;
const PARTS: Readonly<Record<AnnualPart, string>> = { quarters: "季度", debriefing: "述职评议", votes: "民主测评" };
const METHODS = ANNUAL_METHOD_WORDS;
const SHOWN_NAMES = 5;

const sourceOf = ({ period, source }: Readonly<{ period: Period; source: FigureSource }>): string =>
  `${PERIODS[period.kind]}：${sheetLabels.figureSource(source)}`;

export const annual: AnnualWords = {
  title: "党组织书记履职年度考核结果",
  sheetName: (year) => `年度结果 ${year}`,
  guide: "灰色的是按另一种方法算出的得分和等次，只在等次不同时列出。各法都在定等次、名次以后再限最高等次的比例。",
  nothing: "名册中没有参加本年度考核的党组织",
  columns: { debriefing: PARTS.debriefing, votes: PARTS.votes, total: "年度得分", method: "年度方法" },
  quarter: ({ kind }) => PERIODS[kind],
  methods: METHODS,
  otherMethod: (method) => `按${METHODS[method]}`,
  methodLine: ({ method, weights, parts, missingQuarter, bestQuarters }, best) => {
    const pieces = [`年度方法：${METHODS[method]}`];
    if (method === "recalculated") pieces.push("按全年台账重新计算");
    if (method === "weighted") pieces.push(QUARTERS.map((quarter, i) => `${quarter} ${weights[i]!}`).join("、"));
    const weighed = (Object.keys(PARTS) as AnnualPart[]).filter((part) => parts[part] > 0);
    if (method !== "recalculated" && weighed.length > 1)
      pieces.push(`年终构成 ${weighed.map((part) => `${PARTS[part]} ${parts[part]}`).join("、")}`);
    if (method !== "recalculated") pieces.push(missingQuarter === "actual" ? "缺的按实际有的折算" : "缺一项的全年不评");
    if (bestQuarters > 0) pieces.push(`至少 ${bestQuarters} 季为“${best}”才能评“${best}”`);
    return `${pieces.join("；")}。`;
  },
  sourcesLine: (quarters, year) =>
    `各季得分取自——${quarters.map(sourceOf).join("；")}${year === null ? "" : `；全年重算：${sheetLabels.figureSource(year)}`}。`,
  unmatchedLine: (unmatched) =>
    `不在本年度名册里、没有计入的：${unmatched
      .map(
        ({ sheet, names }) =>
          `“${sheet}”${names.slice(0, SHOWN_NAMES).join("、")}${names.length > SHOWN_NAMES ? `等 ${names.length} 个` : ""}`,
      )
      .join("；")}。`,
  note: (note, best) => {
    switch (note.code) {
      case "missingQuarters": {
        const missing = note.quarters.map((i) => QUARTERS[i]!).join("、");
        return `缺${missing}得分，${note.isAssessed ? "按其余季度计算" : "全年不评"}`;
      }
      case "missingParts": {
        const missing = note.parts.map((part) => PARTS[part]).join("、");
        return `缺本年度${missing}，${note.isAssessed ? "按其余部分计算" : "全年不评"}`;
      }
      case "contradictoryDebriefing":
        return "本年度述职评议有两条，说法不一致，没有采用";
      case "fewBest":
        return `“${best}”只有 ${note.best} 季，不足 ${note.needed} 季，降一等`;
      case "limited":
        return `“${best}”超过比例上限，降一等`;
    }
  },
};
