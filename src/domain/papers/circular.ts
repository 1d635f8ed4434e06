import { LEVELS } from "../model/level";
import { countsOf, lossesOf, meanOf } from "./figures";
import type { PaperBlock } from "./paper";
import type { PaperFacts, PaperOrganization } from "./paperFacts";
import { LEVEL_NAMES, paragraphNumber, pointsName } from "./paperWords";
import { topPlaces, type PaperContent } from "./template";

/** Indicators that 通报 names as problems. */
const SHOWN_PROBLEMS = 4;

/** The content of 通报. */
export function circularContent({ figures }: PaperFacts): PaperContent {
  const { organizations } = figures;
  return {
    texts: {
      各层级数: byLevel(organizations)
        .map(({ name, members }) => `${name}${members.length}个`)
        .join("、"),
      各等次数: gradeCounts(organizations),
      平均得分: means(organizations),
      预警情况: flagCounts(organizations),
    },
    block: (name) => {
      const places = topPlaces(name);
      return places === null ? problems(organizations) : best(organizations, places);
    },
  };
}

type LevelGroup = Readonly<{ name: string; members: readonly PaperOrganization[] }>;

function byLevel(organizations: readonly PaperOrganization[]): readonly LevelGroup[] {
  return LEVELS.map((level) => ({
    name: LEVEL_NAMES[level],
    members: organizations.filter((organization) => organization.level === level),
  })).filter(({ members }) => members.length > 0);
}

/** The best grade first: that of the highest total. */
function gradeCounts(organizations: readonly PaperOrganization[]): string {
  const graded = organizations.filter(({ grade }) => grade !== null);
  const sorted = [...graded].sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const counts = [...countsOf(sorted.map(({ grade }) => grade ?? ""))].map(
    ([grade, count], i) => `${i === 0 ? "等次为" : ""}“${grade}”的${count}个`,
  );
  const without = organizations.length - graded.length;
  return [...counts, ...(without > 0 ? [`没有评定等次的${without}个`] : [])].join("，");
}

function means(organizations: readonly PaperOrganization[]): string {
  return byLevel(organizations)
    .flatMap(({ name, members }) => {
      const total = meanOf(members.map((member) => member.total));
      const secretary = meanOf(members.map(({ secretaryScore }) => secretaryScore));
      if (total === null) return [];
      const also = secretary === null ? "" : `，书记履职得分平均${pointsName(secretary)}分`;
      return [`${name}最终得分平均${pointsName(total)}分${also}`];
    })
    .join("；");
}

function flagCounts(organizations: readonly PaperOrganization[]): string {
  const flagged = organizations.filter(({ flags }) => flags.length > 0);
  if (flagged.length === 0) return "本期没有党组织被预警。";
  const counts = [...countsOf(flagged.flatMap(({ flags }) => flags))].map(([name, count]) => `${name}${count}个`);
  return `预警党组织${flagged.length}个：${counts.join("、")}。`;
}

/**
 * The first places of each level, by name and without scores; never more than half of a level, so that nobody is shown as
 * the last. Equal ranks at the line are all named or, where that would be more than half, none of them.
 */
function best(organizations: readonly PaperOrganization[], places: number): readonly PaperBlock[] {
  return byLevel(organizations).flatMap(({ name, members }): readonly PaperBlock[] => {
    const ranked = members.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
    const half = Math.floor(ranked.length / 2);
    const named = ranked.filter(
      ({ rank }) => rank! <= places && ranked.filter((other) => other.rank! <= rank!).length <= half,
    );
    if (named.length === 0) return [];
    return [{ kind: "paragraph", style: "正文", text: `${name}：${named.map((member) => member.name).join("、")}。` }];
  });
}

/** The indicators in which most organizations lost points. */
function problems(organizations: readonly PaperOrganization[]): readonly PaperBlock[] {
  const lost = organizations.flatMap(({ items }) => lossesOf(items));
  const counts = [...countsOf(lost.map(({ item }) => item.indicator))].sort((a, b) => b[1] - a[1]);
  return counts.slice(0, SHOWN_PROBLEMS).map(([indicator, count], i): PaperBlock => {
    const points = lost.filter(({ item }) => item.indicator === indicator).reduce((sum, loss) => sum + loss.lost, 0);
    const text = `${count}个党组织失分，共失${pointsName(points)}分。`;
    return { kind: "paragraph", style: "正文", lead: `${paragraphNumber(i)}${indicator}。`, text };
  });
}
