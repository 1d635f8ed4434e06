import type { CommandLineTexts, SharingCommand } from "../commandLineTexts";

/** Usage of the commands that share with the committee above, or put together what came from below. */
export const sharingUsage: Pick<CommandLineTexts["usage"]["commands"], SharingCommand> = {
  submit: {
    argument: "工作簿",
    does: "生成报送上级的文件：只含该报的内容，带校验码",
    options: [
      "--period 2026Q3        报哪一期",
      "--with 简报 或 全量    简报：结果、明细、预警、说明、调整、会审、定稿；全量：另带台账和细则，上级可重算",
      "--unit 名称 --code 代码 报送单位；写一次就记在“考核设置”里",
      "--mask                 个人信息按建议的写法遮盖；不写时有个人信息就不生成",
      "--hide-totals          隐去名次，连同最终得分等总分也不写（各项得分还在）",
      "--passphrase-from 文件或 ask  另用口令封：口令在文件第一行，或者当面输入；上级用同一口令核对",
      "--out 文件             报送文件写到哪里；不写时写在工作簿旁边，另起文件名",
    ],
  },
  verify: {
    argument: "报送文件",
    does: "核对报送文件有没有改动，全量的还要重算",
    options: [
      "--code 校验码          盖章纸质材料上的 24 位数字",
      "--passphrase-from 文件或 ask  报送单位告诉的口令：看是不是用它封的",
      "--json 文件            核对结果存为 JSON；“-”表示标准输出",
    ],
  },
  return: {
    argument: "报送文件或工作簿",
    does: "退回修改：在报送文件的副本里列出要改的地方；下一版报来后看改了没有",
    options: [
      "--mark 表!单元格|问题|要求|期限 …  退回哪些地方；也可以先不写，到副本的“退回清单”里填，再运行一次编号",
      "--from 退回的文件      （下级）把退回清单放进自己的工作簿，答复以后随下一版报送",
      "--against 退回的文件   （上级）新报的一版和退回的比：哪些已改、已答复、未办，哪些没有要求改却改了",
      "--json 文件            存为 JSON；“-”表示标准输出",
    ],
  },
  consolidate: {
    argument: "文件夹",
    does: "汇总下级报送：先预检，加上 --out 才写汇总表",
    options: [
      "--units 应报单位.xlsx  应报单位名单，有“单位代码”“单位名称”两列（必写）",
      "--period 2026Q3        汇总哪一期；不写时按多数文件",
      "--out 文件.xlsx        写汇总预检、全部结果、分单位、催报名单；不写时只预检",
      "--parquet 文件夹       全部结果另存为 Parquet（新文件夹），超过一张表行数时用",
      "--submit 文件.xlsx     另写一份封好的汇总，报给再上一级；要加 --unit 名称 --code 代码；重报时加 --follows 上一版",
      "--mask                 个人信息按建议的写法遮盖；不写时上报的这一份有个人信息就不生成",
      "--passphrase-from 文件或 ask  上报的这一份另用口令封",
      "--recompute none、sample 或 all  全量的按台账重算：不算、有疑问的加抽查（不写时）、全部",
      "--seed 数字            抽查用的种子；不写时按日期",
      "--previous 汇总.xlsx   上期的汇总文件，用来比党组织的增减",
      "--take 文件 …          同单位多份时用哪一份",
      "--rank-together        细则或设置不同的也一起排名",
      "--json 文件            预检结果存为 JSON；“-”表示标准输出",
    ],
  },
};
