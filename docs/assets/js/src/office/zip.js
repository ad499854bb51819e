/* A ZIP file made in the browser: what DOCX and XLSX are. Nothing is compressed, and it has no time of its own. */
import { crcOf } from "../search/index/checksum.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAMES_IN_UTF_8 = 0x0800;
const FIRST_DAY = 0x21; // 1980-01-01, the first that the format knows.

/**
 * The files in their order, each a path and its text.
 * @type {(files: [string, string][]) => Uint8Array}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const entries = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const facts = factsOf(name, content);
    const entry = joinedBytes([numbers([[LOCAL, 4], ...facts]), name, content]);
    directory.push(joinedBytes([numbers([[CENTRAL, 4], [VERSION, 2], ...facts, ...placed(offset)]), name]));
    entries.push(entry);
    offset += entry.length;
  }
  const listed = joinedBytes(directory);
  return joinedBytes([...entries, listed, numbers(endOf(files.length, listed.length, offset))]);
}

/**
 * What both headers of a file say of it; each number with the bytes that it takes.
 * @type {(name: Uint8Array, content: Uint8Array) => [number, number][]}
 */
function factsOf(name, content) {
  return [
    [VERSION, 2], [NAMES_IN_UTF_8, 2], [0, 2], [0, 2], [FIRST_DAY, 2], [crcOf(content), 4],
    [content.length, 4], [content.length, 4], [name.length, 2], [0, 2],
  ];
}

/**
 * No comment, the first disk, no attributes, and where the file begins.
 * @type {(offset: number) => [number, number][]}
 */
function placed(offset) {
  return [[0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]];
}

/** @type {(count: number, size: number, offset: number) => [number, number][]} */
function endOf(count, size, offset) {
  return [[END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]];
}

/**
 * The lowest byte first.
 * @type {(fields: [number, number][]) => Uint8Array}
 */
function numbers(fields) {
  /** @type {number[]} */
  const bytes = [];
  for (const [value, width] of fields) {
    for (let at = 0; at < width; at++) bytes.push((value >>> (8 * at)) & 255);
  }
  return Uint8Array.from(bytes);
}

/** @type {(parts: Uint8Array[]) => Uint8Array} */
function joinedBytes(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
