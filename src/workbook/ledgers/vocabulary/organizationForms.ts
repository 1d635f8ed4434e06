import { ORGANIZATION_FORMS, type FormsOf } from "./fieldForms";

// Forms of the headers of rosters: organizations, and persons with Party posts.

export const ROSTER_FORMS: FormsOf<"roster"> = {
  organization: {
    sure: ["{party}{nominal}?"],
    likely: ["{in}?{party}{nominal}?", "{place}{party}{nominal}?", "组织{nominal}?", "{unit}名称"],
  },
  category: {
    sure: ["(党组织|基层党组织)(设置)?{kind}", "(党组织|基层党组织)(层级|设置形式)"],
    likely: ["组织(设置)?{kind}", "组织(设置)?形式", "{party}级别", "({party}|组织)属性", "性质|建制"],
  },
  superior: {
    sure: ["(直接|直属)?(上级|上一级|隶属|主管|所属上级|隶属上级)({party}|组织){nominal}?"],
    likely: [
      "(所属|归属|所在)(上级|二级|上一级)({party}|组织){nominal}?",
      "(所属|归属)(党组织|上级党组织|党委|分党委|党总支|总支|党工委|机关党委|组织){nominal}?",
      "隶属(于|{unit})?",
      "(父|上级|上层)(级)?(组织|党组织){nominal}?",
      "(所属|归属|所在)?(二级党组织|二级党委|院系党组织|基层党委|分党委){nominal}?",
    ],
  },
  branchType: { sure: ["(党支部|支部)({kind}|属性)"] },
  unitCategory: { sure: ["单位({kind}|属性)"] },
  founded: { sure: ["({party}|组织)?{found}({party}|组织)?{begin}?{time}"] },
  dissolved: { sure: ["{party}?{dissolve}{time}"] },
  memberCount: {
    sure: ["({party}|现有|在册|全部|实有|期末)*党员(总人数|总数|总量|人数|数量|数|总计)(合计|总计|共计)?(\\(名\\))?"],
    likely: ["(现有|在册)?党员(合计|共计)?", "({party}|成员)(总)?人数", "(现有|在册|成员|党员)总数"],
  },
  fullMemberCount: { sure: ["(其中:?)?正式(的)?党员{count}?(\\(名\\))?"], likely: ["(其中:?)?正式{count}?"] },
  probationaryCount: { sure: ["(其中:?)?预备(期)?党员{count}?(\\(名\\))?"], likely: ["(其中:?)?预备{count}?"] },
  secretary: {
    sure: ["(现任|现|在任|在职|本届)?({party}|组织)?(现任)?(书记|支书|负责人|主要负责人)(姓名|名字|名称)?"],
    likely: ["(党建)?第一责任人", "({place}{party}|组织)书记(姓名|名称)?", "(现任)?书记\\(负责人\\)"],
  },
  secretarySince: {
    sure: [
      "(现任)?({party})?(现任|现)?(书记|支书)?{appoint}{begin}?{time}",
      "(任|担任|任职|当选|任现任)({party})?(书记|支书)(职务)?{begin}?{time}",
      "({party})?书记(当选|始任|起任|任命){begin}?{time}",
    ],
    borneOut: ["(现任)?({party})?(书记|支书)?{appoint}{begin}?"],
  },
  vacantSince: { sure: ["({party}|组织)?(书记)?{vacate}{begin}?{time}"] },
  committeeSize: {
    sure: [
      "(支委|支委会|支部委员|支部委员会|委员|委员会|班子|班子成员|支部班子|委员会委员)(会|成员|委员)?(人数|数|数量|职数)",
    ],
    likely: ["批准委员会名额", "委员(职数|名额)", "(在任|现有|现任)(班子成员|支委|委员|支委委员)(数|人数)"],
    borneOut: ["(支委|支部委员|支委委员|委员|班子成员)"],
  },
  disciplineMember: { sure: ["(纪检|纪律|纪律检查)委员(姓名)?"] },
  groupCount: { sure: ["(下设|划分|所属|设置|设)?(的)?(党小组)(数|数量|个数|总数)(\\(个\\))?"] },
  lastElection: {
    sure: [
      "{last}?{elect}(完成)?{time}",
      "{elect}{last}{time}",
      "(当选|{last}(任期|届期)?(起始|开始|起|当选|成立|产生|组成|选出)){time}",
      "任期(开始|起始|起){time}?",
      "{last}({party}|组织|基层党委)?(班子|委员会|支委会)?{elect}{time}",
      "{last}(支部|党组织)?(支委会|支委|委员会|支部委员会|班子|领导班子)(成立|当选|选举|选举产生|产生|组成|选出|换届|任职|起始|开始){time}",
    ],
    borneOut: ["({last}|上届|上一届|前次){elect}"],
    likely: ["{actual}{elect}{time}", "(换届|选举)批复{time}", "(届|任期)起{time}?", "(上届|上一届|前次){elect}{time}"],
  },
  termYears: {
    sure: ["(本届|党组织|支部|委员会|班子|每届|法定)?任期(年限|年数|时长)?", "届期年限"],
    likely: ["任职年限"],
  },
  expiry: {
    sure: [
      "(应|预计)?({last}|{party})?(任期|届期|班子|委员会|支委会)?(应)?{expire}({time}|{limit})",
      "({last}|{party})?(任期|届期)?(届满|期满|到期|到届)(日|年度)?",
      "(下次|下一次|下届|应|到期|应当){elect}{time}",
      "{last}?任期(结束|截止|终止|止|至){time}?",
    ],
    likely: ["(预计|拟|计划|规定|届满){elect}{time}", "{elect}(截止|到期){time}", "换届(时限|期限)"],
    borneOut: ["(下次|下一次|下届|应|到期){elect}"],
  },
  extendedTo: {
    sure: ["(批准|同意)?延期(换届)?(批准|同意)?(至|到|期限)"],
    likely: ["(批准)?延期(换届)?(批准|截止)?{time}"],
  },
  approvalNumber: {
    sure: ["(换届|选举)(结果)?(批复|批准|报批)?(的)?(文号|文件号|文件文号)"],
    likely: ["批复文号", "批准{found}{party}?文号", "批复(文件)"],
  },
  fourStrong: { sure: ["(是否)?(为|创建|获评)?“?四强“?(党支部|支部)?(创建|命名|评定)?(情况|状态)?"] },
  weak: { sure: ["(是否)?(为|列为|列入|属于|存在)?(相对)?(薄弱|后进|软弱涣散)(的)?(党组织|党支部|支部|基层党组织)?"] },
  performanceAppraisal: { sure: ["(是否)?(为)?(实行|实施)绩效(考核|管理)?(单位)?"] },
  employeeCount: {
    sure: ["(机关|单位)?(工作人员|干部职工|在编人员|在职人员|职工|编制)(总数|总人数|人数|数量|数)"],
    likely: ["(民警|职工|员工|干部|教职工)(数|人数|总数)"],
  },
  fullTimeStaffCount: { sure: ["专职党务(干部|工作者|人员|工作人员)(人数|数|数量)"] },
};

export const STAFF_FORMS: FormsOf<"staff"> = {
  organization: ORGANIZATION_FORMS,
  name: {
    sure: [
      "({party}|支部|班子|党支部|领导班子)?(党务干部|党务工作者|干部|成员|班子成员|支委|委员|党员|人员|同志|党务工作人员)?姓名",
    ],
    likely: ["党务(干部|工作者|工作人员)", "{party}?(副)?书记姓名", "(班子成员|支委|支委委员|委员|成员|人员)(名称)?"],
  },
  post: {
    sure: [
      "(现任|现|担任|担任的|所任|{in})?(的)?(党内|党务|支委|支委会|支部委员会|委员|支部委员|班子|{party}?班子|{party}?班子成员|{party}|{party}内)(的)?职务(名称|情况)?",
    ],
    likely: [
      "(现任|担任|所任|岗位)?职务",
      "(现任|现|担任)?(党务|党内|支部|支部内|支委|党组织)(岗位|工作岗位|岗位职务|职位|职务类别|任职|任职情况|职责)",
    ],
    // 书记, 组织委员 under a header that says no more than that there are kinds.
    borneOut: ["({kind}|身份|角色|岗位|职位|分工|任职)"],
  },
  fullOrPartTime: {
    sure: [
      "({party}|党务|书记|岗位)?(专兼职|专/兼职|专/兼|专兼|专职/兼职|专职或兼职|专职兼职|专\\(兼\\)职|专、兼职|专职\\(兼职\\))(情况|类别|类型)?",
      "是否专职(从事)?(党务)?(工作|干部|人员)?",
    ],
  },
  appointed: {
    sure: [
      "(党内|现|党务|支委|现职|现岗位|本职务|党内职务|任该职务)?{appoint}(党内职务|现职)?{begin}?{time}",
      "(任职|任期|任现职)(开始|起始|起)({time})?",
      "(担)?任(党内|党务|支部|支委|该|现|本)?(职务|职|岗位|支委|委员|支部委员|支委委员){begin}?{time}",
    ],
    likely: ["(选举产生|{last}?当选){time}", "任职(起止)?{time}", "(从事|兼任)(党务|党务工作)?{begin}?{time}"],
  },
  removed: {
    sure: [
      "(免职|离任|卸任|免去|解聘){time}",
      "(任职|任期)(结束|截止|终止|止)({time})?",
      "(不再担任|去职|离职|离岗|卸职){time}",
    ],
  },
  administrativePost: {
    sure: ["(现任|担任|兼任|兼)?(行政|业务|单位)(职务|岗位)"],
    likely: ["(工作岗位|岗位|工作单位及职务|单位及职务|所在单位及职务|工作部门及职务|所在岗位)"],
  },
  rank: { sure: ["(行政|职务|现)?(职级|级别|职务级别|职务职级)(层次|等级)?"] },
  inResume: {
    sure: [
      "(党务|党务经历|党务工作经历|任职经历)?(是否)?(纳入|记入|计入|写入|载入)(个人|干部|本人)?(干部|人事)?(履历|档案|履历表)",
    ],
    likely: ["(党务)?履历(是否)?(认定|记载)"],
  },
  inWorkload: {
    sure: ["(党务|党务工作)?(是否)?(纳入|计入|折算|折算为|折入)(本人|个人|年度)?(工作量|绩效|考核|绩效考核)"],
    likely: [
      "(党务)?工作量(是否)?(认定|折算)",
      "(党务|党务工作)?(是否)?(党务|党务工作)?工作量(纳入|计入|折入)(本人|个人|年度)?(绩效|考核|绩效考核)",
    ],
  },
};
