"""What a developer runs: ``nox --list`` names it, ``nox -s test -- checker`` runs the tests of one subpackage.

``.ci/run`` is everything together, as it is run before a change lands.
"""

from __future__ import annotations

from pathlib import Path

import nox

nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "test"]

TESTS = Path(__file__).parent / "tests"


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and types."""
    session.install("--editable", ".[lsp,mcp,test,lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def test(session: nox.Session) -> None:
    """Run all tests but the slow ones; subpackages and options of pytest follow ``--``, as in ``-- checker -x``."""
    session.install("--editable", ".[test]")
    chosen = [f"tests/{word}" if (TESTS / word).is_dir() else word for word in session.posargs]
    session.run("pytest", "-n", "auto", *chosen)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure how fast the tool is, beside its ceilings."""
    session.install("--editable", ".[lsp,test]")
    session.run("python", "-m", "tests.benchmarks", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Run random command lines, damaged records and kills: ``nox -s fuzz -- SEED --times 10``."""
    session.install("--editable", ".[test]")
    session.run("python", "-m", "tests.fuzz", *session.posargs)


@nox.session
def mutation(session: nox.Session) -> None:
    """Change operators and constants at random, and see whether the tests notice: ``nox -s mutation -- 50``."""
    session.install("--editable", ".[test]")
    session.run("python", "-m", "tests.mutation", *session.posargs)


@nox.session
def golden(session: nox.Session) -> None:
    """Rewrite the golden files after a change that is meant; read the difference before it is committed."""
    session.install("--editable", ".[test]")
    session.run("python", "tests/golden/rewrite.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Rewrite the tables and pictures of README and docs/ that are generated, then run the examples of all pages."""
    session.install("--editable", ".[mcp,test]")
    for script in sorted(Path(__file__).parent.glob("docs/*.py")):
        session.run("python", str(script))
    session.run("pytest", "-n", "auto", "tests/test_docs.py", "tests/test_readme.py", "tests/test_promise.py")
