/* Answers to take away: a table, or a document with the words of each provision and how it is cited. */
import { loadOffice } from "../ui/office.js";
import { EDITION_COLUMN, editionStamp, sourceLine } from "../ui/edition.js";

const MOST = 2000; // provisions in a file
/** @type {Office.Column[]} */
const COLUMNS = [
  { name: "地区", width: 10 }, { name: "年份", width: 7 }, { name: "标题", width: 36 }, { name: "位置", width: 22 },
  { name: "文字", width: 80 }, { name: "引用", width: 50 }, { name: "网页", width: 40 },
  EDITION_COLUMN,
];
// What a spreadsheet program would run, and what says so: publish/exports/tables/csv_format.py.
const FORMULA = /^[=+\-@＝＋－＠\t\r']/;
/** Of a page of a disk, which cannot ask. */
const UNKNOWN_EDITION = "版本未知（网站已更新）";

/** The index that the page opened first. */
let openedFirst = "";

/**
 * Hands the provisions to the reader as a file; tells how many there are in it.
 * @type {(found: Search.Answer, ordinals: number[], format: string) => Promise<number>}
 */
export async function saveAnswers({ edition, query }, ordinals, format) {
  await loadOffice(edition.library.name);
  const stamp = await stampOf(edition);
  const rows = await Promise.all(ordinals.slice(0, MOST).map((ordinal) => savedRow(edition, ordinal, stamp)));
  const { saveFile } = window.NoticeOffice;
  saveFile(fileName(query) + "." + format, contentOf(query, rows, format, stamp));
  return rows.length;
}

/**
 * The page's foot tells of the edition that it opened first.
 * @type {(edition: Search.Edition) => void}
 */
export function noteEdition({ library }) {
  openedFirst = openedFirst || library.name;
}

/**
 * Of which edition the answers are: the page's, or that of the site where a newer one has come since.
 * @type {(edition: Search.Edition) => Promise<string>}
 */
async function stampOf({ library }) {
  if (library.name === openedFirst) return editionStamp();
  const told = await window.NoticeEdition.editionNow();
  return told ? window.NoticeEdition.stampText(told) : UNKNOWN_EDITION;
}

/**
 * The cells of a provision, in the order of the columns.
 * @type {(edition: Search.Edition, ordinal: number, stamp: string) => Promise<string[]>}
 */
async function savedRow(edition, ordinal, stamp) {
  const search = window.NoticeSearch;
  const { notice, title, all, entry, display } = await search.provision(edition, ordinal);
  const { text, url } = await search.citation(edition, { notice, ordinal });
  const locator = search.locatorsOf(all).get(entry.eid) || "";
  return [edition.places[notice.place].name, String(notice.year), title, locator, display, text,
          window.NoticeOffice.pageAddress(url.slice(search.root.length)), stamp];
}

/** @type {(query: string, rows: string[][], format: string, stamp: string) => Uint8Array | string} */
function contentOf(query, rows, format, stamp) {
  const title = "检索“" + query + "”";
  if (format === "csv") return csvOf(rows);
  if (format === "xlsx") return window.NoticeOffice.workbook("检索结果", COLUMNS, rows);
  return window.NoticeOffice.wordDocument(title, paragraphsOf(title, rows, stamp));
}

/** @type {(title: string, rows: string[][], stamp: string) => Office.Paragraph[]} */
function paragraphsOf(title, rows, stamp) {
  /** @type {Office.Paragraph[]} */
  const all = [{ style: "title", text: title }];
  for (const [, , , , text, citation] of rows) all.push({ style: "body", text }, { style: "note", text: citation });
  all.push({ style: "note", text: sourceLine(rows.length, stamp) });
  return all;
}

/**
 * With a byte order mark and CRLF, which office programs open as it is.
 * @type {(rows: string[][]) => string}
 */
export function csvOf(rows) {
  const lines = [COLUMNS.map((column) => column.name), ...rows].map((cells) => cells.map(quotedCell).join(",") + "\r\n");
  return "\ufeff" + lines.join("");
}

/** @type {(cell: string) => string} */
function quotedCell(cell) {
  const inert = FORMULA.test(cell) ? "'" + cell : cell;
  return /[",\r\n]/.test(inert) ? '"' + inert.replace(/"/g, '""') + '"' : inert;
}

/**
 * What every system takes as a file's name.
 * @type {(query: string) => string}
 */
function fileName(query) {
  return "检索 " + query.replace(/[^\p{L}\p{N}〔〕（）《》、，－-]+/gu, " ").trim().slice(0, 40);
}
