import type { FieldOf, LedgerKey } from "../../../domain/model/ledgers";

/**
 * Forms of the headers of one field: words and, in braces, classes of words (headerWords.ts); `?`, `*`, `+`, `|` and
 * brackets as in a regular expression over the whole header (formPattern.ts). `sure` forms say the field and nothing else; `likely` ones
 * say it where the sheet is that ledger, but a person should look; `borneOut` ones only where the cells say so too.
 */
export type FieldForms = Readonly<{
  sure?: readonly string[];
  likely?: readonly string[];
  borneOut?: readonly string[];
}>;

export type FormsOf<L extends LedgerKey> = { readonly [F in FieldOf<L>]?: FieldForms };

/** The organization a record belongs to. */
export const ORGANIZATION_FORMS: FieldForms = {
  sure: ["{in}?{unit}?{party}{nominal}?", "({talk}对象|被{talk}人)({in}|的)?{party}{nominal}?"],
  likely: [
    "{in}?{unit}{nominal}?",
    "(所在|所属|隶属|归属|所在的|所属的|相关|对应|现|现所在|组织关系所在)?组织(机构)?{nominal}?",
    "(述职|参评|被(考评|考核|评议|测评|检查|督查))({party}|{unit}|组织){nominal}?",
    "(缴纳|交纳|上缴|上交|缴费|收缴){unit}{nominal}?",
    "(学习|活动|开展|参加|参学|参会|听课|授课|主讲|申报|涉及|相关|对应|具体|基层|现|现所在|组织关系所在|工作)({party}|{unit}){nominal}?",
    "({hold}|{meet})+{unit}?({party}|组织){nominal}?",
    "({pay}|收费|{duty}|接收|填报|上报|发起|主体|执行)({party}|组织){nominal}?",
    "({talk}?对象|被{talk}人|发起人|当事人|成员|委员|书记|参训人员|学员|本人|党员|主持人|责任人){in}({party}|{unit}|组织){nominal}?",
  ],
  borneOut: [
    "{in}?({party}|{unit}|{place}|组织)(/|、|或|及)({party}|{unit}|组织){nominal}?",
    "{in}?{place}(\\({place}\\))?{party}{nominal}?",
  ],
};
