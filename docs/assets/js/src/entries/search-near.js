/* What else may be meant, where a query finds nothing or little: loaded by search.js when it is needed. */
import { near } from "../search-near/near.js";

export const NoticeNear = { near };
window.NoticeNear = NoticeNear;
