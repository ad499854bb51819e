"""MkDocs alone on Markdown that is there already: what the stages are measured against."""

import os
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    build(load_config("mkdocs.yml", docs_dir=sys.argv[1], site_dir=sys.argv[2]))
