import {
  checkCode,
  DIGEST_ALGORITHMS,
  keyedDigest,
  RunningDigest,
  type DigestAlgorithm,
} from "../../domain/digest/digest";
import { hexOf, lettersOf, type SheetSeal } from "./sheetSeal";

/** Name of the sheet; its words are the office's own and not translated. */
export const MANIFEST_SHEET = "报送清单";

/** What is submitted: the results, or also what they can be worked out from again. */
export type Contents = "brief" | "full";
export const CONTENTS_WORDS: Readonly<Record<Contents, string>> = { brief: "简报", full: "全量" };

/** What the fact 报送内容 says of what was itself put together out of submissions. */
export const PUT_TOGETHER = "汇总";

/** What the fact 定稿 says of a period that is not settled; of a settled one it says the version, such as `第1版`. */
export const NOT_FINALISED = "否";
/** What the fact 隐去名次 says. */
export const HIDDEN = "是";
export const HIDDEN_WITH_TOTALS = "连同总分";
export const NOT_HIDDEN = "否";

/** What the manifest says of the submission, by the words it says it with, in the order of the sheet. */
export const MANIFEST_FACTS = {
  format: "清单格式",
  unitName: "单位名称",
  unitCode: "单位代码",
  period: "考核周期",
  cutoff: "基准日",
  version: "报送版次",
  contents: "报送内容",
  hiddenRanks: "隐去名次",
  finalised: "定稿",
  ruleSet: "细则版本",
  rules: "细则各行",
  settings: "设置摘要",
  product: "软件版本",
  algorithm: "摘要算法",
  previousRoot: "上一版总摘要",
} as const;
export type ManifestFact = keyof typeof MANIFEST_FACTS;
export const MANIFEST_FORMAT = "3";

/** What is worked out from all the rest. */
export const ROOT_LABEL = "总摘要";
export const CODE_LABEL = "校验码";

/** What only somebody with the passphrase can work out; there only where one was given. */
export const KEYED_LABEL = "口令摘要";

/** Over the seals of sheets: name, what it is, digest. */
export const SEAL_LABELS = ["表", "标识", "摘要"] as const;

/** What was submitted and a digest of what it said, sheet by sheet, that of the details last. */
export type Manifest = Readonly<{
  facts: Readonly<Record<ManifestFact, string>>;
  sheets: readonly SheetSeal[];
}>;

/** The algorithm that a manifest names; null for one the product doesn't know. */
export function algorithmOf({ facts }: Pick<Manifest, "facts">): DigestAlgorithm | null {
  return DIGEST_ALGORITHMS.find((algorithm) => algorithm === facts.algorithm) ?? null;
}

/** The digest over everything a manifest says: another word in it, another root. */
export function rootOf({ facts, sheets }: Manifest, algorithm: DigestAlgorithm): string {
  const digest = new RunningDigest(algorithm);
  const add = (...words: readonly string[]): void => {
    digest.add(`${JSON.stringify(words)}\n`);
  };
  for (const fact of Object.keys(MANIFEST_FACTS) as ManifestFact[]) add(fact, facts[fact]);
  for (const { key, name, digest: ofSheet } of sheets) add("sheet", key, name, ofSheet);
  return lettersOf(digest.result());
}

/** The code that is printed on the papers. */
export function codeOf(root: string): string {
  return checkCode(hexOf(root));
}

/** What stands under 口令摘要. Its salt is the root: no other submission has the same. */
export function keyedSealOf(root: string, passphrase: string, algorithm: DigestAlgorithm): string {
  const salt = hexOf(root).slice(0, SALT_DIGITS);
  return lettersOf(keyedDigest(root, { passphrase, salt, algorithm }));
}

const SALT_DIGITS = 32;
