"""From the source texts of official notices to the pages, data and index of their published edition."""

import os

# Before numpy is loaded anywhere: its matrices here are small, so that more threads only wait for each other, and no
# figure may depend on how many processors share a sum.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
