"""What to do about what several forms of files say in the same way."""

from build_scripts.domain.notice import CORRECTIONS, as_entry

PICTURES = "核对图片；若是正文、公章以外的文字，照原文录入后再交一次"
RAISED = f"核对数字；在 {CORRECTIONS} 中改为上下标的字，如：{as_entry('replaced', '102', '10²')}"
READ = "DOCX、PDF、网页、MHT、RTF、Markdown 或文本"
"""The forms that are read."""
NESTED = "格子里的表格改作文字后另存，外层即按行列读"
LEFT_OUT = "核对是否属于通知"
