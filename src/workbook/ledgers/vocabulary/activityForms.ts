import { ORGANIZATION_FORMS, type FormsOf } from "./fieldForms";

// Forms of the headers of what was held: activities, talks, training.

export const ACTIVITIES_FORMS: FormsOf<"activities"> = {
  organization: ORGANIZATION_FORMS,
  type: {
    sure: ["{meet}+{kind}", "“?三会一课“?{kind}"],
    likely: ["(会议|组织生活)(形式|方式)", "(开展|活动)项目"],
  },
  date: {
    sure: ["({hold}|{meet})+(的)?{begin}?{time}", "{begin}{time}", "{time}{begin}?"],
    likely: ["({hold}|{meet}|周期|计划)+{begin}{time}", "(实际|计划)?(召开|开展){time}", "(具体){time}"],
  },
  title: {
    sure: ["{meet}+{topic}(/(名称|主题))?", "警示教育{topic}", "(活动|会议)(主题|名称)(及|和|、|/)(名称|内容|主题)"],
    likely: ["(党课|学习|党日|课程|活动|研讨)*(题目|课题|标题|专题)"],
  },
  group: { sure: ["{in}?党小组(名称)?"] },
  host: { sure: ["(会议|活动)?(主持|召集){person}?"], likely: ["(活动|会议)?(负责|组织|组织者|召集){person}?"] },
  lecturer: {
    sure: ["(主讲|授课|讲课|党课|宣讲|领学|党课主讲|党课授课|主讲授课)(人|人员|教师|老师|者|人姓名|讲师)"],
    likely: ["(中心|主要|重点|主题)发言(人|人员)", "讲授人", "(主讲|授课|讲课|领学)", "(主讲人|授课人)及职务"],
  },
  agenda: {
    sure: ["{meet}*(的)?(主要|具体|简要)?{content}", "(会议|活动|主要)(议题|议程)", "(研究|讨论|审议)(事项|议题|内容)"],
    likely: ["{meet}(记录|摘要|概况|简介|概述|情况|议题及内容)", "(主要|具体|开展)(做法|情况)"],
  },
  resolution: {
    sure: ["(会议|形成|形成的|通过)?(决议|决定)(事项|内容|情况)?"],
    likely: ["(会议|议定)(结果|结论|议定事项)", "议定事项"],
  },
  dueCount: {
    sure: ["(党员|委员|人员)?{due}{attend}(会议|会)?(党员|委员|会员)?(人数|人员数|数|总人数|党员数)?(\\(人\\))?"],
  },
  presentCount: {
    sure: [
      "(党员|委员|人员)?{real}{attend}(会议|会)?(党员|委员|会员)?(人数|人员数|数|总人数|党员数)?",
      "({attend}|会议|参加|活动|听课|受教育)(党员|人员|人)?(总)?(人数|人次|党员数|人员数)",
    ],
    likely: ["({meet}|党员|受众|参评|参评党员)?(人数|人次)", "参评党员数"],
  },
  leaveCount: { sure: ["请假(党员|人员)?(人数|人员数|数)?"] },
  absentCount: { sure: ["(缺席|未到|缺勤|未参加|缺课|未到会)(党员|人员)?(人数|人员数|数)?"] },
  attendanceRate: { sure: ["(党员)?(出勤|参会|参加|到会|出席|参学|到课|参与|参加活动)率"] },
  attendees: {
    sure: ["(参加|参会|出席|参与|到会|与会|参学|实到)(会议|活动)?(?!对象){persons}", "(参加|参会|出席)(人|人员)姓名"],
    likely: ["(会议|活动)?人员", "(参加|参会|出席|参与|到会|参学)对象"],
  },
  forYear: { sure: ["{in}?{year}"], likely: ["年"] },
};

export const TALKS_FORMS: FormsOf<"talks"> = {
  date: { sure: ["{talk}(的)?{time}", "{time}"], likely: ["(提醒|诫勉|函询){time}"] },
  type: { sure: ["{talk}{kind}"], likely: ["{kind}"] },
  talker: {
    sure: ["主?{talk}(主体|领导|人|人员|负责人|实施人)(姓名)?", "(主谈|实施谈话)(人|领导)"],
    likely: ["主谈", "(谈话人)及职务"],
  },
  target: {
    sure: ["被{talk}(的)?(人|对象|人员|同志|人姓名|党员|党员姓名)", "{talk}(的)?对象(姓名)?"],
    likely: [
      "姓名",
      "(谈话对象|被谈话人)及职务",
      "(被谈|约谈)(人|人员)",
      "(提醒|诫勉|函询)对象",
      "(被|受)(提醒|诫勉|函询)(的)?{person}",
      "(任职|拟任)(人员|干部|对象|同志)",
    ],
  },
  organization: ORGANIZATION_FORMS,
  subject: {
    sure: ["{talk}(的)?(事由|主题|提纲|原因|主要内容|内容|要点|主要事项|事项)"],
    likely: [
      "(主要|具体|反映)?(内容|事由|问题|原因|话题)",
      "(提醒|诫勉|函询)(的)?(事由|事项|原因|内容|问题)",
      "{talk}(情况|记录|概况)",
    ],
  },
};

export const TRAINING_FORMS: FormsOf<"training"> = {
  organization: {
    sure: ["{in}?{party}{nominal}?"],
    likely: [
      "(参训|选派|派出|学员|参训人员)({party}|{unit}|组织)",
      "培训时{in}{unit}(及职务)?",
      ...ORGANIZATION_FORMS.likely!,
    ],
  },
  name: {
    sure: [
      "(参训|培训|学员|受训|参加培训|参培|党员|干部|学习|书记)(人|人员|对象|学员|党员|干部|书记|人员姓名)?姓名",
      "(参训|受训|参培|参加培训)(人|人员|学员|党员|同志|书记)",
    ],
    likely: ["(培训|学习)(人|人员|对象)", "学员(名单)?", "(参训|参加)(名单)"],
  },
  course: {
    sure: [
      "(参加)?{train}(班)?(班次|名称|项目|主题|班名称|课程|班次名称|项目名称|课程名称|内容|题目|班别)",
      "(班次|课程|专题)名称",
      "(班名|班次)",
    ],
    likely: [
      "(培训班|培训)",
      "(课程|学习|项目|活动|专题|班级)(名称|内容|主题|项目)",
      "(学习|培训|所学|参加|选修)课程",
      "(培训|学习)(专题|事项)",
    ],
  },
  category: {
    sure: ["{train}班?{kind}"],
    likely: ["{train}班?(形式|方式|层次|级别|层级)", "(课程|班次)(类别|类型)"],
  },
  start: {
    sure: ["({train}|课程|学习|开班)?(开始|起始){time}", "(开班|报到){time}"],
    likely: ["第一次学习{time}", "({train}|课程|学习)(开始|起始)"],
  },
  end: {
    sure: ["({train}|课程|学习)?(结束|截止|终止|结业){time}", "{train}(起止)?{time}", "(起止|培训起止|学习){time}"],
    likely: ["最后一次学习{time}", "({train}|课程|学习)(结束|截止)", "(完成)?{time}", "(参训|参加){time}"],
  },
  hours: {
    sure: [
      "(有效|培训|学习|获得|已获|所获|已修|完成|累计|总|折合|折算|认定|集中培训|计|参训)*(学时|课时)(数|总数|数量|小计|合计)?",
    ],
    likely: ["(学习|培训)(总)?时长", "(学分)"],
  },
  concentrated: { sure: ["是否(为)?集中(培训|轮训|学习)?"] },
};
