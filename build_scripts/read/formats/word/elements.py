"""The elements of a paragraph, by what is read of them."""

from build_scripts.read.formats.word.names import W

FORMULA_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic", "{urn:schemas-microsoft-com:vml}imagedata",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
)
NO_WORDS = frozenset(W + name for name in (
    "pPr", "rPr", "delInstrText", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr",
    "rubyPr", "fldData", "proofErr", "bookmarkStart", "bookmarkEnd",
))
INSERTED = frozenset((W + "ins", W + "moveTo"))
FIXED = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-"}
SIGNS = {
    W + "t": "_text", FORMULA_TEXT: "_text", W + "delText": "_deleted_text", W + "cr": "_break", W + "br": "_break",
    W + "sym": "_symbol", W + "rt": "_reading", W + "fldChar": "_field", W + "fldSimple": "_simple_field",
    W + "instrText": "_code",
}
"""Which step reads an element."""
NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes", W + "commentReference": "comments"}
NOTE_NAMES = {"footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}
