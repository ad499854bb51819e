/* What shards are called: by what they hold. The overview tells the digest of each. */
import { Bits } from "./codec.js";

/** @type {(codec: Search.Codec, bits: Bits) => string} */
export function digestOf({ digest }, bits) {
  return bits.fixed(digest).toString(16).padStart(Math.ceil(digest / 4), "0");
}

/**
 * Of each shard by what it is called here (words, grams/7, notices/shanxi-2024) the name of its file.
 * @type {(codec: Search.Codec, notices: Search.Notice[], listed: Record<string, string>) => Map<string, string>}
 */
export function fileNames(codec, notices, listed) {
  const names = new Map();
  for (const kind of Object.keys(listed)) {
    const bits = new Bits(codec, listed[kind]);
    // A digest takes whole characters.
    for (let i = 0; bits.at < listed[kind].length; i++) {
      const id = kind === "notices/" ? notices[i].id : "";
      names.set(kind.endsWith("/") ? kind + (id || i) : kind.slice(0, -1), kind + (id && id + ".") + digestOf(codec, bits));
    }
  }
  return names;
}
