/* Files for an office made on the page: window.NoticeOffice. Loaded when the first is asked for. */
import { wordDocument } from "../office/docx.js";
import { pageAddress, saveFile } from "../office/save.js";
import { workbook } from "../office/xlsx.js";

export const NoticeOffice = { wordDocument, workbook, pageAddress, saveFile };
window.NoticeOffice = NoticeOffice;
