import { visibleText } from "./text";

/**
 * Persons named in a cell. `doubt`: `unclear` when it may be one name or several and is taken as one; `no-name` when
 * there is something in it that is no whole name (0, ?, 支部书记), which is left out.
 */
export type CellNames = Readonly<{ names: readonly string[]; doubt: "unclear" | "no-name" | null }>;

const REMARK = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu;
/** Always part names; so does the beginning of a telephone or identity number, masked or not, which is none. */
const SEPARATOR = /[、,;/\n\r]+|(?<=\p{L})(?=\d[\d-]{5}|\d[\d-]*\*{2})/u;
/**
 * Part names where every piece may be one: marks, and single blanks beside a Han ideograph, so that Anna Lee stays one.
 * White space has been made single blanks, so that a long run of it costs one step a blank.
 */
const LOOSE = / ?[|\\+&。丶]+ ?| [和与] |(?<=\p{Script=Han}) | (?=\p{Script=Han})/u;
const MARKS = /[\s|\\+&。丶]+/gu;
/** Dots in names; a full stop between letters is one too. */
const DOT = /[·•・‧∙●⋅⸱.]/gu;
/** Two names have four characters at least; up to here a text with a blank in it is one name (张 三, 张 三丰). */
const LONGEST_SPACED = 3;
/** Up to here a text with 和 or 与 in it may be one name (李和平, 欧阳和平). */
const LONGEST_WITH_AND = 4;
const MORE = /^等(?:\d+(?:人|名|位)(?:同志)?)?$/u;
/** Behind a name of two characters at least: 张三等, 李四等3人. */
const MORE_BEHIND = /(?<=.{2})等(?:\d+(?:人|名|位)(?:同志)?)?$/u;
/** 1.张三, 2、李四; a dot has become that of names. */
const NUMBER_BEFORE = /^[1-9]\d?·?(?=\p{L})/u;
const NO_MORE_THAN_NUMBER = /^[1-9]\d?$/u;
/** Points elsewhere, names one who is not yet or no longer meant, or holds a sign that stands in no name (张三→李四, 张××). */
const NOBODY = /^(?:同上|见上|同前|拟任?.{2,}|前任.{2,}|原任?.{3,})$|.{2}转.{2}|\d{6}|[^\p{L}\p{M}\d·'’\- ]/u;

/**
 * Nothing but Han ideographs, digits and small Latin letters, none of which parts names or is no part of one: one name.
 * Nearly every cell, of which there may be a hundred thousand different ones.
 */
const ONE_NAME = /^(?![0-9]+$|等)(?:(?![和与丶])[\u4e00-\u9fa50-9a-z])+$/u;

/** Most cells name persons alone. */
const MAY_HOLD_POST = /书记|委员|同志|组长|主讲|主持|代理|代管|:|：/u;
const MAY_HOLD_MORE = /等|^[同见拟原前]|转|^\d|\d{6}/u;
const POST =
  "(?:(?:机关)?(?:党支部|党总支|党委|党组织|支部|总支|党组|党小组|小组)?(?:第一书记|常务副书记|副书记|书记|组长|(?:组织|宣传|纪检|青年|统战|群工|生活|保密|学习)?委员)(?:兼(?:组织|宣传|纪检|青年)委员)?)";
const ROLE = "(?:姓名|主讲人?|授课人|主持人?|召集人|谈话人|谈话对象)";
/** 委员一, 委员十二 are numbered, not named. */
const POST_BEFORE = new RegExp(`^(?:${POST}:?|${ROLE}:)(?=.{2})(?![一二三四五六七八九十0-9甲乙丙丁]+$)`, "u");
const POST_BEHIND = new RegExp(`(?<=.)(?:${POST}|同志)$`, "u");
const NO_MORE_THAN_POST = new RegExp(`^(?:${POST}|${ROLE}|同志)$`, "u");
/** Says that somebody stands in, which is no holding of the post and no name. */
const STANDING_IN = /(?:主持(?:工作|日常工作|全面工作)?|代理|代管|代行|临时负责)$/u;

/** A name without the post written before or behind it: 书记张三, 张三同志. `""`: there is none (支部书记, 李四主持工作). */
function withoutPost(name: string): string {
  if (!MAY_HOLD_POST.test(name)) return name;
  if (NO_MORE_THAN_POST.test(name) || STANDING_IN.test(name)) return "";
  const behind = name.replace(POST_BEFORE, "");
  const bare = behind.replace(POST_BEHIND, "");
  // Of somebody known by the surname alone (赵书记) nothing is left out: it is all the name there is.
  return bare !== behind && isShort(bare) ? behind : bare;
}

/**
 * The names in one cell, in the order written: `张 三（书记）、李四` → 张三, 李四. Bracketed remarks, posts (书记张三), numbers
 * before (1.张三), 等3人 behind, white space and what nobody sees are taken out, middle dots are one. `、,，;；/` and line breaks part names; blanks, tabs, `|`, `\`, `+`, `。`,
 * 和 and 与 do where every piece has two characters or more.
 */
export function parseNames(text: string): CellNames {
  if (ONE_NAME.test(text) && !MAY_HOLD_POST.test(text) && !MAY_HOLD_MORE.test(text))
    return { names: [text], doubt: null };
  const names: string[] = [];
  let doubt: CellNames["doubt"] = null;
  const pieces = visibleText(text).replace(REMARK, "").split(SEPARATOR);
  for (const [i, piece] of pieces.entries()) {
    const part = namesOfPiece(piece);
    for (const given of part.names) {
      if (i < pieces.length - 1 && NO_MORE_THAN_NUMBER.test(given)) continue;
      const name = withoutPost(given.replace(NUMBER_BEFORE, "").replace(MORE_BEHIND, ""));
      if (/\p{L}/u.test(name) && !NOBODY.test(name)) names.push(name);
      else doubt ??= "no-name";
    }
    if (part.unclear) doubt = "unclear";
  }
  return { names, doubt };
}

/** The names in one cell, whatever is to be said of them. */
export function splitNames(text: string): readonly string[] {
  return parseNames(text).names;
}

type Piece = Readonly<{ names: readonly string[]; unclear: boolean }>;

function namesOfPiece(piece: string): Piece {
  const pieces = piece
    .replaceAll("\t", "|")
    .replace(/\s+/gu, " ")
    .split(LOOSE)
    .map(plain)
    .filter((part) => part !== "" && !MORE.test(part));
  if (pieces.length > 1 && pieces.some(isShort)) {
    const whole = plain(piece);
    return { names: [whole], unclear: lengthOf(whole) > LONGEST_SPACED };
  }
  const parts = pieces.map((part) => namesJoined(part, pieces.length > 1));
  return { names: parts.flatMap(({ names }) => names), unclear: parts.some(({ unclear }) => unclear) };
}

/** 张三和李四; 李和平 is one name, and so is 和志强, unless it stands behind another (张三 和李四). */
function namesJoined(piece: string, amongOthers: boolean): Piece {
  const parts = piece.split(/[和与]/u);
  if (parts.length === 1 || !parts.some(isShort)) return { names: parts, unclear: false };
  const isEdge = parts[0] === "" || parts.at(-1) === "";
  return { names: [piece], unclear: lengthOf(piece) > LONGEST_WITH_AND || (amongOthers && isEdge) };
}

function plain(piece: string): string {
  return piece.replace(MARKS, "").replace(DOT, "·");
}

function isShort(piece: string): boolean {
  return lengthOf(piece) < 2;
}

/** In characters as people count them; those outside of the basic plane are one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
