"""Why something of a file is not shown as text, where both who reads the file and who reads its lines say so."""

PAGE_NUMBER = "印在页边的页码，不是正文。"
RUNNING_HEAD = "每页上端或下端重复印的文字，不是正文。"
