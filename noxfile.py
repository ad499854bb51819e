"""The project's commands. Each session sets up an environment of its own; versions are pinned in constraints.txt."""

import ctypes.util
import os
import shutil
import sys

import nox

nox.options.sessions = ["site"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = True

PROJECT = nox.project.load_toml("pyproject.toml")["project"]
WORKERS = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder")
"""A worker takes file after file, in the order that tests/conftest.py gives them."""
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LIBATOMIC = "libatomic"
"""The program that drives the browser is linked to it; the smallest Debian systems come without."""
BROWSER = ("chromium", LIBATOMIC)
FIREFOX = ("firefox-esr", "firefox")
DEBIAN = {
    "chromium": "chromium fonts-noto-cjk",
    LIBATOMIC: "libatomic1",
    "firefox": "firefox-esr",
    "nginx": "nginx-light",
    "caddy": "caddy",
    "soffice": "libreoffice-writer fonts-noto-cjk",
    "localc": "libreoffice-calc",
}
"""Debian's packages for what the sessions need beside Python's."""


@nox.session
def site(session: nox.Session) -> None:
    """Write the published site to site/."""
    _install(session)
    session.run("python", "-m", "build_scripts", "build", *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Read, parse and link every notice and report all faults; write nothing."""
    _install(session)
    session.run("python", "-m", "build_scripts", "check", *session.posargs)


@nox.session
def serve(session: nox.Session) -> None:
    """Live preview that rebuilds when a source, a page or a build script changes."""
    _install(session)
    session.run("python", "-m", "build_scripts", "serve", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests, those in a real browser and with real web servers included."""
    _require(session, "The tests", *BROWSER, "firefox", "nginx", "caddy")
    _install(session, "tests")
    session.run("pytest", *WORKERS, *session.posargs)


@nox.session
def everypage(session: nox.Session) -> None:
    """Every page and every link in a browser; every kind of page without fault in every width and scheme at once."""
    _require(session, "The pages in the browser", *BROWSER)
    _install(session, "tests")
    session.run("pytest", *WORKERS, "-m", "everypage", "tests/browser", *session.posargs)


@nox.session
def office(session: nox.Session) -> None:
    """What LibreOffice shows of DOCX and XLSX. Apart from the tests, for it is large; where it is, they try it too."""
    _require(session, "The tests with LibreOffice", "soffice", "localc")
    _install(session, "tests")
    session.run("pytest", "tests/office", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types and the direction of imports."""
    _install(session, "tests", "lint")
    session.run("ruff", "check", ".")
    session.run("mypy")
    session.run("lint-imports", "--no-cache")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the stages on a synthetic corpus: nox -s bench -- --notices 2200"""
    _install(session, "tests", "bench")
    session.run("python", "-m", "tests.bench", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Files of every form that came to harm, 20,000 of them: nox -s fuzz -- --cases 1000"""
    _install(session, "tests")
    session.run("python", "-m", "tests.fuzz", *session.posargs)


@nox.session
def growth(session: nox.Session) -> None:
    """How the reader's work grows with the length of a line and the number of lines."""
    _install(session, "tests")
    session.run("python", "-m", "tests.bench.reading", *session.posargs)


@nox.session
def paint(session: nox.Session) -> None:
    """Build the site and report how soon a notice, the first result and any two notices are seen on a slow machine."""
    _require(session, "The pages in the browser", *BROWSER)
    _build(session, "tests")
    session.run("python", "-m", "tests.bench.paint", *session.posargs)
    session.run("python", "-m", "tests.bench.first_result", *session.posargs)
    session.run("python", "-m", "tests.bench.comparing", *session.posargs)


@nox.session
def bundle(session: nox.Session) -> None:
    """Build the site and pack it into one deterministic file below dist/."""
    _build(session)
    session.run("python", "-m", "build_scripts.work.bundle", *session.posargs)


@nox.session
def pdf(session: nox.Session) -> None:
    """Build the site and print every notice with the browser: to dist/pdf/, and into the site, whose pages offer it."""
    _require(session, "The pages in the browser", *BROWSER)
    _build(session, "pdf")
    session.run("python", "-m", "build_scripts.work.pdf", *session.posargs)


@nox.session
def export(session: nox.Session) -> None:
    """Write the whole edition as tables for databases to dist/export/."""
    _install(session, "export")
    session.run("python", "-m", "build_scripts", "export", *session.posargs)


@nox.session
def weblint(session: nox.Session) -> None:
    """Own scripts and styles keep to what the oldest browsers supported know, and the scripts' types hold."""
    _install(session, "weblint", project=False)
    session.run("python", "-m", "tests.weblint", session.create_tmp())


@nox.session
def zensical(session: nox.Session) -> None:
    """The same Markdown and mkdocs.yml, built by Zensical."""
    _build(session, "zensical")
    session.run("python", "-m", "tests.zensical", "build", "site")


@nox.session
def screenshots(session: nox.Session) -> None:
    """Build the site and renew the pictures of the README and the docs."""
    _require(session, "The pages in the browser", *BROWSER)
    _build(session, "tests")
    session.run("python", "-m", "tests.browser.screenshots", *session.posargs)


def _build(session: nox.Session, *extras: str) -> None:
    """What works on the finished site begins with the site of this checkout."""
    _install(session, *extras)
    session.run("python", "-m", "build_scripts", "build")


def _install(session: nox.Session, *extras: str, project: bool = True) -> None:
    """The project's own dependencies and those of the named extras, at the pinned versions."""
    wanted = list(PROJECT["dependencies"]) if project else []
    for extra in extras:
        wanted += PROJECT["optional-dependencies"][extra]
    session.install("--quiet", "--constraint", "constraints.txt", *wanted)


def _require(session: nox.Session, who: str, *names: str) -> None:
    """What no Python package brings: installed here from Debian's packages, or asked for by name. Never skipped."""
    missing = [name for name in names if not _is_there(name)]
    if not missing:
        return
    packages = [package for name in missing for package in DEBIAN[name].split()]
    if not (shutil.which("apt-get") and _is_root()):
        session.error(f"{who} need {', '.join(missing)}. Debian and Ubuntu: sudo apt-get install {' '.join(packages)}")
    session.log(f"{who} need {', '.join(missing)}; installing from Debian: {' '.join(packages)}")
    session.run("apt-get", "update", "-qq", external=True)
    session.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, external=True)


def _is_there(name: str) -> bool:
    if name == LIBATOMIC:
        return sys.platform != "linux" or ctypes.util.find_library("atomic") is not None
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    programs = {"chromium": CHROMIUM, "firefox": FIREFOX}.get(name, (name,))
    return any(shutil.which(program, path=path) for program in programs)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
