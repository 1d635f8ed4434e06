import { categoryScores, lossesOf, rankedCount, shareOf } from "./figures";
import type { PaperBlock, PaperCell, PaperColumn } from "./paper";
import type { PaperFacts, PaperOrganization } from "./paperFacts";
import { beforeName, changeName, dayName, NONE, pointsName } from "./paperWords";
import type { PaperContent } from "./template";

/** Losses that 反馈单 shows. */
const SHOWN_LOSSES = 3;
/** Signed by the secretary, and by whoever hands it over. */
const SIGNATURES = ["书记签字：　　　　　　　　年　　月　　日", "反馈人签字：　　　　　　　年　　月　　日"];

/** What 反馈单 says to one secretary. `before`: the same organization in the period before. */
type Subject = Readonly<{ facts: PaperFacts; own: PaperOrganization; before: PaperOrganization | null }>;

/** The content of 反馈单 for an organization. */
export function feedbackContent(facts: PaperFacts, own: PaperOrganization): PaperContent {
  const before = facts.before?.organizations.find(({ name }) => name === own.name) ?? null;
  const subject: Subject = { facts, own, before };
  const blocks: Readonly<Record<string, (subject: Subject) => PaperBlock>> = {
    党组织与书记: identity,
    得分: scores,
    分类得分: categories,
    失分项目: losses,
    会议调整: adjustments,
    办理事项: duties,
    签字: () => ({ kind: "signatures", lines: SIGNATURES }),
  };
  return {
    texts: { 党组织: own.name, 书记: secretaryOf(own) },
    block: (name) => [blocks[name]!(subject)],
  };
}

function secretaryOf({ secretary }: PaperOrganization): string {
  return secretary === "" ? "空缺" : secretary;
}

function identity({ own }: Subject): PaperBlock {
  const row: readonly PaperCell[] = [{ label: "党组织" }, own.name, { label: "书记" }, secretaryOf(own)];
  const columns = [12, 52, 9, 27].map((share): PaperColumn => ({ share }));
  return { kind: "table", table: { columns, rows: [row] } };
}

function scores({ facts, own, before }: Subject): PaperBlock {
  const { figures } = facts;
  const word = beforeName(figures.period);
  const compared = (from: number | null, to: number | null): string =>
    from === null || to === null ? "" : `${word} ${pointsName(from)}，${changeName(from, to)}`;
  const card = (above: string, large: string, below: string): PaperCell => ({ above, large, below });
  const rank = own.rank === null ? NONE : String(own.rank);
  const of = `共 ${rankedCount(figures, own.level)} 个`;
  const row = [
    card("书记履职得分", pointsName(own.secretaryScore), compared(before?.secretaryScore ?? null, own.secretaryScore)),
    card("最终得分", pointsName(own.total), compared(before?.total ?? null, own.total)),
    card("等次", own.grade ?? NONE, before?.grade ? `${word} ${before.grade}` : ""),
    card("名次", rank, own.rank === null ? "不参加排名" : before?.rank ? `${of}，${word} ${before.rank}` : of),
  ];
  const columns = [30, 30, 16, 24].map((share): PaperColumn => ({ share, align: "center" }));
  return { kind: "table", table: { columns, rows: [row] } };
}

function categories({ facts, own, before }: Subject): PaperBlock {
  const earlier = new Map(categoryScores(before?.items ?? []).map((score) => [score.category, shareOf(score)]));
  const rows = categoryScores(own.items).map((score): readonly PaperCell[] => [
    score.category,
    { bar: { share: shareOf(score), tick: earlier.get(score.category) ?? null } },
    `${pointsName(score.score)} / ${pointsName(score.applicable)}`,
  ]);
  const tick = earlier.size > 0 ? `得分率（竖线为${beforeName(facts.figures.period)}）` : "得分率";
  return {
    kind: "table",
    table: {
      columns: [{ share: 23 }, { share: 57 }, { share: 20, align: "right" }],
      head: ["类别", tick, "得分 / 适用分"],
      rows,
    },
  };
}

function losses({ own }: Subject): PaperBlock {
  const lost = lossesOf(own.items).slice(0, SHOWN_LOSSES);
  if (lost.length === 0) return sentence("没有失分。");
  return {
    kind: "table",
    table: {
      columns: [{ share: 24 }, { share: 10, align: "right" }, { share: 40 }, { share: 26 }],
      head: ["指标", "失分", "原因", "来源"],
      rows: lost.map(({ item, lost: points }) => [
        ...[item.indicator, pointsName(points)],
        ...[item.reasons, item.basis || NONE],
      ]),
    },
  };
}

/** As recorded; where nothing is recorded, as 考核结果 says. */
function adjustments({ facts, own }: Subject): PaperBlock {
  const recorded = facts.adjustments
    .filter(({ organization }) => organization === own.name)
    .map(({ item, after, reason, basis, proposedBy, agreedBy }) => {
      const people = [proposedBy && `提出人${proposedBy}`, agreedBy && `同意人${agreedBy}`].filter(
        (text) => text !== "",
      );
      const text = `${reason}${basis === "" ? "" : `（${basis}）`}${people.length === 0 ? "" : `。${people.join("，")}`}`;
      const indicator = own.items.find(({ code }) => code === item)?.indicator ?? item;
      return [{ label: `${indicator} ${after}` }, text] as const;
    });
  const written =
    own.adjustment === 0
      ? []
      : [
          [
            { label: `总分 ${own.adjustment > 0 ? "+" : ""}${pointsName(own.adjustment)}` },
            own.adjustmentReason,
          ] as const,
        ];
  const rows = recorded.length > 0 ? recorded : written;
  if (rows.length === 0) return sentence("没有调整。");
  return { kind: "table", table: { columns: [{ share: 20 }, { share: 80 }], rows } };
}

function duties({ facts, own }: Subject): PaperBlock {
  const rows = facts.duties
    .filter(({ organization }) => organization === own.name)
    .map(({ kind, text, due }) => [`${kind}：${text}`, due === null ? NONE : dayName(due)]);
  if (rows.length === 0) return sentence("没有须办理的事项。");
  return { kind: "table", table: { columns: [{ share: 77 }, { share: 23 }], head: ["事项", "期限"], rows } };
}

function sentence(text: string): PaperBlock {
  return { kind: "paragraph", style: "正文", text };
}
