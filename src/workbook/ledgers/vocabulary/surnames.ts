/** Common surnames, by which a short text is taken for a person's name when the contents of a column are looked at. */
const SINGLE =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳邴松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利师巩聂关荆游权盖益桓公涂覃佟肖岳佘佀付代冷商牟苟闫楚官兰仝原敖";
const SURNAMES: ReadonlySet<string> = new Set(SINGLE);
const COMPOUND = /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|令狐|慕容|司徒|端木|东方|南宫|夏侯|宇文|长孙|公孙|轩辕|钟离)/;
/** Words of offices that begin like a name: 办公室, 人事处, 第一党支部. */
const NO_NAME =
  /[室处科局办股站所院校厂组部]$|支部|党委|总支|委员|中心|学习|会议|活动|党课|工作|情况|管理|建设|教育|问题|任务|制度/;

/** Whether a text looks like one person's name; `张某某`, `阿依古丽·买买提` too. */
export function looksLikeName(text: string): boolean {
  if (/^\p{Script=Han}+·[\p{Script=Han}·]+$/u.test(text)) return text.length <= 20;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  const compound = COMPOUND.test(text);
  if (!compound && (text.length === 4 || !SURNAMES.has(text[0]!))) return false;
  return !NO_NAME.test(text);
}
