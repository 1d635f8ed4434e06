/** Where the hosted Office.js comes from; everything it loads comes from the same place. */
const MICROSOFT = "https://appsforoffice.microsoft.com";

/**
 * The policy of every page of the add-in. `office`: "package" when Office.js is served from here, "hosted" when it
 * comes from Microsoft. It goes into the pages and, by the server, into a header; so pages from any web server are
 * bound by it. It has no `frame-ancestors`, because Excel on the web shows the pane in a frame.
 */
export function contentSecurityPolicy(office) {
  const from = office === "hosted" ? ` ${MICROSOFT}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${from}`,
    // The hash is that of an empty <style>: Fluent creates one and fills it by the CSS object model.
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    `connect-src 'self'${from}`,
    "worker-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
