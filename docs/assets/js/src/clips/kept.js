/*
 * The provisions that a reader has gathered, in the order that they want: kept in this browser, and nowhere else.
 *
 * Only where each one stands is kept: its words and how it is cited are the edition's. The list is read again before
 * every change, since another tab may have written meanwhile, and what is no clip, whoever wrote it, is passed over.
 */

var KEPT_CLIPS = "notices.clips";
var MOST_CLIPS = 500;
var NOTICE_ID = /^[a-z0-9-]{1,80}$/;
var EID = /^[A-Za-z0-9_.-]{1,200}$/;
var SPANS = /^[0-9]+-[0-9]+(?:,[0-9]+-[0-9]+)*$/;

/** @type {Clips.Clip[]} */
var clips = [];
/* The list could not be kept, and holds for this page only: what is kept is older. */
var unkept = false;
/** @type {(() => void)[]} */
var watchers = [];

/** @type {() => Clips.Clip[]} */
export function clipsKept() {
  return clips;
}

/** @type {(clip: Clips.Clip) => boolean} */
export function isClipped(clip) {
  return indexIn(clips, clip) >= 0;
}

/**
 * At its end; a clip stands once in it. Tells whether there was room.
 * @type {(clip: Clips.Clip) => boolean}
 */
export function addClip(clip) {
  return change((found) => indexIn(found, clip) < 0 && found.length < MOST_CLIPS ? found.concat(clip) : found);
}

/** @type {(clip: Clips.Clip) => boolean} */
export function removeClip(clip) {
  return change((found) => found.filter((one) => !isSame(one, clip)));
}

/**
 * By so many places towards the end.
 * @type {(clip: Clips.Clip, by: number) => boolean}
 */
export function moveClip(clip, by) {
  return change((found) => {
    var at = indexIn(found, clip);
    var to = at + by;
    if (at < 0 || to < 0 || to >= found.length) return found;
    var moved = found.slice();
    moved.splice(to, 0, moved.splice(at, 1)[0]);
    return moved;
  });
}

export function removeAllClips() {
  change(() => []);
}

/**
 * Called at every change, here or in another tab.
 * @type {(watcher: () => void) => void}
 */
export function watchClips(watcher) {
  watchers.push(watcher);
}

/**
 * Tells whether the browser keeps it.
 * @type {(by: (found: Clips.Clip[]) => Clips.Clip[]) => boolean}
 */
function change(by) {
  readClips();
  clips = by(clips);
  try {
    localStorage.setItem(KEPT_CLIPS, JSON.stringify(clips));
    unkept = false;
  } catch (error) {
    unkept = true;
  }
  tellWatchers();
  return !unkept;
}

function readClips() {
  if (unkept) return;
  var text;
  try {
    text = localStorage.getItem(KEPT_CLIPS);
  } catch (error) {
    return; // A browser may forbid storage to a page opened from a disk: what was gathered on this page stays.
  }
  clips = healed(text);
}

/** @type {(text: string | null) => Clips.Clip[]} */
function healed(text) {
  var found;
  try {
    found = JSON.parse(text || "[]");
  } catch (error) {
    return [];
  }
  /** @type {Clips.Clip[]} */
  var whole = [];
  (Array.isArray(found) ? found : []).forEach((one) => {
    if (isClip(one) && indexIn(whole, one) < 0) whole.push({ notice: one.notice, eid: one.eid, spans: one.spans });
  });
  return whole.slice(0, MOST_CLIPS);
}

/** @type {(one: any) => one is Clips.Clip} */
function isClip(one) {
  return Boolean(one) && typeof one.notice === "string" && NOTICE_ID.test(one.notice) &&
    typeof one.eid === "string" && EID.test(one.eid) && (!one.spans || SPANS.test(one.spans));
}

/** @type {(all: Clips.Clip[], clip: Clips.Clip) => number} */
function indexIn(all, clip) {
  return all.findIndex((one) => isSame(one, clip));
}

/** @type {(one: Clips.Clip, other: Clips.Clip) => boolean} */
function isSame(one, other) {
  return one.notice === other.notice && one.eid === other.eid && (one.spans || "") === (other.spans || "");
}

function refreshClips() {
  readClips();
  tellWatchers();
}

function tellWatchers() {
  watchers.forEach((watcher) => { watcher(); });
}

readClips();
window.addEventListener("storage", refreshClips);
window.addEventListener("pageshow", refreshClips); // A page that comes back as it was left.
