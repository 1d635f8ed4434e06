// `npm run demo`: assesses the sample workbook. Its data has errors on purpose, which the command line reports with
// status 1; the demonstration has failed only when it could not run.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const args = [path("../dist/cli/kaohe.mjs"), "assess", path("考核工作簿-样例.xlsx"), "--period", "2026Q3"];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status === 1 ? 0 : (status ?? 2);
