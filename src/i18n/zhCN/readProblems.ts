import type { ReadProblems } from "../catalogue";
import { formatDay } from "../../domain/model/day";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");
const NOT_COUNTED = "改好之前这一行不参加考核。";

export const readProblems: ReadProblems = {
  "ledger-missing": {
    message: (p) => `工作簿里没有找到“${p.ledger}”。`,
    hint: (p) => `请加入${p.ledger}工作表；如果已有，请检查表名和表头（表头应在前 12 行内，必需的列要齐全）。`,
  },
  "column-missing": {
    message: (p) => `“${p.ledger}”没有“${p.field}”列，用到它的指标未评。`,
    hint: () => "如果要评这些指标，请补上这一列；不评可以不管。",
  },
  "column-unconfirmed": {
    message: (p) => `这一列像${p.ledger}的“${p.field}”，还没有确认，没有读取。`,
    hint: (p) =>
      `是的话，请在“数据”里点这张表的“调整”，给“${p.field}”选上这一列；也可以把表头改成“${p.field}”。不是可以不管。`,
  },
  "sheet-columns-missing": {
    message: (p) => `别的“${p.ledger}”有${list(p.fields)}列，这张表没有，这张表的行在用到它们的指标里不计。`,
    hint: () => "请补上这些列；表里有而没有认出来的，请在“考核映射”里指明是哪一列。",
  },
  "sheet-proposed": {
    message: (p) =>
      `这张表像“${p.ledger}”${p.others.length > 0 ? `，也可能是${list(p.others)}` : ""}，还没有确认，没有读取。`,
    hint: () => "请确认读取，或说明不是台账；全部确认以前不考核，以免漏读。",
  },
  "no-column-of-ledger": {
    message: (p) => `“考核映射”说这张表是“${p.ledger}”，但表里认不出它的任何一列，没有读取。`,
    hint: () => "请在“考核映射”里改正台账和表头行，或写明各字段在哪一列（表头应在前 12 行内）。",
  },
  "periods-without-year": {
    message: () => "这张表按月份或季度横排，但标题和表头里都没有年份，没有读取这些列。",
    hint: () => "请在标题或工作表名里写明年份，如“2026年党费收缴台账”。",
  },
  "activities-by-quarter": {
    message: () => "这张表按季度填写，每格只按季末那天计一次，不能证明其中每个月都开展了活动，按月考核时不计。",
    hint: () => "按月考核的活动请逐次登记到活动台账，写明是哪一天。",
  },
  "table-below": {
    message: (p) => `从这一行起是另一张表，表头和上面的不同：下面的 ${p.rows} 行（到第 ${p.lastRow} 行）没有读取。`,
    hint: () =>
      "一张工作表只读一张表。请把这张表移到单独的工作表；同一种台账也可以接到上面的表里，列的顺序和上面一样。",
  },
  "table-beside": {
    message: (p) => `这一列的表头也是“${p.label}”，右边是另一张表，没有读取。`,
    hint: () => "一张工作表只读一张表。请把右边的表接到左边的表下面，或者移到单独的工作表。",
  },
  "own-sheet-mixed": {
    message: () => "这张表里既有本程序的结果表，又有单位的台账；写入结果会把台账替换掉，所以没有考核。",
    hint: () => "请把本程序的表移到单独的工作表，或者删去本程序的表，再重新考核。",
  },
  "mapping-header-moved": {
    message: (p) => `“考核映射”记的“${p.field}”列，表头原来是“${p.label}”，现在对不上了，没有采用。`,
    hint: () => "请在“考核映射”里改正列号，或删去这一行让程序重新识别。",
  },
  "mapping-sheet-missing": {
    message: (p) => `“考核映射”里的工作表“${p.sheet}”不在工作簿里。`,
    hint: () => "如果改了表名，请在“考核映射”里同步改正；不再使用的请删去这一行。",
  },
  "mapping-entry-unreadable": {
    message: (p) => `“考核映射”的“${p.table}”里，“${p.label}”认不出来，这一行没有采用。`,
    hint: () => "请按下拉列表或表头里的写法改正（列填列号，如 C）；不需要的请删去这一行。",
  },
  "mapping-alias-unknown": {
    message: (p) => `“考核映射”把“${p.written}”对应到这个名称，但名册里没有它。`,
    hint: () => "请改成名册里的名称。",
  },
  "unknown-organization": {
    message: (p) => `名册里没有“${p.name}”。`,
    hint: () => `请改成名册里的名称，或在“考核映射”的“党组织写法”里登记。${NOT_COUNTED}`,
  },
  "organization-suggested": {
    message: (p) => `名册里没有“${p.name}”，可能是“${p.suggestion}”。`,
    hint: (p) => `如果是，请改成“${p.suggestion}”，或在“考核映射”的“党组织写法”里确认。${NOT_COUNTED}`,
  },
  "organization-ambiguous": {
    message: (p) => `“${p.name}”可能是${list(p.candidates)}，不能确定。`,
    hint: () => `请写全称，或在“考核映射”的“党组织写法”里指定。${NOT_COUNTED}`,
  },
  "organization-collective": {
    message: (p) => `“${p.name}”没有指明是哪个党组织。`,
    hint: () => `请逐个写明党组织名称（一格可以写几个，用顿号隔开）。${NOT_COUNTED}`,
  },
  "organization-blank": {
    message: () => "没有写党组织。",
    hint: () =>
      `请填上党组织名称；如果空格表示“同上”，请合并单元格，或在“考核映射”里确认这张表向下填充。${NOT_COUNTED}`,
  },
  "talk-without-organization": {
    message: () => "没有写党组织，只能按谈话对象的姓名认任职谈话，不计入任何党组织的其他谈话。",
    hint: () => "请填上谈话对象所在的党组织；如果空格表示“同上”，请合并单元格。",
  },
  "date-blank": { message: (p) => `没有写“${p.field}”。`, hint: () => `请填上日期。${NOT_COUNTED}` },
  "contact-without-day": {
    message: (p) => `已安排联系，还没有写“${p.field}”，不算联系过。`,
    hint: () => "联系以后请填上日期。",
  },
  "date-unreadable": {
    message: (p) => `“${p.field}”看不出是哪一天。`,
    hint: () => "请写成 2026-3-5 或 2026年3月5日这样的日期。",
  },
  "date-impossible": { message: (p) => `“${p.field}”写的这一天不存在。`, hint: () => "请核对后改正日期。" },
  "date-without-year": {
    message: (p) => `“${p.field}”没有写年份，从本表也看不出是哪一年。`,
    hint: () => "请写上年份，如 2026年3月5日。",
  },
  "date-month-only": {
    message: (p) => `“${p.field}”只写到月，按 ${formatDay(p.day)} 计。`,
    hint: () => "如果不对，请写明是哪一天。",
  },
  "date-quarter-only": {
    message: (p) =>
      `“${p.field}”没有写明是哪一天，连哪个月也看不出，按 ${formatDay(p.day)} 计，不能证明其中哪个月开展了活动，按月考核时不计。`,
    hint: () => "请写明是哪一天；开展了几次的，一次写一行。",
  },
  "number-unreadable": { message: (p) => `“${p.field}”不是数字。`, hint: () => "请只填数字；改好之前按空白处理。" },
  "number-too-large": {
    message: (p) => `“${p.field}”大于 ${p.most}，不可能是实际数字。`,
    hint: () => "请检查是不是多打了几位数字，或把电话、账号填到了这一列；改好之前按空白处理。",
  },
  "number-impossible": {
    message: (p) => (p.whole ? `“${p.field}”不可能是这个数。` : `“${p.field}”不可能是负数。`),
    hint: (p) =>
      p.whole
        ? "人数、票数、年份只能填不带小数的正数或 0；请核对后改正，改好之前按空白处理。"
        : "请核对后改正；改好之前按空白处理。",
  },
  "yes-no-unreadable": {
    message: (p) => `“${p.field}”看不出是“是”还是“否”。`,
    hint: () => "请填“是”或“否”；改好之前按“否”处理。",
  },
  "names-unclear": {
    message: (p) => `“${p.field}”分不清是一个人还是几个人，按一个人处理。`,
    hint: () => "有几个人的，请用顿号隔开；是一个人的，请去掉姓名中间的空格和符号。",
  },
  "name-unreadable": {
    message: (p) => `“${p.field}”里写的不是姓名全名，按空白处理。`,
    hint: () => "请填姓名全名，不要只写职务（支部书记）；没有的，请清空单元格（公式取到空单元格会显示 0）。",
  },
  "cell-error": { message: (p) => `“${p.field}”是公式错误值。`, hint: () => "请改正公式，或直接填上内容。" },
  "formula-not-calculated": {
    message: (p) => `“${p.field}”列有公式没有保存计算结果，读不到内容，所以没有考核。`,
    hint: () => "请用 Excel 或 WPS 打开这个文件，保存一次，再重新考核。",
  },
  "hidden-by-merge": {
    message: (p) => `合并单元格下面还藏着另一个“${p.field}”，没有采用，以看得见的内容为准（数字按空白处理）。`,
    hint: () => "如果不对，请取消合并，逐行填写。",
  },
  "present-over-due": {
    message: (p) => `实到 ${p.present} 人多于应到 ${p.due} 人。`,
    hint: () => "请核对人数。数字仍按所填计算。",
  },
  "attendees-disagree": {
    message: (p) => `实到 ${p.present} 人，名单里有 ${p.named} 人。`,
    hint: () => "请核对人数和名单。人数仍按所填计算。",
  },
  "level-unreadable": {
    message: () => "党组织类别里没有“党委”“总支”或“支部”，不知道是哪一级。",
    hint: () => "请改成机关党委、党总支或党支部。改好之前这个党组织不参加考核。",
  },
  "organization-twice": {
    message: (p) => `“${p.name}”在名册第 ${p.rowNumber} 行已经有了。`,
    hint: () => "请删去重复的一行，或改成不同的名称。现在只用前一行。",
  },
  "vacancy-beside-name": {
    message: (p) => `填了书记空缺时间，但书记姓名是“${p.name}”，按书记在任处理。`,
    hint: () => "书记已经到任的，请清空空缺时间；仍然空缺的，请把书记姓名清空或写“空缺”。",
  },
  "superior-unknown": {
    message: (p) => `上级党组织“${p.name}”不在名册里。`,
    hint: () => "请改成名册里的名称；上级不在本名册时可以不管，按没有上级处理。",
  },
  "superior-in-circle": {
    message: (p) => `“${p.name}”的上级绕回到了自己。`,
    hint: () => "请改正上级党组织。现在按没有上级处理。",
  },
  "record-called-void": {
    message: (p) => `这里写着“${p.word}”，这一行仍按有效的计算。`,
    hint: () => "作废的请删去这一行（划线、涂色程序看不出来）；党组织已撤销的，请填“撤销时间”；仍然有效的可以不管。",
  },
  "row-twice": {
    message: (p) => `这一行与“${p.sheet}”第 ${p.rowNumber} 行相同，两行都计算了。`,
    hint: () => "如果是重复登记或整张表复制了一份，请删去一行（一张表）；确实是两件事的，不用改。",
  },
  "person-twice": {
    message: (p) => `同一党组织里第 ${p.rowNumber} 行已有“${p.name}”。`,
    hint: () => "如果是同一人任两职，不用管；如果是两个同名的人，请在姓名后加以区别。",
  },
};
