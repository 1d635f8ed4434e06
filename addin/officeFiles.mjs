/** Microsoft's copy of Office.js, which add-ins from the marketplace must load. */
export const HOSTED_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The files of `@microsoft/office-js` that Excel loads, on Windows, Mac and the web, old web views included. They are
 * copied as they are: the licence asks for it, and office.js finds the others by its own name and place.
 */
export const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "excel-win32-16.00.js",
  "excel-winrt-16.00.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
];
