"""The project's commands. Each session sets up an environment of its own; versions are pinned in constraints.txt."""

import os
import shutil

import nox

nox.options.sessions = ["site"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = True

PROJECT = nox.project.load_toml("pyproject.toml")["project"]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


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
    _require_chromium(session)
    _require(session, {"nginx": "nginx-light", "caddy": "caddy"}, "The tests of the hosting page")
    _install(session, "tests")
    session.run("pytest", *session.posargs)


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
def bundle(session: nox.Session) -> None:
    """Build the site and pack it into one deterministic file below dist/."""
    _install(session)
    session.run("python", "-m", "build_scripts", "build")
    session.run("python", "-m", "build_scripts.bundle", *session.posargs)


@nox.session
def pdf(session: nox.Session) -> None:
    """Build the site and print every notice to dist/pdf/ with the browser."""
    _require_chromium(session)
    _install(session, "pdf")
    session.run("python", "-m", "build_scripts", "build")
    session.run("python", "-m", "build_scripts.pdf", *session.posargs)


@nox.session
def weblint(session: nox.Session) -> None:
    """Own scripts and styles keep to what Chromium 90 and Firefox ESR 102 know."""
    _install(session, "weblint", project=False)
    session.run("python", "-m", "tests.weblint", session.create_tmp())


@nox.session
def zensical(session: nox.Session) -> None:
    """The same Markdown and mkdocs.yml, built by Zensical."""
    _install(session, "zensical")
    session.run("python", "-m", "build_scripts", "build")
    session.run("python", "-m", "tests.zensical", "build", "site")


@nox.session
def screenshots(session: nox.Session) -> None:
    """Build the site and renew the pictures of the README and the docs."""
    _require_chromium(session)
    _install(session, "tests")
    session.run("python", "-m", "build_scripts", "build")
    session.run("python", "-m", "tests.browser.screenshots", *session.posargs)


def _install(session: nox.Session, *extras: str, project: bool = True) -> None:
    """The project's own dependencies and those of the named extras, at the pinned versions."""
    wanted = list(PROJECT["dependencies"]) if project else []
    for extra in extras:
        wanted += PROJECT["optional-dependencies"][extra]
    session.install("--quiet", "--constraint", "constraints.txt", *wanted)


def _require_chromium(session: nox.Session) -> None:
    """The browser tests are part of the tests: without a browser, one is installed or the session says how."""
    if not any(shutil.which(name) for name in CHROMIUM):
        _require(session, {"chromium": "chromium fonts-noto-cjk"}, "The browser tests")


def _require(session: nox.Session, programs: dict[str, str], who: str) -> None:
    """Programs that no Python package brings, each with Debian's packages for it: installed here, or asked for."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    missing = [packages for name, packages in programs.items() if not shutil.which(name, path=path)]
    if not missing:
        return
    packages = " ".join(missing).split()
    if shutil.which("apt-get") and _is_root():
        session.log(f"{who} need what is not on PATH; installing from Debian: {' '.join(packages)}")
        session.run("apt-get", "update", "-qq", external=True)
        session.run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, external=True)
        return
    session.error(f"{who} need {', '.join(programs)}. Debian and Ubuntu: sudo apt-get install {' '.join(packages)}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
