import { getHttpsServerOptions } from "office-addin-dev-certs";

/**
 * Settings of webpack-dev-server: https with the certificate that office-addin-dev-certs makes and has the system
 * trust. Where that is not possible, http, which a browser can open but Excel can't.
 */
export async function devServer(policy) {
  return {
    host: "localhost",
    port: 3000,
    allowedHosts: ["localhost"],
    server: await secureServer(),
    headers: { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" },
    static: false,
    hot: false,
    // The overlay would need inline styles, which the policy forbids.
    client: { overlay: false, logging: "warn" },
  };
}

async function secureServer() {
  try {
    return { type: "https", options: await getHttpsServerOptions() };
  } catch (error) {
    console.error(
      [
        "",
        "No trusted certificate for https://localhost, so the pages are served at http://localhost:3000/ instead.",
        "A browser can open them; Excel needs https. To get a certificate run:",
        "  npx office-addin-dev-certs install",
        `Reason: ${error instanceof Error ? error.message : String(error)}`,
        "",
      ].join("\n"),
    );
    return "http";
  }
}
