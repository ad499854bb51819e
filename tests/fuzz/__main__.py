"""Many cases: nox -s fuzz -- --cases 20000. Each that is wrong, or takes more than two seconds, is kept and told."""

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from pathlib import Path

from tests.fuzz.mutated import mutated, outcome
from tests.fuzz.seeds import SEEDS

SECONDS = 2.0
KEPT = Path("dist/fuzz")


def case(number: int) -> tuple[str, float, list[str], bytes]:
    """The form, the seconds of the processor, what is wrong, and the file."""
    chance = random.Random(number)
    form = chance.choice(sorted(SEEDS))
    name, seed = SEEDS[form]
    data = mutated(seed, chance)
    begun = time.process_time()
    try:
        wrong = outcome(name, data)
    except Exception:
        wrong = [traceback.format_exc(limit=-3)]
    return form, time.process_time() - begun, wrong, data


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first case")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.cases)
    tried: Counter[str] = Counter()
    failed, slowest = 0, 0.0
    with ProcessPoolExecutor(options.jobs) as pool:
        for number, (form, seconds, wrong, data) in zip(numbers, pool.map(case, numbers, chunksize=50), strict=True):
            tried[form] += 1
            slowest = max(slowest, seconds)
            if wrong or seconds > SECONDS:
                failed += 1
                _keep(number, form, seconds, wrong, data)
    print(f"{options.cases} cases, {failed} wrong; slowest {slowest:.2f} s; {dict(sorted(tried.items()))}")
    return 1 if failed else 0


def _keep(number: int, form: str, seconds: float, wrong: list[str], data: bytes) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{number}-{sha256(data).hexdigest()[:8]}"
    path.write_bytes(data)
    print(f"case {number} ({form}, {seconds:.2f} s, {path}): {wrong[0][:400] if wrong else 'slow'}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
