import type { PapersPageTexts } from "../papersPageTexts";
import { listTitles } from "./lists";

export const papersPage: PapersPageTexts = {
  title: "文书和清单",
  open: "文书和清单",
  back: "返回",
  papers: "文书",
  papersHint: "按公文格式排好的 Word 文件（.docx）。已定稿的取自“考核定稿”，没有定稿的取自“考核结果”；不改工作簿。",
  kind: "哪一种",
  kinds: {
    反馈单: "每个党组织一份：得分、失分、要办理的事项",
    通报: "各层级、各等次的个数，排名靠前的党组织",
    会议纪要: "会上的调整、认定和说明",
    整改清单: "预警事项和失分多的指标，一项一个编号",
  },
  organization: "党组织",
  organizationHint: "不填就是全部；几份文书放在一个压缩包里",
  make: "生成文书",
  made: (kind, count) => `${kind}已生成，共 ${count} 份`,
  download: (file) => `下载 ${file}`,
  inExcel: "有的 Excel 不让窗格下载文件。没有出现下载的，请保存工作簿，在网页版里打开它，再生成一次。",
  template: "文书模板",
  templateHint: "文书怎么写由“文书模板”决定，一行是一段。写进工作簿以后，在表里修改。",
  writeTemplate: "把默认模板写入工作簿",
  lists: "各类清单",
  listsHint: "按台账到基准日为止的记录，一张清单写一张工作表，原来的清单整张重写：",
  listTitles: Object.values(listTitles),
  writeLists: "生成清单，写入工作簿",
  written: (count, period, cutoff) => `已写入 ${count} 张清单：${period}，基准日 ${cutoff}`,
  rows: (count) => `${count} 行`,
  notMade: "缺少台账或列",
};
