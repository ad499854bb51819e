// The oldest browsers that the site's own scripts and styles are written for: Chromium 90 and Firefox ESR 102.
export const BROWSERS = ["chrome 90", "firefox 102"];
