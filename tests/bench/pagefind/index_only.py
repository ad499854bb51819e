"""The index stage alone, a pickled edition to shards: `python -m tests.bench.pagefind.index_only EDITION FOLDER`."""

import pickle
import sys
from pathlib import Path

from build_scripts.search import index_files

if __name__ == "__main__":
    edition, folder = Path(sys.argv[1]), Path(sys.argv[2])
    for name, content in index_files.files(pickle.loads(edition.read_bytes())):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
