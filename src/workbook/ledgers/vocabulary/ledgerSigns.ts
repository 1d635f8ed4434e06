import type { FieldOf, LedgerKey } from "../../../domain/model/ledgers";

/**
 * What tells a ledger. `subjects`: words of headers that speak of it, so that a field named with one weighs more than a
 * bare 时间 or 姓名. `titles`: words of a sheet's name or title. `anchors`: ways to be that ledger, each a list of groups
 * of which every one must have a column (not a full set: what is missing is not assessed).
 */
export type LedgerSigns<L extends LedgerKey> = Readonly<{
  subjects: RegExp;
  titles: RegExp;
  anchors: readonly (readonly (readonly FieldOf<L>[])[])[];
  /** So much must speak for it before it is worth asking. */
  least: number;
}>;

export const LEDGER_SIGNS: { readonly [L in LedgerKey]: LedgerSigns<L> } = {
  roster: {
    subjects:
      /换届|届满|任期|成立|建立|组建|书记|负责人|党员(?:总)?(?:人)?数|正式党员|预备党员|党组织(?:类别|类型)|组织类别|纪检委员|上级党组织|支委|空缺/,
    titles:
      /党组织(?:基本)?(?:概况|信息|情况|名册|一览|汇总|设置)|支部(?:基本)?(?:概况|信息|情况|名册|一览|设置)|换届|组织架构|班子成员|基层党组织/,
    anchors: [
      [
        ["organization"],
        [
          ...["founded", "memberCount", "lastElection", "expiry", "secretary", "secretarySince"],
          ...["vacantSince", "superior", "category", "committeeSize", "disciplineMember", "termYears"],
        ] as FieldOf<"roster">[],
      ],
      [["lastElection"], ["expiry"]],
    ],
    least: 3,
  },
  staff: {
    subjects: /党内职务|党务|党支部职务|支委职务|专兼职|专\/兼职|是否专职|任职|免职|履历|工作量/,
    titles: /党务(?:干部|工作者|工作人员)|领导小组成员|支委(?:班子)?(?:名册|名单|成员)|支部委员/,
    anchors: [
      [["name"], ["post", "fullOrPartTime", "inResume", "inWorkload"]],
      [["name"], ["organization"], ["appointed"], ["removed"]],
    ],
    least: 2.5,
  },
  activities: {
    subjects:
      /会议|活动|学习|党课|党日|组织生活|生活会|主持|召集|主讲|授课|应到|实到|应参|实参|参会|参加|参与|到会|出席|出勤|议题|决议|召开|开展/,
    titles: /三会一课|党日|党课|组织生活|生活会|党员大会|支委会|党小组会|会议|学习|活动|民主评议/,
    anchors: [
      [
        ["date"],
        ["organization", "type", "title"],
        ["type", "title", "host", "lecturer", "agenda", "presentCount", "attendanceRate", "attendees"],
      ],
    ],
    least: 3.5,
  },
  tasks: {
    subjects: /任务|责任|牵头|承办|时限|完成|办结|进展|进度|期限|截止|节点|落实|推进/,
    titles: /任务|责任清单|工作要点|工作计划|项目清单|推进|分工/,
    anchors: [[["task"], ["due", "done", "doneDate"]]],
    least: 4,
  },
  findings: {
    subjects: /问题|整改|销号|发现|反馈|检查|督查|督察|巡察|巡视|存在不足|责任单位/,
    titles: /问题|整改|销号|督察|督查|巡察|监察|检查/,
    anchors: [
      [["problem"], ["found", "due", "closed", "closedDate", "organization"]],
      [["found"], ["closed", "due"]],
    ],
    least: 3.5,
  },
  training: {
    subjects: /培训|参训|轮训|学时|课时|班次|学员/,
    titles: /培训|轮训|学时|课程学习/,
    anchors: [
      [
        ["course", "hours"],
        ["name", "organization", "start", "end"],
      ],
    ],
    least: 3.5,
  },
  talks: {
    subjects: /谈话|谈心|约谈|被谈|主谈/,
    titles: /谈话|谈心|约谈/,
    anchors: [
      [
        ["target", "talker"],
        ["date", "type", "subject"],
      ],
    ],
    least: 4,
  },
  debriefings: {
    subjects: /述职|测评|评议|票|考核(?:年度|结果|等次)|评价等次|综合评(?:价|定)|评定等次/,
    titles: /述职|测评|评议|书记.{0,4}考核/,
    anchors: [
      [
        ["grade", "good", "votesReturned", "votesValid"],
        ["organization", "secretary", "year"],
      ],
    ],
    least: 4,
  },
  contacts: {
    subjects: /委员|联系|包联|挂联|挂点|包抓|包保|指导|结对|联点/,
    titles: /联系点|联系(?:党)?支部|包联|挂点|挂联|委员(?:履职|联系|管理)|联系分工|包保/,
    anchors: [
      [["member"], ["branch", "date", "carriedOut"]],
      [["branch"], ["date", "form", "advice"]],
    ],
    least: 3.5,
  },
  dues: {
    subjects: /党费|缴|应交|实交|交纳|收费|上交/,
    titles: /党费/,
    anchors: [[["due", "paid"]]],
    least: 2.5,
  },
  bonuses: {
    subjects: /加减分|加扣分|加分|扣分|减分|奖惩|分值|分数/,
    titles: /加减分|加扣分|加分|扣分|考评|奖惩/,
    anchors: [[["points"], ["organization", "matter", "type", "date"]]],
    least: 3.5,
  },
};

/**
 * A sign that a sheet is something else, in its headers or its title; heavier ones weigh more. `only`, `except`: the
 * ledgers it speaks against.
 */
export type ForeignSign = Readonly<{
  of: "header" | "title";
  word: RegExp;
  weight: number;
  only?: readonly LedgerKey[];
  except?: readonly LedgerKey[];
  /** A text with such words says nothing against it. */
  unless?: RegExp;
}>;

/** A word that a table of Party affairs has somewhere: title, headers. */
export const PARTY_WORD =
  /党|支部|支委|书记|三会一课|组织生活|民主生活会|生活会|谈心|巡察|巡视|检视|查摆|主题教育|第一议题/;

const PERSONS: readonly LedgerKey[] = ["staff", "training", "talks", "contacts", "dues"];

/**
 * Signs of tables that look like ledgers and are none: members' files, youth league, trade union, money spent, visits,
 * safety, discipline, archives, scores. They demote; alone they never hide what is a whole ledger.
 */
export const FOREIGN_SIGNS: readonly ForeignSign[] = [
  { of: "header", word: /团组织|团支部|团委|团内|团员|共青团|团费|工会|妇联|妇委会|妇女/, weight: 6 },
  // Of the body whose table it is, no other word is needed.
  {
    of: "header",
    word: /^(?:所在|所属)?(?:团支部|团总支|团委|团组织|分工会|工会(?:小组)?|妇联)(?:名称)?$/,
    weight: 12,
  },
  { of: "header", word: /报名|名额|选课/, weight: 6, except: ["roster", "training"] },
  { of: "header", word: /自评|互评|自查得分/, weight: 4, only: ["debriefings"] },
  { of: "header", word: /出生|籍贯|家庭(?:住址|地址)|婚姻|参加工作/, weight: 4, except: ["roster", "staff"] },
  // Lists of those with Party posts tell their age too.
  { of: "header", word: /出生/, weight: 1.5, only: ["staff"] },
  { of: "header", word: /籍贯|家庭(?:住址|地址)|婚姻|参加工作/, weight: 4, only: ["roster", "staff"] },
  { of: "header", word: /性别|民族|学历|文化程度|年龄/, weight: 2, except: [...PERSONS, "roster"] },
  // The secretaries of a roster have them too.
  { of: "header", word: /性别|民族|学历|文化程度|年龄|出生/, weight: 1, only: ["roster"] },
  { of: "header", word: /学历|学位|毕业|入职/, weight: 1.5, only: ["staff"] },
  { of: "header", word: /身份证|警号|学号/, weight: 1, except: ["dues"] },
  { of: "header", word: /身份证|联系方式|电话/, weight: 2, only: ["contacts"] },
  { of: "header", word: /党员类型|人员类别|人员类型|党小组/, weight: 2, only: ["staff"] },
  {
    of: "header",
    word: /申请入党|积极分子|发展对象|介绍人|培养|转正|预备期|加入党组织/,
    weight: 4,
    except: ["roster"],
  },
  // A roster counts them too.
  { of: "header", word: /申请入党|积极分子|发展对象|介绍人|培养|转正|预备期|加入党组织/, weight: 2, only: ["roster"] },
  { of: "header", word: /入党(?:时间|日期)/, weight: 1.5 },
  // 民主评议党员 rates members by other words than secretaries are rated by.
  { of: "header", word: /合格(?!\))|评议党员|党员评议|参评党员/, weight: 2, only: ["debriefings"] },
  { of: "header", word: /整改|销号/, weight: 2, only: ["tasks"] },
  { of: "header", word: /返还|支出|拨款|预算|经费|使用金额|结余|拨付|报销|用途/, weight: 6 },
  { of: "header", word: /走访|家访|慰问|帮扶|帮教|困难/, weight: 6 },
  { of: "header", word: /患者|病人|住院|宿舍|楼栋|罪犯|贷款|药品/, weight: 6 },
  { of: "header", word: /隐患|环保|污染|消防|点位|设备|施工|工程|合同|产品|客户|机型|供应商|缺陷|故障/, weight: 6 },
  { of: "header", word: /举报|处分|信访|反映人|查办|线索|立案/, weight: 6 },
  { of: "header", word: /总得分|自评|考核指标|评分标准|换算/, weight: 4, except: ["debriefings"] },
  { of: "header", word: /排名|名次/, weight: 3, except: ["debriefings"] },
  { of: "header", word: /档案|查阅|调阅|固资|单价|库存|规格|型号/, weight: 6 },
  { of: "header", word: /积分|学员总数|用户(?!名|ID)|课程通过|激活/, weight: 3, except: ["training"] },
  { of: "header", word: /奖励|荣誉|表彰|先进|命名/, weight: 3, except: ["bonuses"] },
  { of: "header", word: /报到|企业|居民|小区|流动党员|转接|转入|转出|介绍信/, weight: 4, unless: /^是否|\(企业\)/ },
  { of: "header", word: /请假(?:日期|时间|类型|天数)|休假|销假/, weight: 6 },
  { of: "header", word: /参训(?:人数|率)|通过(?:人数|率)|培训费|师资费|费用|课程总数/, weight: 3 },
  {
    of: "header",
    word: /反馈人|回复|答复|诉求|投诉|工单|留言|来访|来电|满意度/,
    weight: 6,
    except: ["debriefings"],
  },
  { of: "header", word: /提交人/, weight: 2, except: ["debriefings"] },
  { of: "header", word: /会议室|预定|预约|借阅|归还|借用/, weight: 4 },
  { of: "header", word: /班主任|辅导员|家长|学生姓名|^学号$/, weight: 6 },
  {
    of: "header",
    word: /驾驶|车牌|违章|业主|租户|房号|户主|村民|商户|会员|选民|理事|监事|股东|法定代表人|登记证|实验室|病历|参保|诊疗|系统名称|门店|河长|河段/,
    weight: 6,
  },
  { of: "header", word: /网格/, weight: 6, unless: /^(?:所属|所在)网格$/ },
  { of: "header", word: /^(?:所属|所在)网格$/, weight: 2 },
  // Other parties and what is done with them.
  { of: "header", word: /民主党派|无党派|统战|政协|人大代表/, weight: 6 },
  { of: "header", word: /捐赠|捐款/, weight: 6 },
  // Of those who use a program.
  { of: "header", word: /权限|账号|密码|登录/, weight: 3 },
  // Of members, whose standing in the Party is told.
  { of: "header", word: /党籍|学工号/, weight: 2, except: ["dues", "staff"] },
  // Posts that cadres hold, whatever they are.
  {
    of: "header",
    word: /(?:岗位编号|关联岗位|主职|正职|行政级别|职务属性|干部类[别型]|双肩挑|任职单位)/,
    weight: 2,
    only: ["staff"],
  },
  // Findings of the Party have no place where they were found.
  { of: "header", word: /位置|部位|地点|照片|现场|上报人|严重/, weight: 1.5, only: ["findings"] },
  { of: "header", word: /志愿者|服务(?:时长|对象|地点)|形象进度|建设(?:内容|地点|规模)|资金来源/, weight: 4 },
  { of: "header", word: /优先级|所属项目|版本|迭代|严重程度/, weight: 2 },
  {
    of: "header",
    word: /工号|员工|职工姓名|学科|职称|考核成绩|发证/,
    weight: 3,
    only: ["training", "talks"],
  },
  { of: "header", word: /工号|员工|职工姓名|民警|学生/, weight: 6, only: ["bonuses"] },
  { of: "header", word: /课程|任课|教学|教室/, weight: 2, only: ["findings", "tasks", "talks", "contacts", "dues"] },
  { of: "header", word: /社团|教研|班级|(?:指导|任课|参会|带队)教师/, weight: 4, except: ["roster", "staff"] },
  { of: "header", word: /^签到|签字|讲师|师资|教师/, weight: 2, only: ["training"] },
  // Appointments to posts of any kind; of a post in the Party its name says so.
  { of: "header", word: /原任|拟任免|任免/, weight: 3, only: ["staff"] },
  // Checks of things and premises.
  {
    of: "header",
    word: /(?:设施|器材|仪器)名称|完好|复查(?:结果|情况)|检查部位|检查项目/,
    weight: 2,
    only: ["findings", "tasks"],
  },
  { of: "header", word: /审计|涉及金额|问题金额|任务编号/, weight: 2, only: ["findings", "tasks"] },
  // Talks on the way into the Party are of another ledger.
  { of: "header", word: /^(?:入党)?申请时间/, weight: 3, only: ["talks", "staff"] },
  // Of a course as a whole; the ledger has a row a person.
  { of: "header", word: /授课|主讲|参加人数|考核(?:结果|成绩)/, weight: 1.5, only: ["training"] },
  { of: "header", word: /投资|开工|竣工|招标|中标|验收单位/, weight: 6 },
  {
    of: "title",
    word: /水电|物业|社保|公积金|租金|租赁|乡村振兴|网格|医疗|护理|患者|宿舍|卫生|信贷|贷款|罪犯|环保|环境|生态|食品|药品|保密|审计|防汛|疫情|教学|教研|社团|教师|护士|医生|业主|村民|股东|董事|员工|职工|学生|客户|采购|资产|招商|征地|拆迁|基建|会议室|预定|预约|借阅|热线|工单|项目建设/,
    weight: 8,
    unless: /党|支部/,
  },
  { of: "title", word: /团(?!结|队|体|购|圆|建|委会)|工会|妇联|妇委会|妇女/, weight: 8, unless: /党/ },
  { of: "title", word: /团(?!结|队|体|购|圆|建)|工会|妇联|妇委会|妇女/, weight: 6 },
  {
    of: "title",
    word: /党员(?:花名册|名册|信息|导入|台账)|入党|积极分子|发展(?:对象|党员)|申请人|党代表|党代会/,
    weight: 6,
  },
  { of: "title", word: /返还|支出|使用|拨款|预算|经费|报销|捐赠|捐款/, weight: 6 },
  { of: "title", word: /民主党派|无党派|统战|政协|人大代表/, weight: 8 },
  { of: "title", word: /走访|家访|慰问|帮扶|帮教/, weight: 6 },
  { of: "title", word: /隐患|安全生产|安全检查|消防|设备|工程|故障/, weight: 6 },
  {
    of: "title",
    word: /安全|门店|政府|办公室|医保|数据质量|驾驶|车辆|课堂|志愿者|行政|政务|后勤|绩效|薪酬|社会组织|协会|学会/,
    weight: 4,
    unless: /党|支部/,
  },
  { of: "title", word: /举报|处分|信访|案件/, weight: 6 },
  { of: "title", word: /签到|签收|报名/, weight: 4, unless: /党|支部/ },
  { of: "title", word: /计划|方案|填表说明|目录|封面/, weight: 3, except: ["tasks"] },
  { of: "title", word: /请销假|请假|考勤|固资|档案/, weight: 4 },
  { of: "title", word: /登记簿/, weight: 4, unless: /党|支部|谈话|谈心|组织生活/ },
  { of: "title", word: /例会|周会|晨会|班会|班前会|处务会|办公会/, weight: 4, unless: /党|支部/ },
  { of: "header", word: /[本下](?:周|月)(?:工作|计划|安排)/, weight: 3, only: ["activities"] },
  { of: "title", word: /统计(?:表|报表)|次数|采用/, weight: 2, except: ["debriefings", "dues"] },
  { of: "title", word: /年度考核|干部考核|奖惩信息表/, weight: 3, except: ["bonuses"] },
];
