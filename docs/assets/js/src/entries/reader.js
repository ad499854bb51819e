/*
 * For someone at work with a notice: copying its provisions, gathering them, and moving about by keyboard.
 *
 * Nothing here is needed to read: the buttons appear only where this script runs.
 */
import { addClipButtons, keepClipButtons } from "../clips/buttons.js";
import { showClipCount } from "../clips/count.js";
import { clipsKept, moveClip, removeAllClips, removeClip, watchClips } from "../clips/kept.js";
import { copyText } from "../reader/clipboard.js";
import { addCopying } from "../reader/copy.js";
import { addFoundLink } from "../reader/found.js";
import { gatherGreyLines } from "../reader/grey_lines.js";
import { addHelpButton } from "../reader/help.js";
import { onKey } from "../reader/keys.js";
import { say, voice } from "../reader/said.js";
import { pins } from "../reader/stops.js";

/** For the page of what was gathered: clips-page.js. */
export const NoticeClips = { clipsKept, moveClip, removeAllClips, removeClip, watchClips, copyText, say };
window.NoticeClips = NoticeClips;

document.body.appendChild(voice);
pins.forEach(addFoundLink);
pins.forEach(addCopying);
addClipButtons();
keepClipButtons();
showClipCount();
gatherGreyLines();
addHelpButton();
document.addEventListener("keydown", onKey);
