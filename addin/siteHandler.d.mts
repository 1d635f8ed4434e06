import type { RequestListener } from "node:http";

/**
 * Answers requests for the files of the built add-in below `root`.
 *
 * @param policy - the Content-Security-Policy of the build.
 * @param options - `hsts`: browsers shall come by https only from now on.
 */
export function siteHandler(root: string, policy: string, options?: { hsts?: boolean }): RequestListener;
