/* A workbook made in the browser: one table, its head in sight, filters over it. Cells are text: none is a formula. */
import { contentTypes, coreProperties, DECLARATION, escaped, OFFICE, relationships } from "./xml.js";
import { zip } from "./zip.js";

const SHEETS = 'xmlns="' + OFFICE + 'spreadsheetml/2006/main"' +
  ' xmlns:r="' + OFFICE + 'officeDocument/2006/relationships"';
const EXCEL = "openxmlformats-officedocument.spreadsheetml.";
const BOOK = "officeDocument/2006/relationships/";
const MOST_IN_CELL = 32767;
const FILLED = 0.9; // of the width of a column
const LINE = 15; // points
const HIGHEST = 409; // points that a spreadsheet gives a row
const HEAD_FORMAT = 1;
const TEXT_FORMAT = 2;

/**
 * Widths are in characters. The name is a word of this site's own, without any sign of XML or of a spreadsheet.
 * @type {(name: string, columns: Office.Column[], rows: string[][]) => Uint8Array}
 */
export function workbook(name, columns, rows) {
  return zip([
    ["[Content_Types].xml", contentTypes([
      ["xl/workbook.xml", EXCEL + "sheet.main"], ["xl/worksheets/sheet1.xml", EXCEL + "worksheet"],
      ["xl/styles.xml", EXCEL + "styles"], ["docProps/core.xml", "openxmlformats-package.core-properties"],
    ])],
    ["_rels/.rels", relationships([
      [BOOK + "officeDocument", "xl/workbook.xml"],
      ["package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ])],
    ["docProps/core.xml", coreProperties(name)],
    ["xl/_rels/workbook.xml.rels", relationships([
      [BOOK + "worksheet", "worksheets/sheet1.xml"], [BOOK + "styles", "styles.xml"],
    ])],
    ["xl/workbook.xml", bookPart(name, columns.length, rows.length)],
    ["xl/worksheets/sheet1.xml", sheetPart(columns, rows)],
    ["xl/styles.xml", formatsPart()],
  ]);
}

/** @type {(name: string, columns: number, rows: number) => string} */
function bookPart(name, columns, rows) {
  const filtered = "'" + name + "'!$A$1:$" + letterOf(columns - 1) + "$" + (rows + 1);
  return DECLARATION + "<workbook " + SHEETS +
    '><sheets><sheet name="' + name + '" sheetId="1" r:id="r1"/></sheets>' +
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">' +
    filtered + "</definedName></definedNames></workbook>";
}

/**
 * On paper, A4 across, it is one page wide.
 * @type {(columns: Office.Column[], rows: string[][]) => string}
 */
function sheetPart(columns, rows) {
  const widths = columns.map(({ width }, at) => (
    '<col min="' + (at + 1) + '" max="' + (at + 1) + '" width="' + width + '" customWidth="1"/>'
  ));
  const head = sheetRow(columns.map(({ name }) => name), 1, HEAD_FORMAT, "");
  const all = rows.map((row, at) => sheetRow(row, at + 2, TEXT_FORMAT, heightOf(row, columns)));
  return DECLARATION + "<worksheet " + SHEETS +
    '><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    "<cols>" + widths.join("") + "</cols><sheetData>" + head + all.join("") + "</sheetData>" +
    '<autoFilter ref="A1:' + letterOf(columns.length - 1) + (rows.length + 1) +
    '"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/></worksheet>';
}

/**
 * The attribute of a row of several lines, rather too high than too low: a Chinese character is twice as wide as a
 * letter, and a line is not filled to its end. Without it LibreOffice shows and prints the first line alone.
 * @type {(cells: string[], columns: Office.Column[]) => string}
 */
function heightOf(cells, columns) {
  const lines = Math.max(...columns.map(({ width }, at) => (
    Math.ceil(cells[at].replace(/\n/g, " ".repeat(width)).replace(/[^ -\xff]/g, "  ").length / width / FILLED)
  )));
  return lines > 1 ? ' ht="' + Math.min(lines * LINE, HIGHEST) + '"' : "";
}

/** @type {(cells: string[], number: number, format: number, height: string) => string} */
function sheetRow(cells, number, format, height) {
  const all = cells.map((text, at) => (
    '<c r="' + letterOf(at) + number + '" s="' + format + '" t="inlineStr"><is><t xml:space="preserve">' +
    escaped(text.slice(0, MOST_IN_CELL)) + "</t></is></c>"
  ));
  return '<row r="' + number + '"' + height + ">" + all.join("") + "</row>";
}

/**
 * A to Z: no table of a page has more columns.
 * @type {(at: number) => string}
 */
function letterOf(at) {
  return String.fromCharCode(65 + at);
}

/** @type {() => string} */
function formatsPart() {
  const font = '<sz val="11"/><name val="宋体"/>';
  return DECLARATION + "<styleSheet " + SHEETS +
    "><fonts><font>" + font + "</font><font><b/>" + font + "</font></fonts><fills><fill><patternFill/></fill></fills>" +
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>" +
    '<cellXfs><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
}
