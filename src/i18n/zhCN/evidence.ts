import type { EvidenceTexts } from "../evidenceTexts";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");
const CELLS = {
  organizations: "党组织",
  days: "日期",
  numbers: "数字",
  names: "人名",
  years: "年份",
  answers: "“是”或“否”",
} as const;

export const evidence: EvidenceTexts = {
  column: {
    "header-known": () => "表头是常用写法",
    "header-parsed": () => "表头的意思就是它",
    "header-likely": () => "表头可能是这个意思",
    "cells-fit": (p) =>
      p.percent === 100 ? `这一列都是${CELLS[p.cells]}` : `这一列 ${p.percent}% 是${CELLS[p.cells]}`,
    "cells-blank": () => "这一列还没有内容",
    "cells-open": () => "从内容看不出来",
    rival: (p) => `“${p.label}”列也可能是它`,
  },
  sheet: {
    "title-fits": (p) => `表名或标题像${p.ledger}`,
    "same-layout": (p) => `表头与已确认的“${p.sheet}”相同`,
    "columns-missing": (p) =>
      `缺${list(p.fields)}（各表都缺的，用到它们的指标不评；只有这张表缺的，它的行在这些指标里不计）`,
    "foreign-word": (p) => `有“${p.word}”，这类台账一般没有`,
    "organizations-unknown": () => "党组织一列里没有一个在名册中",
    "periods-across": (p) => `${p.count} 个月份或季度横排，每格读作一行`,
    "quarters-only": () => "只写到季度，按月考核时不计",
    "year-unknown": () => "看不出是哪一年",
    "second-ledger": (p) => `也像${p.ledger}`,
  },
};
