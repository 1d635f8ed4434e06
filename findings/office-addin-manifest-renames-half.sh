#!/bin/sh
# office-addin-manifest 3.0.0: a manifest given a new name still shows the old one, and loses its comments.
# modifyManifestFile sets the DefaultValue of DisplayName. An Override for the default locale, which the schema allows
# and which is what Office shows there, keeps the old name, and readManifestFile reports the new one. Comments of the
# file, a licence among them, are gone.
#
# Seen with Node 20. Ends with 0 while this is so, with 1 when it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '{"type":"module","private":true}' >package.json
npm install --silent --no-audit --no-fund office-addin-manifest@3.0.0
cat >look.js <<'JS'
import module from "office-addin-manifest";
import { readFileSync, writeFileSync } from "node:fs";
writeFileSync(
  "manifest.xml",
  `<?xml version="1.0" encoding="UTF-8"?>
<!-- Licence: MIT -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>5b0c1d3e-7a64-4c1f-9d0e-2f6a8c4b9e17</Id>
  <Version>1.0.0.0</Version>
  <ProviderName>Office</ProviderName>
  <DefaultLocale>zh-CN</DefaultLocale>
  <DisplayName DefaultValue="旧名"><Override Locale="zh-CN" Value="旧名"/></DisplayName>
  <Description DefaultValue="说明"/>
  <Hosts><Host Name="Workbook"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost/"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
</OfficeApp>`,
);
const { OfficeAddinManifest } = module;
const { displayName } = await OfficeAddinManifest.modifyManifestFile("manifest.xml", undefined, "新名");
const text = readFileSync("manifest.xml", "utf8");
console.log("told", displayName);
console.log(/DisplayName DefaultValue="[^"]*"/.exec(text)[0], /Override Locale="zh-CN" Value="[^"]*"/.exec(text)[0]);
console.log("comments", text.match(/<!--/g)?.length ?? 0);
JS
node look.js | tee seen
cat >expected <<'TEXT'
told 新名
DisplayName DefaultValue="新名" Override Locale="zh-CN" Value="旧名"
comments 0
TEXT
cmp seen expected
