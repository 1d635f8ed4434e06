import type { PaperKind, ParagraphStyle } from "./paper";
import type { TemplateLine } from "./template";

const FEEDBACK: readonly (readonly [ParagraphStyle, string])[] = [
  ["标题", "党组织书记履职考核反馈单"],
  ["副标题", "{周期}（{起止}）"],
  ["正文", "{党组织与书记}"],
  ["正文", "{得分}"],
  ["一级标题", "一、分类得分"],
  ["正文", "{分类得分}"],
  ["一级标题", "二、失分最多的三项"],
  ["正文", "{失分项目}"],
  ["一级标题", "三、会议调整"],
  ["正文", "{会议调整}"],
  ["一级标题", "四、请按期办理"],
  ["正文", "{办理事项}"],
  ["正文", "对结果有异议的，请在收到之日起10日内书面提出。"],
  ["正文", "{签字}"],
  ["署名", "{单位}　{日期}"],
];

const CIRCULAR: readonly (readonly [ParagraphStyle, string])[] = [
  ["标题", "关于{周期}\n党组织书记履职考核情况的通报"],
  ["主送机关", "各党组织："],
  ["正文", "根据考核细则，对{周期}党组织书记履职情况进行了考核。现将结果通报如下："],
  ["一级标题", "一、考核情况"],
  ["正文", "共考核党组织{党组织数}个，其中{各层级数}。{各等次数}。{平均得分}。"],
  ["一级标题", "二、排名靠前的党组织"],
  ["正文", "{前5名}"],
  ["一级标题", "三、主要问题"],
  ["正文", "{主要问题}"],
  ["正文", "{预警情况}"],
  ["一级标题", "四、工作要求"],
  ["正文", "各党组织要对照反馈单逐项整改。对结果有异议的，请在收到反馈单之日起10日内书面提出。"],
  ["空行", ""],
  ["署名", "{单位}"],
  ["成文日期", "{日期}"],
];

const MINUTES: readonly (readonly [ParagraphStyle, string])[] = [
  ["标题", "{周期}考核结果会审会议纪要"],
  ["名目", "时间："],
  ["名目", "地点："],
  ["名目", "主持："],
  ["名目", "出席："],
  ["名目", "记录："],
  ["正文", "会议听取了{周期}考核初评情况，研究会审事项{会审件数}件。议定事项如下："],
  ["一级标题", "一、调整得分{调整件数}项"],
  ["正文", "{调整事项}"],
  ["一级标题", "二、认定预警{认定件数}个"],
  ["正文", "{预警认定}"],
  ["一级标题", "三、说明情况{说明件数}件"],
  ["正文", "{说明情况}"],
  ["一级标题", "四、审定结果"],
  ["正文", "同意{周期}考核结果。"],
  ["空行", ""],
  ["主送机关", "发：各党组织。"],
];

const RECTIFICATION: readonly (readonly [ParagraphStyle, string])[] = [
  ["标题", "{周期}党组织书记履职考核整改清单"],
  ["副标题", "{单位}　{日期}"],
  ["正文", "{整改清单}"],
  ["正文", "共{整改件数}项：失分达到一半的指标和预警事项。整改措施、完成时限、完成情况由党组织填写。"],
];

const LINES: Readonly<Record<PaperKind, readonly (readonly [ParagraphStyle, string])[]>> = {
  反馈单: FEEDBACK,
  通报: CIRCULAR,
  会议纪要: MINUTES,
  整改清单: RECTIFICATION,
};

/** The lines that hold as long as the office has no 文书模板 of its own. */
export const DEFAULT_TEMPLATE: readonly TemplateLine[] = Object.entries(LINES).flatMap(([kind, lines]) =>
  lines.map(([style, text]): TemplateLine => ({ kind: kind as PaperKind, style, text })),
);
