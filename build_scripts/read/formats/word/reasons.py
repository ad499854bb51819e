"""Why something in a document is no part of what is read of it, and what is told of it."""

from build_scripts.read.formats import hints

HEAD = "印在页眉的文字，不是正文。"
FOOT = "印在页脚的文字，不是正文。"
DELETED = "修订中已删去的文字；修订按接受后的样子读。"
HIDDEN = "文档中设为隐藏的文字，打开时不显示。"
PROMPT = "待填写处的提示文字，不是正文。"
READING = "汉字上方的注音，不是正文。"
OWN = "本网站导出文件时所加的说明，不是正文。"
ACCEPTED = "发文以定稿为准：在 Word 或 WPS 中“接受所有修订”后再交一次，或核对各处"
NOTES = {
    "footnotes": "原文件的脚注，列于所注文字之旁，不入正文。",
    "endnotes": "原文件的尾注，列于所注文字之旁，不入正文。",
    "comments": "审阅者的批注，不是正文。",
}
TOLD = {
    "inserted": ("文档带有未接受的修订：插入 {} 处，按接受读", ACCEPTED),
    "deleted": ("文档带有未接受的修订：删除 {} 处，按接受读，删去的文字列入校勘记",
                ACCEPTED),
    "comments": ("文档带有批注 {} 条，不读入正文，列入校勘记", "核对批注是否只是审阅意见"),
    "footnotes": ("文档有脚注 {} 条，以“注”标在所注文字之后，全文列入校勘记", "核对脚注是否标在原处"),
    "endnotes": ("文档有尾注 {} 条，以“注”标在所注文字之后，全文列入校勘记", "核对尾注是否标在原处"),
    "hidden": ("文档有隐藏文字 {} 处，不读入正文，列入校勘记", "在 Word 中显示隐藏文字，核对是否属于通知"),
    "list": ("文档有 {} 段的自动编号没有写明格式，编号读不出", "对照原文核对编号；用 Word 另存为 .docx，再交一次"),
    "picture": ("文档有图片 {} 处，其中若有文字，读不到", hints.PICTURES),
    "raised": ("文档有上标或下标 {} 处紧接在数字之后，按并排读", hints.RAISED),
    "nested": ("文档有表格 {} 处，格子里又有表格，外层的行列没有读出，逐格读作段", f"对照原文；{hints.NESTED}"),
    "part": ("文档嵌有另一份文件 {} 处，其中的文字读不到", "用 Word 打开，另存为 .docx，嵌入的内容即成正文"),
}
"""What is told, with how often, and what can be done."""
