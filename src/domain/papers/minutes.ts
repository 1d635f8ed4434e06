import type { PaperBlock } from "./paper";
import type { PaperAdjustment, PaperFacts, PaperMatter } from "./paperFacts";
import { paragraphNumber } from "./paperWords";
import type { PaperContent } from "./template";

/** Matters of the review by their codes, as minutes call them. */
const MATTER_NAMES: Readonly<Record<string, string>> = {
  DQ1: "数据改正",
  DQ2: "记录未参加考核",
  DQ3: "记录校验不符",
  RV1: "等次变化",
  RV2: "得分变化较大",
  RV3: "得分接近等次线",
  RV4: "评分不完整",
  RV5: "一票否决",
  RV6: "调整得分",
  RV7: "期内更换书记",
  RV8: "连续预警",
  RV9: "台账记录改动",
  RV10: "满分依据较少",
  RV11: "缺少月份记录",
};

/** What 调整记录 calls what is no indicator. */
const [TOTAL, GRADE, FLAGS] = ["总分", "等次", "预警认定"];

/** The content of 会议纪要. */
export function minutesContent({ adjustments: recorded, matters, figures }: PaperFacts): PaperContent {
  // What was decided on flags has a part of its own.
  const adjustments = recorded.filter(({ item }) => item !== FLAGS);
  const explained = matters.filter(({ explanation }) => explanation !== "");
  const decided = figures.organizations.filter(({ decision }) => decision !== null);
  return {
    texts: {
      会审件数: String(matters.length),
      调整件数: String(adjustments.length),
      认定件数: String(decided.length),
      说明件数: String(explained.length),
    },
    block: (name) => {
      if (name === "调整事项") return numbered(adjustments.map(adjustmentText), "没有调整得分。");
      if (name === "说明情况") return numbered(explanations(explained), "没有须说明的情况。");
      const decisions = new Map<string, string[]>();
      for (const { name: organization, decision } of decided)
        decisions.set(decision!, [...(decisions.get(decision!) ?? []), organization]);
      const texts = [...decisions].map(([decision, names]) => `${decision}：${names.join("、")}。`);
      return numbered(texts, "没有认定预警。");
    },
  };
}

function adjustmentText({ organization, item, after, reason, basis, proposedBy, agreedBy }: PaperAdjustment): string {
  return [
    `${organization}${decidedText(item, after)}。${reason === "" ? "" : `理由：${ended(reason)}`}`,
    basis === "" ? "" : `依据：${ended(basis)}`,
    proposedBy === "" ? "" : `${proposedBy}提出${agreedBy === "" ? "" : `，${agreedBy}同意`}。`,
  ].join("");
}

function decidedText(item: string, after: string): string {
  if (item === GRADE) return `等次定为“${after}”`;
  return item === TOTAL ? `总分调整${after}` : `指标${item}调整${after}`;
}

/** Matters of one kind with one explanation together. */
function explanations(matters: readonly PaperMatter[]): readonly string[] {
  const groups = new Map<string, PaperMatter[]>();
  for (const matter of matters) {
    const key = `${matter.code}\n${matter.explanation}`;
    groups.set(key, [...(groups.get(key) ?? []), matter]);
  }
  return [...groups.values()].map((group) => {
    const { code, explanation } = group[0]!;
    const names = [...new Set(group.map(({ organization }) => organization).filter((name) => name !== ""))];
    const who = names.length === 0 ? "" : `（${names.join("、")}）`;
    return `${MATTER_NAMES[code] ?? code}${group.length}件${who}。说明：${ended(explanation)}`;
  });
}

function ended(text: string): string {
  return /[。！？；.]$/u.test(text) ? text : `${text}。`;
}

function numbered(texts: readonly string[], nothing: string): readonly PaperBlock[] {
  const shown = texts.length === 0 ? [nothing] : texts;
  return shown.map((text, i) => ({
    kind: "paragraph",
    style: "正文",
    text: texts.length > 1 ? `${paragraphNumber(i)}${text}` : text,
  }));
}
