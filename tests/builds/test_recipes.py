"""The recipes for clusters, run here as far as one machine can: Slurm's commands by a stand-in that does the work at
once, the pods' commands by a stand-in for Python that says what it was asked."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builds.test_bad_input import ROOT
from tests.builds.test_families import PLACES, build, differences, write_sources
from tests.trees import digests

FAMILIES = [slug for slug, (_, _, _, parent) in PLACES.items() if parent in (None, "guojia")]
SBATCH = """#!/usr/bin/env bash
# Does at once what it is given, as Slurm would on its nodes; says a number for the job.
array=0-0
for option in "$@"; do case $option in --array=*) array=${option#*=};; --*) ;; *) script=$option;; esac; done
for task in $(seq "${array%-*}" "${array#*-}"); do
  SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=1 bash "$script" >> "$LOG" 2>&1 || exit 1
done
echo 4711
"""
SAYS = """#!/usr/bin/env bash
if [ "$3" = families ]; then exec {python} "$@"; fi
echo "$@"
"""
pytestmark = pytest.mark.skipif(os.name != "posix", reason="clusters are asked by shell scripts")


def _stand_in(folder: Path, name: str, text: str) -> str:
    """A folder that is looked into first."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def test_slurm_makes_the_site_that_is_made_at_once(tmp_path: Path) -> None:
    source, log = tmp_path / "source", tmp_path / "log"
    write_sources(source, [f"{slug}-2025" for slug in FAMILIES], FAMILIES)
    environment = os.environ | {
        "PATH": _stand_in(tmp_path / "bin", "sbatch", SBATCH), "SOURCE": str(source), "BUILD": str(tmp_path / "shared"),
        "SITE": str(tmp_path / "joined"), "PYTHON": sys.executable, "LOG": str(log),
    }
    command = [str(ROOT / "recipes" / "slurm.sh")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + log.read_text("utf-8")
    build(tmp_path, source)
    assert differences(digests(tmp_path / "joined"), digests(tmp_path / "site")) == []


def _jobs() -> dict[str, Any]:
    documents = yaml.safe_load_all((ROOT / "recipes" / "kubernetes.yml").read_text("utf-8"))
    return {job["metadata"]["labels"]["step"]: job for job in documents}


def _said(job: dict[str, Any], folder: Path, source: Path, **more: str) -> str:
    """What the container of a job asks of Python."""
    (container,) = job["spec"]["template"]["spec"]["containers"]
    given = {one["name"]: one["value"] for one in container["env"]} | ({"SOURCE": str(source)} if source else {})
    path = _stand_in(folder / "bin", "python", SAYS.format(python=sys.executable))
    done = subprocess.run(
        [*container["command"], *container["args"]], cwd=ROOT, env=os.environ | given | more | {"PATH": path},
        capture_output=True, text=True, check=True,
    )
    return done.stdout.strip()


def test_kubernetes_asks_for_every_family_and_then_for_the_join(tmp_path: Path) -> None:
    write_sources(tmp_path)
    jobs = _jobs()
    assert {job["kind"] for job in jobs.values()} == {"Job"}
    assert jobs["families"]["spec"]["completionMode"] == "Indexed"
    asked = [_said(jobs["families"], tmp_path, tmp_path, JOB_COMPLETION_INDEX=str(at)) for at in range(len(FAMILIES))]
    wanted = "-m build_scripts build --family {} --source {} --build-dir /notices/build --jobs 2 --no-cache"
    assert asked == [wanted.format(slug, tmp_path) for slug in FAMILIES]
    joined = "-m build_scripts join --build-dir /notices/build --site /notices/site --jobs 2 --no-cache"
    assert _said(jobs["join"], tmp_path, tmp_path) == joined


def test_all_containers_stand_on_the_same_volume() -> None:
    for job in _jobs().values():
        pod = job["spec"]["template"]["spec"]
        assert pod["restartPolicy"] == "Never"
        claims = {volume["name"]: volume["persistentVolumeClaim"]["claimName"] for volume in pod["volumes"]}
        assert claims == {"notices": "notices"}
        assert all(mount["name"] in claims for c in pod["containers"] for mount in c["volumeMounts"])
