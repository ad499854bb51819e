/* Chinese numerals up to 9999, as items are numbered. */

export const DIGITS = "〇一二三四五六七八九";
/** @type {[number, string][]} */
const UNITS = [[1000, "千"], [100, "百"], [10, "十"], [1, ""]];

/**
 * 三百二十一 and 321 → 321; 0 where the text is no number.
 * @type {(text: string) => number}
 */
export function numberOf(text) {
  if (/^\d{1,4}$/.test(text)) return +text;
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - "①".charCodeAt(0) + 1;
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS.find(([, name]) => name === character);
    const value = DIGITS.indexOf(character);
    if (unit) {
      sum += (digit || 1) * unit[0];
      digit = 0;
    } else if (value >= 0 && !digit) {
      digit = value;
    } else if (character !== "零") {
      return 0;
    }
  }
  return sum + digit;
}

/** @type {(number: number) => string} */
export function chinese(number) {
  let text = "";
  let gap = false;
  for (const [unit, name] of UNITS) {
    const digit = Math.floor(number / unit) % 10;
    if (digit) text += (gap && text ? "零" : "") + DIGITS[digit] + name;
    gap = !digit;
  }
  return number >= 10 && number < 20 ? text.slice(1) : text;
}
