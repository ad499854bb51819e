#!/usr/bin/env bash
# The whole edition on a Slurm cluster: a job for each family, and one that joins them when all have ended well.
#   SOURCE=/shared/source_texts BUILD=/shared/build SITE=/shared/site recipes/slurm.sh
# All nodes see the three folders, and this project with its Python (PYTHON; python3 where it is not given).
set -euo pipefail
export SOURCE BUILD SITE PYTHON="${PYTHON:-python3}"
cd "$(dirname "$0")/.."
families=$("$PYTHON" -m build_scripts families --source "$SOURCE" | wc -l)
jobs=$(sbatch --parsable --array="0-$((families - 1))" recipes/slurm-family.sh)
sbatch --dependency="afterok:$jobs" recipes/slurm-join.sh
