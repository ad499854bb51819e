// The oldest browsers that the site's own scripts and styles are written for. Readers are told in about/technical.md.
export const BROWSERS = ["chrome 80", "firefox 102"];
