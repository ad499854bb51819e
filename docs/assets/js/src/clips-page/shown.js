/* A clip with the edition's words. */

var LEFT_OUT = "……";

/**
 * Without the notice, or the provision in it, only that it is not there.
 * @type {(clip: Clips.Clip, notice: Compare.Notice | null) => Clips.Shown}
 */
export function shownClip(clip, notice) {
  var provision = notice && provisionOf(notice, clip.eid);
  if (!notice || !provision) {
    var place = clip.notice + " " + clip.eid;
    var told = "本版没有这一条（" + place + "），或者没有读到。"; // Stands in a file that is saved, too.
    return { clip: clip, words: told, citation: place, name: clip.notice, locus: clip.eid, page: "" };
  }
  return {
    clip: clip,
    words: wordsOfClip(provision, clip.spans),
    citation: notice.cite + provision.cite + (clip.spans ? "（节选）" : ""),
    name: notice.name,
    locus: provision.locus,
    page: notice.page + "#" + clip.eid,
  };
}

/** @type {(notice: Compare.Notice, eid: string) => Compare.Provision | undefined} */
function provisionOf(notice, eid) {
  return notice.provisions.find((provision) => provision.eid === eid);
}

/** @type {(provision: Compare.Provision, spans: string | undefined) => string} */
function wordsOfClip(provision, spans) {
  if (!spans) return (provision.num || "") + provision.text;
  return spans.split(",").map((span) => {
    var ends = span.split("-").map(Number);
    return provision.text.slice(ends[0], ends[1]);
  }).join(LEFT_OUT);
}
