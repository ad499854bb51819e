/*
 * For someone at work with a notice: copying its provisions, and moving about by keyboard.
 *
 * Nothing here is needed to read: the buttons appear only where this script runs.
 */
import { addCopying } from "./reader/copy.js";
import { addHelpButton } from "./reader/help.js";
import { onKey } from "./reader/keys.js";
import { voice } from "./reader/said.js";
import { pins } from "./reader/stops.js";

document.body.appendChild(voice);
pins.forEach(addCopying);
addHelpButton();
document.addEventListener("keydown", onKey);
