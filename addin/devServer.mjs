import { parseNumber } from "office-addin-cli";
import { getHttpsServerOptions } from "office-addin-dev-certs";

/**
 * Port of `npm run dev`, and so of the manifest made for it: `config.dev_server_port` of package.json, where the other
 * tools for Office add-ins look for it too.
 */
export const DEVELOPMENT_PORT =
  parseNumber(process.env.npm_package_config_dev_server_port, "config.dev_server_port must be a number") ?? 3000;

/**
 * Settings of webpack-dev-server: https with the certificate that office-addin-dev-certs makes and has the system
 * trust. Where that is not possible, http, which a browser can open but Excel can't.
 */
export async function devServer(policy) {
  return {
    host: "localhost",
    port: DEVELOPMENT_PORT,
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
        `No trusted certificate for https://localhost, so the pages are served at http://localhost:${DEVELOPMENT_PORT}/ instead.`,
        "A browser can open them; Excel needs https. To get a certificate run:",
        "  npx office-addin-dev-certs install",
        `Reason: ${error instanceof Error ? error.message : String(error)}`,
        "",
      ].join("\n"),
    );
    return "http";
  }
}
