/* What else may be meant: a script of its own, loaded where it is needed. */
import { root, script } from "../index/request.js";

/** @type {Promise<void> | null} */
let loading = null;

/**
 * Queries that find something where this one did not, and such as say the same.
 * @type {(found: Search.Answer) => Promise<Search.Offered>}
 */
export async function near(found) {
  if (found.run.punctuation) return { offers: [], fault: null };
  await helper(found.edition.library.name);
  return window.NoticeNear.near(found);
}

/** @type {(version: string) => Promise<void>} */
function helper(version) {
  if (window.NoticeNear) return Promise.resolve();
  if (!loading) {
    loading = script(new URL("assets/js/search-near.js?" + version, root).href, "NoticeNear");
    loading.catch(() => {
      loading = null; // The next query asks again.
    });
  }
  return loading;
}
