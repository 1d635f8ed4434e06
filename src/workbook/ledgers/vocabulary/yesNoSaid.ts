import { YES_NO } from "../../../domain/model/ledgerTable";
import { normalizeText } from "../../../domain/model/text";
import { yesNoOfText } from "./words";

/** A remark behind the word that changes nothing: 已完成（3月5日）, 是（已批复）. 已完成（80%） keeps its own. */
const REMARK =
  /\((?:(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2}日?|\d{4}年\d{1,2}月|已(?:批复|批准|备案|整改|完成|销号|落实)|见[^()]{1,8})\)$/;
const HOW = "(?:(?:全部|全面|均|都|按期|按时|如期|提前|顺利|已经?)*)";
const DONE = new RegExp(
  `^(?:${HOW}(?:完成|办结|完结|落实|整改|销号|办理完毕|整改完成|完成整改|整改到位|整改落实)(?:到位|完毕|任务)?(?:100%)?|100%(?:完成)?)$`,
);
const AGREED = /^(?:是的|对|属实|[✅✔☑√✓]{1,3}|\([√✓✔]\))$/u;
const UNDONE = new RegExp(
  `^(?:(?:尚|暂|还|仍)?未(?:启动|开始|开展|整改|办结|完结|落实|整改到位|完成整改|整改完成|销号)|整改未(?:完成|到位)|待(?:销号|整改|完成|办结|启动|落实)|部分(?:完成|整改|落实|销号|办结)` +
    `|(?:尚|暂|还|仍)未完成|(?:(?:正在|持续|有序|稳步|按计划|抓紧)(?:推进|整改|进行|办理|落实|实施|开展|完成)中?)|(?:推进|进行|办理|落实|实施|开展|整改进行|整改推进)中)$`,
);
const DENIED = /^(?:不是|没有|不属实|[✘✕╳❌✖])$/u;
/** A share that isn't the whole: 80%, 完成80%, 已完成80%. */
const PART = /^(?:已?完成|进度|进展)?:?(?:0|[1-9]\d?)(?:\.\d+)?%$/;
const WHOLE = /^(?:100|(?:已?完成|进度|进展):?100%)$/;

/**
 * The yes/no code of what a cell under a question says, in words that leave no choice: 已整改到位, 待销号; null for what
 * may be either (基本完成, 立行立改, 逾期完成).
 *
 * @param progress - the question is how far it has come, so that shares say yes or no too (100, 80%).
 */
export function yesNoSaid(text: string, progress: boolean): number | null {
  const known = yesNoOfText(text);
  if (known !== null) return known;
  const written = normalizeText(text);
  const word = written.replace(/[。.;!]$/, "").replace(REMARK, "");
  if (word !== written) return yesNoSaid(word, progress);
  if (DONE.test(word) || AGREED.test(word)) return YES_NO.YES;
  if (UNDONE.test(word) || DENIED.test(word)) return YES_NO.NO;
  if (PART.test(word)) return YES_NO.NO;
  return progress && WHOLE.test(word) ? YES_NO.YES : null;
}
