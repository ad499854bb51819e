"""What each command does, with all that it takes."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import chain

from build_scripts import pipeline
from build_scripts.domain.addresses import project
from build_scripts.domain.building.execution import Each
from build_scripts.domain.building.inventory import missing
from build_scripts.domain.notice import Notice
from build_scripts.link.linked_edition import LinkedEdition
from build_scripts.parse.doubts import doubts_of
from build_scripts.pipeline import Run
from build_scripts.work import explain, export
from build_scripts.work.cache import Cache
from build_scripts.work.cluster import cluster
from build_scripts.work.console.account import Account, tell, tell_the_way
from build_scripts.work.console.stopwatch import Stopwatch
from build_scripts.work.intake.adding.add import add
from build_scripts.work.intake.adding.candidate import Choices
from build_scripts.work.intake.adding.places import PlaceOptions
from build_scripts.work.intake.adding.plan import Options
from build_scripts.work.intake.record import record
from build_scripts.work.intake.remove import remove
from build_scripts.work.intake.status import status
from build_scripts.work.website import preview
from build_scripts.work.workers import cores, processes


def _build(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    with _workers(options) as each:
        if options.family:
            _build_family(options, stopwatch, each)
            return
        run = _run(options, stopwatch, each)
        built = pipeline.build(run, options.source, options.site)
        account = _account_of(built.notices)
    options.replaced = True
    if options.unchanged:
        options.unchanged.keep(account, built.standing)
    stopwatch.write()
    account.tell()
    tell_the_way(options.site)


def _build_family(options: argparse.Namespace, stopwatch: Stopwatch, each: Each) -> None:
    run = _run(options, stopwatch, each)
    notices = pipeline.build_family(run, options.source, options.family)
    options.replaced = True
    stopwatch.write()
    _account_of(notices).tell()
    print(f"{options.family} 的部分已成；各家都成以后，用 join 合成网站。")


def _join(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    run = _run(options, stopwatch, processes(options.jobs))
    found = pipeline.join(run, options.site)
    options.replaced = True
    stopwatch.write()
    notices = sum(len(one.notices) for one in found)
    print(f"共 {len(found)} 家、{notices} 件通知。")
    for slug in missing(found):
        print(f"来源中还有 {slug} 这一家，没有它的部分，所以网站里没有；要收入，先 build --family {slug}，再 join。")
    tell_the_way(options.site)


def _families(options: argparse.Namespace) -> None:
    for family in pipeline.families_of(options.source):
        print(family.slug)


def _workers(options: argparse.Namespace) -> AbstractContextManager[Each]:
    if options.scheduler:
        return cluster(options.scheduler, options.store or options.build_dir / project.STORE)
    return nullcontext(processes(options.jobs))


def _run(options: argparse.Namespace, stopwatch: Stopwatch, each: Each) -> Run:
    cache = None if options.no_cache else Cache(options.build_dir / project.CACHE)
    return Run(work=options.build_dir, stage=stopwatch.stage, each=each, cache=cache)


def _check(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    edition = pipeline.check(options.source, stopwatch.stage, processes(options.jobs))
    stopwatch.write()
    account = _account_of(edition.notices)
    tell((*edition.doubts, *account.doubts))
    account.tell_sum()


def _serve(options: argparse.Namespace) -> None:
    places = ("--source", options.source), ("--build-dir", options.build_dir), ("--site", options.site)
    command = ["build", *chain.from_iterable((name, str(path.absolute())) for name, path in places)]
    with suppress(KeyboardInterrupt):
        preview.serve(options.again(command), options.source, options.site, options.port)


def _explain(options: argparse.Namespace) -> None:
    found = explain.explain(options.document, options.source)
    print(explain.as_json(found) if options.json else explain.as_text(found))


def _add(options: argparse.Namespace) -> None:
    place = PlaceOptions(
        jurisdiction=options.jurisdiction,
        name=options.name,
        level=options.level,
        code=options.code,
        parent=options.parent,
    )
    choices = Choices(
        supplied_title=options.title,
        article=options.article,
        broken_numbering=options.broken_numbering,
    )
    asked = Options(
        place=place,
        choices=choices,
        year=options.year,
        split=options.split,
        another=options.another,
        source_url=options.source_url,
    )
    add(options.documents, options.source, asked, write=False if options.dry_run else options.yes or None)


def _remove(options: argparse.Namespace) -> None:
    remove(options.name, options.source, with_place=options.place)


def _record(options: argparse.Namespace) -> None:
    edition = pipeline.check(options.source, lambda _: nullcontext(), processes(cores()))
    record(edition, options.source, options.date, options.note)


def _status(options: argparse.Namespace) -> None:
    print(status(options.source))


def _export(options: argparse.Namespace) -> None:
    stopwatch = Stopwatch(quiet=options.quiet, file=options.timings)
    edition = pipeline.check(options.source, stopwatch.stage, processes(options.jobs))
    with stopwatch.stage("export"):
        written = export.export(LinkedEdition(edition), options.out, options.source)
    stopwatch.write()
    for path in written:
        print(path)


def _account_of(notices: Sequence[Notice]) -> Account:
    return Account(
        notices=len(notices),
        characters=sum(notice.characters for notice in notices),
        doubts=doubts_of(notices),
    )


BY_NAME: Mapping[str, Callable[[argparse.Namespace], None]] = {
    "build": _build, "join": _join, "families": _families, "check": _check, "serve": _serve, "explain": _explain,
    "export": _export, "add": _add, "remove": _remove, "record": _record, "status": _status,
}
