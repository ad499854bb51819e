/* Numbers in characters. What the characters are and how they are read, the overview says. */
import { ShardError } from "./request.js";

/**
 * The rules with the digit that each character stands for.
 * @type {(rules: Search.CodecRules) => Search.Codec}
 */
export function makeCodec(rules) {
  const digits = new Uint8Array(128);
  Array.from(rules.characters).forEach((character, digit) => {
    digits[character.charCodeAt(0)] = digit;
  });
  return { ...rules, digits, base: rules.characters.length };
}

/** Reads bits, held by two characters at a time. */
export class Bits {
  /**
   * @param {Search.Codec} codec
   * @param {string} text
   */
  constructor(codec, text) {
    this.codec = codec;
    this.text = text;
    this.at = 0;
    this.held = 0;
    this.left = 0;
  }
  fill() {
    const { digits, base, bits } = this.codec;
    this.held = digits[this.text.charCodeAt(this.at)] * base + digits[this.text.charCodeAt(this.at + 1)];
    this.at += 2;
    this.left = bits;
  }
  /** Whether everything has been read: what is left then is filling. */
  get done() {
    return this.at >= this.text.length && (this.left === 0 || (this.held & ((1 << this.left) - 1)) === 0);
  }
  /** @type {(width: number) => number} */
  fixed(width) {
    let value = 0;
    while (width > 0) {
      if (this.left === 0) this.fill();
      const taken = Math.min(width, this.left);
      this.left -= taken;
      width -= taken;
      value = value * (1 << taken) + ((this.held >> this.left) & ((1 << taken) - 1));
    }
    return value;
  }
  /** Zeros up to the next 1, which is passed. */
  zeros() {
    let count = 0;
    for (;;) {
      if (this.left === 0) this.fill();
      const rest = this.held & ((1 << this.left) - 1);
      if (rest !== 0) {
        const zeros = Math.clz32(rest) - (32 - this.left);
        this.left -= zeros + 1;
        return count + zeros;
      }
      count += this.left;
      this.left = 0;
      if (this.at > this.text.length) throw new ShardError("检索数据不完整");
    }
  }
  gamma() {
    const width = this.zeros();
    return Math.pow(2, width) + this.fixed(width);
  }
  /** @type {(bits: number) => number} */
  stretched(bits) {
    const high = this.gamma() - 1;
    return high * Math.pow(2, bits) + this.fixed(bits);
  }
  /** @type {(bits: number) => number} */
  rice(bits) {
    const unary = this.zeros();
    const { limit, wide } = this.codec;
    return unary >= limit ? this.fixed(wide) : unary * Math.pow(2, bits) + this.fixed(bits);
  }
  /**
   * A sorted list of so many numbers, told by notice: how many more they are than notices; of each notice its slot, how
   * many numbers there are in it, and these, counted from where the notice begins.
   * @type {(count: number, ranges: Search.Ranges, into: Uint32Array, from: number) => Uint32Array}
   */
  byNotice(count, ranges, into, from) {
    if (count === 0) return into;
    const notices = count + 1 - this.gamma();
    const slotBits = riceBits(ranges.span, notices);
    for (let i = 0, slot = -1, at = from; i < notices; i++) {
      slot += this.rice(slotBits) + 1;
      const own = this.gamma();
      const bits = riceBits(ranges.sizes[slot], own);
      for (let end = at + own, number = -1; at < end; at++) {
        number += this.rice(bits) + 1;
        into[at] = ranges.begins[slot] + number;
      }
    }
    return into;
  }
  /** @type {(ranges: Search.Ranges) => Uint32Array} */
  list(ranges) {
    const count = this.gamma() - 1;
    return this.byNotice(count, ranges, new Uint32Array(count), 0);
  }
}

/** @type {(span: number, count: number) => number} */
function riceBits(span, count) {
  return Math.floor(Math.log2(Math.max(1, span / count)));
}

/**
 * Numbers written in digits: those below `stop` end a number.
 * @type {(codec: Search.Codec, text: string, stop: number) => Generator<number>}
 */
export function* numbers(codec, text, stop) {
  const { digits, base } = codec;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = digits[text.charCodeAt(i)];
    if (digit < stop) {
      yield value * stop + digit;
      value = 0;
    } else {
      value = value * (base - stop) + (digit - stop) + 1;
    }
  }
}
