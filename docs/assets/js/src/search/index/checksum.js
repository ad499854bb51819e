/* What tells a whole shard from one that came to harm on its way. */

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

/** @type {(bytes: Uint8Array) => number} */
export function crcOf(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

/**
 * CRC-32 of the text in UTF-8, in eight digits.
 * @type {(text: string) => string}
 */
export function checksum(text) {
  return crcOf(new TextEncoder().encode(text)).toString(16).padStart(8, "0");
}
