/* What makes files, loaded when it is first needed: few readers take any. */

/**
 * Of the version that is named. Fails where it cannot be read; may then be asked again.
 * @type {(version: string) => Promise<Window["NoticeOffice"]>}
 */
export async function loadOffice(version) {
  const { script, root } = window.NoticeSearch;
  if (!window.NoticeOffice) await script(new URL("assets/js/office.js?" + version, root).href, "NoticeOffice");
  return window.NoticeOffice;
}
