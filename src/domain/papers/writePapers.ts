import type { Day } from "../model/day";
import { formatPeriod, type Period } from "../model/period";
import { circularContent } from "./circular";
import { feedbackContent } from "./feedback";
import { minutesContent } from "./minutes";
import type { ListPaperKind, Paper, PaperKind, PaperLayout } from "./paper";
import type { PaperSource, PaperFacts, PaperOrganization } from "./paperFacts";
import { dayName, periodName, spanName } from "./paperWords";
import { rectificationContent } from "./rectification";
import { fillTemplate, type PaperContent, type TemplateLine } from "./template";

const LAYOUTS: Readonly<Record<PaperKind, PaperLayout>> = {
  反馈单: "form",
  通报: "document",
  会议纪要: "document",
  整改清单: "list",
};

/** What to write; `only`: for these organizations, by what they are called together. */
export type PaperWishes = Readonly<{
  kind: PaperKind;
  only: Readonly<{ name: string; organizations: readonly PaperOrganization[] }> | null;
  template: readonly TemplateLine[];
}>;

/** Writes the papers of a kind as content: one of each, 反馈单 one an organization. */
export function writePapers(facts: PaperFacts, { kind, only, template }: PaperWishes): readonly Paper[] {
  const lines = template.filter((line) => line.kind === kind);
  const stem = `${kind}-${formatPeriod(facts.figures.period)}`;
  const paper = (content: PaperContent, of: string | null): Paper => ({
    kind,
    name: fileName(of === null ? stem : `${stem}-${of}`),
    layout: LAYOUTS[kind],
    blocks: fillTemplate(lines, { ...content, texts: { ...generalTexts(facts), ...content.texts } }),
    note: noteOf(facts),
  });
  switch (kind) {
    case "反馈单": {
      const subjects = only === null ? facts.figures.organizations : only.organizations;
      return subjects.map((own) => paper(feedbackContent(facts, own), own.name));
    }
    case "通报":
      return [paper(circularContent(facts), null)];
    case "会议纪要":
      return [paper(minutesContent(facts), null)];
    case "整改清单":
      return [paper(rectificationContent(facts, only && only.organizations), only && only.name)];
  }
}

/** What every paper can say of its time. `cutoff`: ISO. */
export type PaperTime = Readonly<{ unit: string; period: Period; cutoff: string; date: Day }>;

function timeTexts({ unit, period, cutoff, date }: PaperTime): Readonly<Record<string, string>> {
  return {
    单位: unit,
    周期: periodName(period),
    起止: spanName(period),
    基准日: cutoff,
    日期: dayName(date),
  };
}

/** Writes a list as a paper, by its lines of the template. */
export function writeListPaper(
  kind: ListPaperKind,
  { template, content, ...time }: PaperTime & Readonly<{ template: readonly TemplateLine[]; content: PaperContent }>,
): Paper {
  const lines = template.filter((line) => line.kind === kind);
  return {
    kind,
    name: fileName(`${kind}-${formatPeriod(time.period)}`),
    layout: "list",
    blocks: fillTemplate(lines, { ...content, texts: { ...timeTexts(time), ...content.texts } }),
    note: `数据取自台账，基准日${time.cutoff}`,
  };
}

function generalTexts({ unit, date, figures, submission }: PaperFacts): Readonly<Record<string, string>> {
  const { period, cutoff, organizations } = figures;
  return {
    ...timeTexts({ unit, period, cutoff, date }),
    党组织数: String(organizations.length),
    校验码: submission?.code ?? "",
    报送版次: submission?.version ?? "",
  };
}

/** Where the figures are from, and the code of what went up. */
function noteOf({ figures, submission }: PaperFacts): string {
  const sent = submission === null ? [] : [`报送第${submission.version}版`, `校验码 ${submission.code}`];
  return [sourceText(figures.source), ...sent].join("　");
}

function sourceText({ sheet, version }: PaperSource): string {
  return version === null ? `数据取自“${sheet}”，尚未定稿` : `数据取自“${sheet}”，定稿第${version}版`;
}

/** Characters that file systems don't take in a name, in full width. */
function fileName(text: string): string {
  return text.replace(/[\\/:*?"<>|]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replace(/\s+/gu, " ");
}
