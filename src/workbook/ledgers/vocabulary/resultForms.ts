import { ORGANIZATION_FORMS, type FormsOf } from "./fieldForms";

// Forms of the headers of votes, dues and bonus points.

export const DEBRIEFINGS_FORMS: FormsOf<"debriefings"> = {
  organization: ORGANIZATION_FORMS,
  secretary: {
    sure: [
      "({party}|现任)?书记(姓名)?",
      "述职(人|人员|书记|对象|者)(姓名)?",
      "(被测评|被评议|被考核|测评|评议|考核)(人|对象|书记)(姓名)?",
    ],
    likely: ["姓名"],
  },
  year: { sure: ["{vote}?{year}"], likely: ["{vote}{time}"] },
  votesIssued: {
    sure: ["(发出|发放|实发|实际发出|实际发放|共发|应收)({vote})?{votes}"],
    likely: ["(应)(到|参加)({vote})?人数", "发({vote})?{votes}"],
  },
  votesReturned: {
    sure: ["(收回|回收|实收|收到|实际收回|共收回)({vote})?{votes}"],
    likely: ["(实际)?(参加|参与)({vote})(的)?人数", "收({vote})?{votes}"],
  },
  votesValid: { sure: ["有效({vote})?{votes}"] },
  good: {
    sure: ["({vote})*“?好“?(等次)?({votes}|数)?"],
    likely: ["(民主测评|测评|民主评议|评议|述职)*优秀(等次)?({votes}|数|人数)?", "({vote})*“?好“?(等次)?人数"],
  },
  fairlyGood: {
    sure: ["({vote})*“?较好“?(等次)?({votes}|数)?"],
    likely: ["(民主测评|测评|民主评议|评议|述职)*(良好|称职|称职\\(合格\\)|较好|合格)(等次)?({votes}|数|人数)?"],
  },
  average: {
    sure: ["({vote})*“?一般“?(等次)?({votes}|数)?"],
    likely: [
      "(民主测评|测评|民主评议|评议|述职)*(基本称职|基本称职\\(合格\\)|基本称职\\(基本合格\\)|一般|基本合格)(等次)?({votes}|数|人数)?",
    ],
  },
  poor: {
    sure: ["({vote})*“?(差|较差)“?(等次)?({votes}|数)?"],
    likely: [
      "(民主测评|测评|民主评议|评议|述职)*(不称职|不称职\\(合格\\)|不称职\\(不合格\\)|差|不合格)(等次)?({votes}|数|人数)?",
    ],
  },
  abstained: { sure: ["弃权(票|票数)?"] },
  grade: {
    sure: ["(综合|总体|{vote})+(评价|评定|考核|测评)?(的)?(等次|等级|档次)", "综合评价"],
    likely: ["(综合|{vote})+(结果|结论|评价|意见)", "(评定|认定|考核)?(等次|等级)"],
  },
};

export const DUES_FORMS: FormsOf<"dues"> = {
  organization: ORGANIZATION_FORMS,
  month: {
    sure: ["(缴费|缴纳|交费|交纳|党费|党费所属|所属|收缴|应缴|{pay})?(月份|月度|所属月份|年月|所属期)", "月"],
    likely: ["(开始|起始)(缴费|缴纳|交纳)?月份", "(缴费|缴纳|交纳|收缴)?(季度|年度|周期|{year})"],
  },
  due: {
    sure: [
      "(党费|月|本月|每月|季度|本季度|年|年度|全年|月度)?{due}{pay}(纳)?{money}?(数)?",
      "{due}{pay}(纳)?(总)?(人数)",
    ],
    likely: [
      "(月|每月)(标准|缴纳标准|党费|交纳党费)",
      "党费(标准|数额|基准)?",
      "(月|每月)(应)?(缴|交)(纳)?(金额|数|额)",
      "(缴纳|核定|收缴)标准",
    ],
  },
  paid: {
    sure: [
      "(党费|月|本月|每月|季度|本季度|年|年度|全年|月度)?{real}{pay}(纳)?{money}?(数)?",
      "({pay})(的)?(党费)?(金额|数额|总额|合计)",
      "{real}{pay}(纳)?(总)?(人数)",
    ],
    likely: [
      "(党费)?(金额|数额)",
      "(本月|当月|本次|本季度|本年)({pay}|{pay}纳){money}?",
      "(上缴|上交|汇缴|上解)(党费)?({money}|数)?",
    ],
  },
  paidDate: {
    sure: ["(党费)?({pay}|支付|入账|交款|提交)((至|到)?上级(党组织|党委)?)?{time}"],
    likely: ["(支付|提交|汇款|收款){time}", "(汇出|到账|入库){time}"],
  },
  unpaidNames: { sure: ["(未|欠|未按时|未足额)(交|缴)(纳)?(党费)?(的)?{persons}(姓名)?"] },
};

export const BONUSES_FORMS: FormsOf<"bonuses"> = {
  organization: {
    sure: ["{in}?{party}{nominal}?", "(责任|被考核|被奖惩|被{bonus})({party}|{unit})"],
    likely: [...ORGANIZATION_FORMS.likely!, "(奖惩|考核|加减分|申报|申请)({party}|对象|单位|组织)"],
  },
  date: {
    sure: ["({bonus}|考核|检查|事项|发生|计分|表彰|认定)(的)?{time}", "{time}"],
    likely: ["考核{year}", "(获得|获奖|取得|授予|审定|确认)(的)?{time}"],
  },
  type: { sure: ["({bonus}|计分|考核)(的)?{kind}", "{kind}"], likely: ["(加分|加)(/|或|、)?(扣分|减分)"] },
  points: {
    sure: [
      "({party}|责任单位|责任{party}|单位)?{bonus}(的)?(分值|分数|值|数|数值|得分|情况|标准)",
      "(核定|认定|审定|最终)(的)?(分值|分数|得分|加分|扣分|加减分)",
      "分(数|值)",
    ],
    likely: ["({party}|责任单位|单位)?{bonus}", "({bonus})(多少|数额)", "得分"],
  },
  matter: {
    sure: [
      "({bonus}|考核)(的)?(事项|原因|事由|项目|项|内容|理由|说明|事实|名称|具体事项|情况说明)",
      "(事项|事由)(名称|内容)?",
    ],
    likely: [
      "(具体|主要|简要)?(内容|情况|事迹|描述)",
      "(原因|理由|事实)",
      "(奖惩|荣誉|表彰|项目)?名称",
      "(表彰|获奖|荣誉|申报|申请|认定|推荐)(奖项|项目|事项|内容)",
    ],
  },
  basis: {
    sure: ["({bonus}|评分|认定|考评|考核)?依据(文件)?", "(文件|政策|制度)依据"],
    likely: ["({bonus}|表彰|文件|奖惩)?文号", "(佐证|证明|依据)(材料|资料)", "(绩效考评|考评|考核|评分)标准"],
  },
};
