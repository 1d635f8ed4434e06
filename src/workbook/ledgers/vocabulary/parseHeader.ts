import { LEDGER_KEYS, type FieldKey, type LedgerKey } from "../../../domain/model/ledgers";
import { headerKey, matchHeader } from "./headerAliases";
import type { FieldForms } from "./fieldForms";
import { fits, LONGEST_KEY, parseForm, type FormPattern } from "./formPattern";
import { HEADER_FORMS } from "./headerForms";
import { HEADER_WORDS, type HeaderWordClass } from "./headerWords";

/**
 * What a header may say: a field of a ledger. `certain`: by its label, a fixed alias or a form that says nothing else;
 * `likely`: by a form that a person should look at. Lower `rank` is better.
 */
export type HeaderClaim = Readonly<{
  field: FieldKey;
  certainty: "certain" | "likely";
  rank: number;
  fixed: boolean;
  /** It says so only where the cells are plainly of that kind. */
  needsCells: boolean;
}>;

/** As it is written, with blanks and instructions; longer texts are notes. */
const LONGEST_WRITTEN = 80;
const SURE_RANK = 100;
const LIKELY_RANK = 200;
const BORNE_OUT_RANK = 300;
/** A header that fits only without some of its words is no better than a likely one. */
const LOOSER_RANK = 100;
const SHORTEST_LOOSER = 2;

type CompiledForm = Readonly<{
  field: FieldKey;
  pattern: FormPattern;
  certainty: HeaderClaim["certainty"];
  rank: number;
  needsCells: boolean;
}>;

/** Forms of a ledger, parsed once it is asked for, and those of them that a header may fit by its first character. */
type LedgerForms = Readonly<{ all: readonly CompiledForm[]; byStart: Map<string, readonly CompiledForm[]> }>;

const compiled = new Map<LedgerKey, LedgerForms>();

function formsFor(ledger: LedgerKey, key: string): readonly CompiledForm[] {
  let forms = compiled.get(ledger);
  if (!forms) compiled.set(ledger, (forms = { all: compileLedger(ledger), byStart: new Map() }));
  const start = key[0]!;
  let fitting = forms.byStart.get(start);
  if (!fitting) {
    fitting = forms.all.filter(({ pattern }) => pattern.begins(start));
    forms.byStart.set(start, fitting);
  }
  return fitting;
}

function compileLedger(ledger: LedgerKey): readonly CompiledForm[] {
  const forms = Object.entries(HEADER_FORMS[ledger]) as [FieldKey, FieldForms][];
  return forms.flatMap(([field, { sure = [], likely = [], borneOut = [] }]) => [
    ...sure.map((form, i) => compile(form, { field, certainty: "certain", rank: SURE_RANK + i, needsCells: false })),
    ...likely.map((form, i) => compile(form, { field, certainty: "likely", rank: LIKELY_RANK + i, needsCells: false })),
    ...borneOut.map((form, i) =>
      compile(form, { field, certainty: "likely", rank: BORNE_OUT_RANK + i, needsCells: true }),
    ),
  ]);
}

function compile(form: string, claim: Omit<CompiledForm, "pattern">): CompiledForm {
  return { ...claim, pattern: parseForm(form, classOf) };
}

const classes = new Map<string, FormPattern>();

function classOf(name: string): FormPattern {
  let pattern = classes.get(name);
  if (!pattern) classes.set(name, (pattern = parseForm(HEADER_WORDS[name as HeaderWordClass], classOf)));
  return pattern;
}

/** What texts were found to say; the same headers are asked for again and again. */
const parsed = new Map<LedgerKey, Map<string, readonly HeaderClaim[]>>(
  LEDGER_KEYS.map((ledger) => [ledger, new Map()]),
);
const MOST_KEPT = 5_000;

/**
 * The fields of a ledger that a header may name, best first; none where it holds a word that no form knows (上报时间 is
 * never "the" time). Parsed, never compared by likeness: 应到人数 and 实到人数 are one letter apart.
 */
export function parseHeader(ledger: LedgerKey, text: string): readonly HeaderClaim[] {
  const kept = parsed.get(ledger)!;
  let claims = kept.get(text);
  if (!claims) {
    claims = text.length > LONGEST_WRITTEN ? [] : claimsOf(ledger, headerKey(text));
    // Headers are few; texts of sheets without one are not.
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, claims);
  }
  return claims;
}

/** What a header says by its usual name alone, which is the best it says; null where it is no usual name of the ledger. */
export function usualClaim(ledger: LedgerKey, text: string): HeaderClaim | null {
  return text.length > LONGEST_WRITTEN ? null : usualClaimOf(ledger, headerKey(text));
}

function usualClaimOf(ledger: LedgerKey, key: string): HeaderClaim | null {
  const fixed = key === "" || key.length > LONGEST_KEY ? undefined : matchHeader(ledger, key);
  return fixed ? { field: fixed.field, certainty: "certain", rank: fixed.rank, fixed: true, needsCells: false } : null;
}

function claimsOf(ledger: LedgerKey, key: string): readonly HeaderClaim[] {
  if (key === "" || key.length > LONGEST_KEY) return [];
  const claims = wholeClaims(ledger, key);
  if (claims.length > 0) return claims;
  const variants = looserKeys(key);
  const subject = OWN_SUBJECT[ledger];
  const bare = subject ? [key, ...variants].map((other) => other.replace(subject, "")) : [];
  for (const variant of [...variants, ...bare.filter((other) => other.length >= SHORTEST_BARE)]) {
    const likely = wholeClaims(ledger, variant).map((claim): HeaderClaim => ({
      ...claim,
      certainty: "likely",
      rank: claim.rank + LOOSER_RANK,
      fixed: false,
    }));
    if (likely.length > 0) return likely;
  }
  return [];
}

/** What the whole of a key says, best first. */
function wholeClaims(ledger: LedgerKey, key: string): readonly HeaderClaim[] {
  const found = new Map<FieldKey, HeaderClaim>();
  const note = (claim: HeaderClaim): void => {
    const known = found.get(claim.field);
    if (!known || claim.rank < known.rank) found.set(claim.field, claim);
  };
  const usual = usualClaimOf(ledger, key);
  if (usual) note(usual);
  for (const { pattern, ...claim } of formsFor(ledger, key)) {
    if (fits(pattern, key)) note({ ...claim, fixed: false });
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

/**
 * Ways to say a header otherwise that leave its meaning: likely the same. Of what stands in brackets a qualifier (应, 实,
 * 上次) says what the column is and is never left out.
 */
const LOOSENINGS: readonly (readonly [RegExp, string])[] = [
  // 参会人数（应到） is 应到参会人数, 整改是否到位 is 是否整改到位.
  [/^([^()]+)\(([^()]+)\)$/, "$2$1"],
  [/^(.+)(是否)(.+)$/, "$2$1$3"],
  // 集中培训（是/否）, 完成√
  [/^(?!是否)(.+?)(?:\((?:是[/、]?(?:或)?否|有[/、]?无|打?[√✓](?:[/、]?[×x])?)\)|[√✓])$/, "是否$1"],
  // A choice is no qualifier: 进展（已完成/推进中）.
  [/\([^()]*[/、|][^()]*\)$/, ""],
  [/\((?!应|实|未|已|拟|需|原|计划|预计|[上下][次届])[^()]*\)$/, ""],
  [/\((?!应|实|未|已|拟|需|原|计划|预计|[上下][次届])[^()]*\)/g, ""],
  [/[()]/g, ""],
  // 1、支部名称
  [/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.]/, ""],
  // 组织类型：党支部/党总支
  [/(?<=..):.*$/, ""],
  // 会议决议/结论; never 应到/实到.
  [/^((?!应|实|已|未|拟|计划|预计|实际)[^/]{2,})\/[^/]{2,}$/, "$1"],
  // 金额/元, 学时·小时
  [/[/·:](?:人|年|小时|学时|元|万元|个|次|票|张|分|名|人次)$/, ""],
  // 主持人及职务
  [/(?:及|和|与|、|\/)(?:职务|单位|职称|部门|电话|联系电话|联系方式|原因|理由|特色|特点|亮点|成效|效果)$/, ""],
  [/的/g, ""],
  [/^(?:本次|此次|该项|该|具体|相关|有关|目前|当前|个人|本人|所)(?=..)/, ""],
  [/(?<=..)(?:简述|简介|描述|说明|详情|明细|摘要|概述|概要|概况|纪要|填写)$/, ""],
  // 支部责任人, 党支部应到人数; never 支部类型.
  [
    /^(?:党组织|党支部|党总支|党委|支部)(?=(?:应|实|书记|委员|责任|负责|换届|成立|任期|党员|会议|活动|召开|开展|整改|学习|主持).)/,
    "",
  ],
  [/名字$/, "姓名"],
  [/状况/, "情况"],
];
/** What a ledger is of says nothing more in its headers: 会议研究事项, 培训认定学时. */
const OWN_SUBJECT: Readonly<Partial<Record<LedgerKey, RegExp>>> = {
  activities: /^(?:会议|活动|学习|党课|主题党日|组织生活)(?=...)/,
  talks: /^(?:谈话|谈心谈话|谈心)(?=...)/,
  training: /^(?:培训|轮训|参训)(?=...)/,
  tasks: /^任务(?=...)/,
  findings: /^(?:问题|整改)(?=...)/,
  dues: /^党费(?=...)/,
};
const SHORTEST_BARE = 3;
/** Ways of ways; a header that needs more says something of its own. */
const MOST_LOOSER = 8;

/** The ways to say headers otherwise; every ledger asks for the same ones. */
const looser = new Map<string, readonly string[]>();

function looserKeys(key: string): readonly string[] {
  let kept = looser.get(key);
  if (!kept) {
    const keys = new Set([key]);
    for (const one of keys) {
      for (const [part, instead] of LOOSENINGS) {
        const other = one.replace(part, instead);
        if (other.length >= SHORTEST_LOOSER && keys.size <= MOST_LOOSER) keys.add(other);
      }
    }
    keys.delete(key);
    if (looser.size >= MOST_KEPT) looser.clear();
    looser.set(key, (kept = [...keys]));
  }
  return kept;
}
