// The oldest browsers that the site's own scripts and styles are written for: Chromium 80 and Firefox ESR 102.
export const BROWSERS = ["chrome 80", "firefox 102"];
