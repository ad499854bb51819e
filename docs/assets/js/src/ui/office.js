/* What makes files, loaded when it is first needed: few readers take any. */

const OFFICE_SCRIPT = "office.js";
const OWN_SCRIPT = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/**
 * Fails where the script cannot be read; may then be asked again.
 * @type {() => Promise<Window["NoticeOffice"]>}
 */
export function loadOffice() {
  if (window.NoticeOffice) return Promise.resolve(window.NoticeOffice);
  const script = document.createElement("script");
  script.src = new URL(OFFICE_SCRIPT, OWN_SCRIPT).href;
  return new Promise((resolve, reject) => {
    script.onerror = () => reject(new Error(OFFICE_SCRIPT));
    script.onload = () => (window.NoticeOffice ? resolve(window.NoticeOffice) : reject(new Error(OFFICE_SCRIPT)));
    document.head.append(script);
  });
}
