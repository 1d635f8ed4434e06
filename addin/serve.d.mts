import type { RequestListener } from "node:http";

/** Answers requests for the files below `root`. `policy`: the Content-Security-Policy of the build. */
export function siteHandler(root: string, policy: string): RequestListener;
