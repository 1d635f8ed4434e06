#!/bin/sh
# Node 20 (ICU): names sorted for zh-CN stand where their first character is usually read, not where the surname is.
# Lists of officials are sorted by the pinyin of the surname. Characters with a reading of their own as surname, 曾 Zēng,
# 单 Shàn, 解 Xiè and 仇 Qiú among them, are sorted by the reading they have in other words (céng, dān, jiě, chóu): CLDR's
# pinyin order has one reading a character. Numbered branches come as 二, 三, 十, 一.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >look.mjs <<'JS'
const { compare } = new Intl.Collator("zh-CN");
console.log(["丁一", "宋江", "曾华", "单伟", "解放", "仇英", "尤五"].sort(compare).join(" "));
console.log(["第一支部", "第二支部", "第三支部", "第十支部"].sort(compare).join(" "));
JS
node look.mjs | tee seen
cat >expected <<'TEXT'
曾华 仇英 单伟 丁一 解放 宋江 尤五
第二支部 第三支部 第十支部 第一支部
TEXT
cmp seen expected
