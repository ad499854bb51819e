/*
 * A document of Word made in the browser: paragraphs in the styles of an official document (GB/T 9704-2012).
 *
 * Page, grid, faces and sizes are those of the documents that the site offers: build_scripts/publish/docx/styles.py.
 */
import { contentTypes, coreProperties, DECLARATION, escaped, OFFICE, relationships } from "./xml.js";
import { zip } from "./zip.js";

const NAMESPACE = 'xmlns:w="' + OFFICE + 'wordprocessingml/2006/main"' +
  ' xmlns:r="' + OFFICE + 'officeDocument/2006/relationships"';
const WORD = "openxmlformats-officedocument.wordprocessingml.";
const DOCUMENT = "officeDocument/2006/relationships/";
const PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"' +
  ' w:header="720" w:footer="1304" w:gutter="0"/><w:cols w:space="720"/><w:docGrid w:type="lines" w:linePitch="579"/>';
const BOTH_EDGES = '<w:jc w:val="both"/>';
const OFF_THE_GRID = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:lineRule="exact" w:line="';

/**
 * Style, its name in Word, face, size in half points, what its paragraphs look like, and their letters.
 * @type {[Office.Style, string, string, number, string, string][]}
 */
const PARAGRAPH_STYLES = [
  ["title", "Title", "方正小标宋简体", 44, OFF_THE_GRID + '579"/><w:jc w:val="center"/>', ""],
  ["body", "Body Text", "仿宋_GB2312", 32, '<w:ind w:firstLineChars="200" w:firstLine="640"/>' + BOTH_EDGES, '<w:w w:val="98"/>'],
  ["note", "note", "宋体", 21, OFF_THE_GRID + '320"/>' + BOTH_EDGES, '<w:color w:val="595959"/>'],
];

/**
 * Each face with the one to take where it is not installed.
 * @type {[string, string][]}
 */
const FACES = [
  ["方正小标宋简体", "宋体"], ["仿宋_GB2312", "仿宋"], ["宋体", "SimSun"],
];

/**
 * A line feed in a text begins a new paragraph of its style. Changes that are tracked are of a day.
 * @type {(title: string, paragraphs: (Office.Paragraph | Office.Tracked)[], day?: string) => Uint8Array}
 */
export function wordDocument(title, paragraphs, day) {
  return zip([
    ["[Content_Types].xml", contentTypes([
      ["word/document.xml", WORD + "document.main"], ["word/styles.xml", WORD + "styles"],
      ["word/settings.xml", WORD + "settings"], ["word/footer1.xml", WORD + "footer"],
      ["word/footer2.xml", WORD + "footer"], ["word/fontTable.xml", WORD + "fontTable"],
      ["docProps/core.xml", "openxmlformats-package.core-properties"],
    ])],
    ["_rels/.rels", relationships([
      [DOCUMENT + "officeDocument", "word/document.xml"],
      ["package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ])],
    ["docProps/core.xml", coreProperties(title)],
    ["word/_rels/document.xml.rels", relationships([
      [DOCUMENT + "styles", "styles.xml"], [DOCUMENT + "settings", "settings.xml"],
      [DOCUMENT + "footer", "footer1.xml"], [DOCUMENT + "footer", "footer2.xml"],
      [DOCUMENT + "fontTable", "fontTable.xml"],
    ])],
    ["word/document.xml", documentPart(paragraphs, day)],
    ["word/styles.xml", stylesPart()],
    ["word/settings.xml", settingsPart()],
    ["word/footer1.xml", footerPart("right")],
    ["word/footer2.xml", footerPart("left")],
    ["word/fontTable.xml", fontsPart()],
  ]);
}

/**
 * Of changes of one author that meet at the end of a paragraph LibreOffice makes one, unless their minutes differ.
 * @type {(paragraphs: (Office.Paragraph | Office.Tracked)[], day?: string) => string}
 */
function documentPart(paragraphs, day) {
  let number = 0;
  const all = paragraphs.map((one, at) => {
    if ("text" in one) return one.text.split("\n").map((line) => wordParagraph(one.style, "", line && wordRun(line, "t"))).join("");
    const signed = () => ' w:id="' + ++number + '" w:author="对照" w:date="' + day + "T00:0" + at % 2 * 5 + ':00Z"';
    /** @type {(kind: Office.Kind, name: string, inner: string) => string} */
    const moving = (kind, name, inner) => (name ? "<w:" + kind + "RangeStart" + signed() + ' w:name="' + name + '"/>' + inner +
      "<w:" + kind + 'RangeEnd w:id="' + number + '"/>' : inner);
    const runs = one.pieces.map(([text, kind, name]) => {
      const run = wordRun(text, kind === "del" ? "delText" : "t");
      return moving(kind, name, kind ? "<w:" + kind + signed() + ">" + run + "</w:" + kind + ">" : run);
    });
    const end = one.end && "<w:rPr><w:" + one.end + signed() + "/></w:rPr>";
    return moving(one.end, one.move, wordParagraph(one.style, end, runs.join("")));
  });
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="r3"/>' +
    '<w:footerReference w:type="even" r:id="r4"/>' + PAGE + "</w:sectPr>";
  return DECLARATION + "<w:document " + NAMESPACE + "><w:body>" + all.join("") + section + "</w:body></w:document>";
}

/** @type {(style: string, end: string, runs: string) => string} */
function wordParagraph(style, end, runs) {
  return '<w:p><w:pPr><w:pStyle w:val="' + style + '"/>' + end + "</w:pPr>" + runs + "</w:p>";
}

/**
 * Signs that Chinese and Latin share are set in the Chinese face.
 * @type {(text: string, element: string) => string}
 */
function wordRun(text, element) {
  return '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:' + element + ' xml:space="preserve">' + escaped(text) + "</w:" + element + "></w:r>";
}

/** @type {() => string} */
function stylesPart() {
  const normal = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"' +
    ' w:eastAsia="仿宋_GB2312" w:cs="Times New Roman"/><w:sz w:val="32"/><w:szCs w:val="32"/>' +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const all = PARAGRAPH_STYLES.map(([id, name, face, size, look, letters]) => (
    '<w:style w:type="paragraph" w:styleId="' + id + '"><w:name w:val="' + name + '"/>' +
    "<w:pPr>" + look + '</w:pPr><w:rPr><w:rFonts w:eastAsia="' + face + '"/>' +
    letters + '<w:sz w:val="' + size + '"/><w:szCs w:val="' + size + '"/></w:rPr></w:style>'
  ));
  return DECLARATION + "<w:styles " + NAMESPACE + ">" + normal + all.join("") + "</w:styles>";
}

/**
 * Mode 15 is Word 2013 and newer: no older layout is imitated.
 * @type {() => string}
 */
function settingsPart() {
  return DECLARATION + "<w:settings " + NAMESPACE +
    '><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:useFELayout/>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';
}

/** @type {() => string} */
function fontsPart() {
  const all = FACES.map(([face, other]) => (
    '<w:font w:name="' + face + '"><w:altName w:val="' + other + '"/><w:charset w:val="86"/></w:font>'
  ));
  return DECLARATION + "<w:fonts " + NAMESPACE + ">" + all.join("") + "</w:fonts>";
}

/**
 * The number of the page at its outer edge, one character in: right on odd pages, left on even ones.
 * @type {(side: "left" | "right") => string}
 */
function footerPart(side) {
  const size = '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>' +
    '<w:sz w:val="28"/></w:rPr>';
  const dash = "<w:r>" + size + "<w:t>—</w:t></w:r>";
  return DECLARATION + "<w:ftr " + NAMESPACE + '><w:p><w:pPr><w:ind w:' + side + 'Chars="100" w:' + side +
    '="280"/><w:jc w:val="' + side + '"/></w:pPr>' + dash +
    '<w:fldSimple w:instr=" PAGE "><w:r>' + size + "<w:t>1</w:t></w:r></w:fldSimple>" + dash + "</w:p></w:ftr>";
}
