import type { LastWritten } from "../../app/session/sessionState";
import { formatHundredths, type Hundredths } from "../../domain/model/rational";
import { normalizeText } from "../../domain/model/text";
import type { Rule } from "../../domain/rules/ruleSet";
import type { ProductTexts } from "../../i18n/textsOf";
import { shownNumber } from "../../workbook/resultSheets/itemValue";
import type { WrittenItems } from "../../workbook/resultSheets/readWrittenItems";
import type {
  WrittenBasis,
  WrittenFlags,
  WrittenItem,
  WrittenOrganization,
} from "../../workbook/resultSheets/writtenResults";
import { writtenRow } from "./makeWrittenResults";
import { sentencesIn } from "./sentencesIn";
import { placeView } from "./places";
import { pointsText } from "./pointsText";
import type { CategoryScoreView, ItemView, OrganizationView } from "./resultsView";

/** Everything that the result sheets say of one organization; null when they have no such row. */
export function makeWrittenOrganization(
  { results, ruleSet }: LastWritten,
  items: WrittenItems,
  index: number,
  texts: ProductTexts,
): OrganizationView | null {
  const organization = results.organizations[index];
  const row = organization && writtenRow(organization, index, texts);
  if (!organization || !row) return null;
  const points = (value: Hundredths | null): string => pointsText(value) ?? texts.sheets.none;
  const own = items.of(organization.organization);
  const rules = new Map(ruleSet?.rules.map((rule) => [`${rule.code}\n${rule.name}`, rule]));
  const views = own.map((item) => ({ item, view: itemView(item, rules, texts) }));
  return {
    row,
    levelLabel: texts.sheets.levels[row.level],
    ranked: results.organizations.filter(({ level, rank }) => level.code === row.level && rank !== null).length,
    earned: points(organization.earned),
    applicable: points(organization.applicable),
    base: pointsText(organization.base),
    bonus: points(organization.bonus),
    deduction: points(organization.deduction),
    adjustment: points(organization.adjustment ?? 0),
    previousTotal: pointsText(organization.previousTotal),
    categories: results.categories.map((category, c) => categoryScore(category, organization.categories[c], views)),
    flags: results.flags.filter((flag) => isOf(flag, organization)).map((flag) => flagsView(flag, texts)),
  };
}

type Viewed = Readonly<{ item: WrittenItem; view: ItemView }>;

function categoryScore(
  category: string,
  score: Hundredths | null | undefined,
  views: readonly Viewed[],
): CategoryScoreView {
  const own = views.filter(({ item }) => normalizeText(item.category) === normalizeText(category));
  const applicable = own.reduce((sum, { item }) => sum + (item.status.code === "scored" ? (item.points ?? 0) : 0), 0);
  return {
    category,
    score: formatHundredths(score ?? 0),
    points: formatHundredths(applicable),
    share: applicable === 0 ? 0 : (score ?? 0) / applicable,
    items: own.map(({ view }) => view),
  };
}

function itemView(item: WrittenItem, rules: ReadonlyMap<string, Rule>, texts: ProductTexts): ItemView {
  const { code, indicator, status, points, score } = item;
  const rule = rules.get(`${code}\n${indicator}`) ?? null;
  const shown = (value: number | string | null): string =>
    typeof value === "number" ? shownNumber(value, rule, texts.sheets) : (value ?? "");
  return {
    code,
    indicator,
    status: status.code ?? (score === null ? "notAssessed" : "scored"),
    statusLabel: status.text,
    value: shown(item.value),
    target: shown(item.target),
    points: pointsText(points) ?? "",
    score: pointsText(score),
    lost: score !== null && points !== null && score < points ? formatHundredths(points - score) : "",
    ...explained(item.reasons, item.basis, texts),
  };
}

function flagsView(
  { codes, state, reasons, basis }: WrittenFlags,
  texts: ProductTexts,
): OrganizationView["flags"][number] {
  return {
    code: codes.join(" "),
    kind: state.code ?? "notice",
    kindLabel: state.text,
    label: codes.map((code) => texts.sheets.flagNames[code]).join(texts.sheets.listSeparator),
    ...explained(reasons, basis, texts),
  };
}

/** The sentences of a cell, and the first place of what they rest on; a place that can't be read is told as it is written. */
export function explained(
  reasons: string,
  basis: WrittenBasis | null,
  texts: ProductTexts,
): Pick<ItemView, "reasons" | "sources" | "moreSources"> {
  const sentences = sentencesIn(reasons);
  if (basis === null) return { reasons: sentences, sources: [], moreSources: 0 };
  if (basis.at === null) return { reasons: [...sentences, basis.text], sources: [], moreSources: 0 };
  return { reasons: sentences, sources: [placeView(basis.at, texts)], moreSources: basis.more };
}

function isOf({ organization }: WrittenFlags, other: WrittenOrganization): boolean {
  return normalizeText(organization) === normalizeText(other.organization);
}
