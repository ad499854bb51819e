#!/usr/bin/env bash
# One family of the array that slurm.sh submits.
#SBATCH --job-name=notices-family
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --time=02:00:00
set -euo pipefail
family=$("$PYTHON" -m build_scripts families --source "$SOURCE" | sed -n "$((SLURM_ARRAY_TASK_ID + 1))p")
exec "$PYTHON" -m build_scripts build --family "$family" --source "$SOURCE" --build-dir "$BUILD" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --no-cache
