/* Text as it stands in XML. */
import { inMarkup } from "../ui/markup.js";

// What XML 1.0 takes under no name.
const FORBIDDEN = new RegExp("[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]", "g");

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
export const OFFICE = "http://schemas.openxmlformats.org/";

/** @type {(text: string) => string} */
export function escaped(text) {
  return inMarkup(text.replace(FORBIDDEN, ""));
}

/**
 * The parts of a package and their kinds.
 * @type {(types: [string, string][]) => string}
 */
export function contentTypes(types) {
  const parts = types.map(([path, type]) => (
    '<Override PartName="/' + path + '" ContentType="application/vnd.' + type + '+xml"/>'
  ));
  return DECLARATION + '<Types xmlns="' + OFFICE + 'package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' + parts.join("") + "</Types>";
}

/**
 * What a part needs: the kind of each and where it stands. Their ids are r1, r2 and so on.
 * @type {(needed: [string, string][]) => string}
 */
export function relationships(needed) {
  const all = needed.map(([kind, target], at) => (
    '<Relationship Id="r' + (at + 1) + '" Type="' + OFFICE + kind + '" Target="' + target + '"/>'
  ));
  return DECLARATION + '<Relationships xmlns="' + OFFICE + 'package/2006/relationships">' +
    all.join("") + "</Relationships>";
}

/**
 * What the file says of itself.
 * @type {(title: string) => string}
 */
export function coreProperties(title) {
  return DECLARATION + '<cp:coreProperties xmlns:cp="' + OFFICE + 'package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    "<dc:title>" + escaped(title) + "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>";
}
