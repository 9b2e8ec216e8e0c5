/**
 * The cookie with the region that somebody with several looked at last, until the browser closes. It
 * holds a preference and no right: each page looks for itself whether that region is theirs.
 */
export const REGION_COOKIE = "regio";
