import type { CommandLineTexts } from "../commandLineTexts";
import { sharingUsage } from "./sharingUsage";

/** How the command line is used, in Chinese. */
export const usage: CommandLineTexts["usage"] = {
  heading: "用法：",
  options: "[选项]",
  commands: {
    assess: {
      argument: "工作簿",
      does: "考核，生成带六张结果表的新工作簿",
      options: [
        "--period 2026Q3        考核周期：Q1–Q4、H1、H2 或 全年；不写时按考核设置，再按最近有活动的季度",
        "--cutoff 2026-09-30    基准日；不写时为周期最后一天",
        "--out 文件             结果写到哪里；不写时写在工作簿旁边，另起文件名",
        "--in-place             写回原工作簿，并在旁边留备份",
        "--json 文件            另存全部数据为 JSON；“-”表示标准输出",
        "--accept               像台账而没有确认的工作表都按识别的结果读取，并记为已确认",
        "--mapping-from 工作簿  沿用另一个工作簿里确认过的“考核映射”",
        "--now 2026-10-08T09:00 “计算时间”写什么；不写时用现在的时间",
      ],
    },
    review: {
      argument: "工作簿",
      does: "会审：重新考核，并列出须改正、须说明和要看一看的事项（会审清单）",
      options: ["--json 文件            另存会审事项为 JSON；“-”表示标准输出"],
    },
    step: {
      argument: "工作簿",
      does: "在“考核进程”里记一步：初评、复核、会议、审定、公示",
      options: [
        "--period 2026Q3        哪一期（必写）；定稿以前、以后都可以记",
        "--step 会议            环节（必写）：初评、复核、会议、审定、公示",
        "--conclusion 结论      （必写）",
        "--by 姓名              经办人（必写）",
        "--date 2026-10-15      日期；不写时用今天",
        "--document 文号        依据文号",
        "--remark 说明          说明",
        "--out、--in-place、--now 同上",
      ],
    },
    finalise: {
      argument: "工作簿",
      does: "定稿：结果变成数值，存档，记入考核进程，锁住本期各表",
      options: [
        "--period 2026Q3        定稿哪一期（必写）",
        "--by 姓名              经办人（必写）",
        "--document 文号        依据文号",
      ],
    },
    compare: {
      argument: "工作簿",
      does: "已定稿的周期重新算一遍，只看哪些党组织会变、因为哪几行；什么都不写",
      options: ["--period 2026Q3        哪一期（必写）", "--json 文件            存为 JSON；“-”表示标准输出"],
    },
    reopen: {
      argument: "工作簿",
      does: "重开：已定稿的周期重新开始考核，原来的版本留着",
      options: [
        "--period 2026Q3        重开哪一期（必写）",
        "--by 姓名              经办人（必写）",
        "--reason 理由          为什么重开（必写）",
      ],
    },
    papers: {
      argument: "工作簿",
      does: "生成文书（.docx）：反馈单、通报、会议纪要、整改清单",
      options: [
        "--period 2026Q3        哪一期（必写）；已定稿的取自存档，没有定稿的取自考核结果",
        "--kind 反馈单          文书种类（必写）：反馈单、通报、会议纪要、整改清单",
        "                       或一张清单：委员联系建议、党务经历清单、党务工作量清单、新任书记培训名单、任职谈话安排；各类清单是全部",
        "--out 文件夹           写到哪个文件夹（必写），反馈单一个党组织一个文件",
        "--organization 名称    只要一个党组织的（反馈单、整改清单）",
        "--level 党支部         只要一个层级的：党委、党总支、党支部（反馈单、整改清单）",
        "--sheet                不生成 Word 文件，写成可以直接打印的工作表；--out 文件、--in-place 同上",
        "--write-default        不生成文书，把默认的“文书模板”写进工作簿，供单位修改；这时 --out 写文件名，也可以用 --in-place",
        "--now 2026-10-08T09:00 文书日期；不写时用今天",
      ],
    },
    enter: {
      argument: "工作簿",
      does: "把整改清单写入问题整改台账，或把委员联系建议写入委员联系台账：只在台账最下面添行",
      options: [
        "--period 2026Q3        哪一期（必写）",
        "--kind 整改清单        写哪一张（必写）：整改清单、委员联系建议",
        "--due 2026-12-31       整改时限，写在每一行；不写时空着，由单位填写",
        "--out、--in-place、--now 同上",
      ],
    },
    annual: {
      argument: "工作簿",
      does: "年度结果：按“考核设置”的年度方法由四个季度或全年台账得出，另一种方法等次不同的并列",
      options: ["--year 2026            哪一年（必写）", "--json 文件            另存年度结果为 JSON；“-”表示标准输出"],
    },
    lists: {
      argument: "工作簿",
      does: "生成各类清单：委员联系建议、党务经历、党务工作量、新任书记培训、任职谈话安排",
      options: ["--json 文件            另存各清单为 JSON；“-”表示标准输出"],
    },
    inspect: {
      argument: "工作簿",
      does: "只检查：每张表被认作什么、有哪些问题",
      options: [
        "--json 文件            检查结果存为 JSON；“-”表示标准输出",
        "--mapping-from 工作簿  把另一个工作簿里确认过的“考核映射”带过来，写进新文件；只有这时才用 --out、--in-place",
      ],
    },
    rules: {
      argument: "工作簿",
      does: "检查考核细则和考核设置",
      options: [
        "--json 文件            检查结果（含建议改成什么）存为 JSON；“-”表示标准输出",
        "--period 2026Q3        按哪一期的台账核对；不写时按考核设置，再按最近有活动的季度",
        "--fix 代码 …           采纳这些检查结果的建议，只改相应的单元格（代码见检查结果）",
        "--try L5.分值=9 …      试算：改了会怎样，谁的得分、等次、名次会变；不写文件。代码有几行的写 L2@党支部.目标=2",
        "--test                 试算每个分档、目标的界线，核对“规则试算”里填的应得分；加 --out 或 --in-place 写出这张表",
        "--write-default        把默认的考核细则和考核设置写进工作簿",
      ],
    },
    ...sharingUsage,
  },
  optionsOf: (command) => `${command} 的选项：`,
  asOf: (command, options) => `${options.join("、")} 同 ${command}`,
  general: `通用选项：
  --lang zh-CN 或 en     语言
  --quiet                不显示进度和汇总
  --help                 显示说明；写在命令后面时只说这个命令

退出状态：0 完成；1 完成，但数据有错误（verify：有改动或无法核对；return：有未办的或没要求改却改了的；consolidate：有问题要看）；2 没有完成。`,
};
