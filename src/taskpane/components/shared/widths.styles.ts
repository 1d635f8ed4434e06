import { ROOMY_QUERY, WIDE_QUERY } from "../../state/useWide";

/** Style keys of wide and of roomy windows. */
export const WIDE = `@media ${WIDE_QUERY}`;
export const ROOMY = `@media ${ROOMY_QUERY}`;
