#!/usr/bin/env bash
# What slurm.sh submits behind all families.
#SBATCH --job-name=notices-join
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=02:00:00
set -euo pipefail
exec "$PYTHON" -m build_scripts join --build-dir "$BUILD" --site "$SITE" --jobs "${SLURM_CPUS_PER_TASK:-1}" --no-cache
