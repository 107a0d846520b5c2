"""The cases of the golden files, a line for each answer. A new command gets a line or two.

After an intended change: ``python tests/golden/rewrite.py``, then read the difference.
"""

from __future__ import annotations

import contextlib
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.cli.running import run, run_on_terminal

FOLDER = Path(__file__).resolve().parent
DRAFTS = FOLDER / "drafts"
"""The folder in which every command is run; some of them name the drafts in it."""


class Case(NamedTuple):
    """A golden file. *line* is what is typed after ``countylines``, *width* the terminal's or None for a pipe.

    *encoding* is that of the pipe.
    """

    command: str
    name: str
    line: str
    width: int | None = None
    encoding: str = "utf-8"

    @property
    def path(self) -> Path:
        """The path of the file."""
        return FOLDER / self.command / f"{self.name}.txt"

    @property
    def id(self) -> str:
        """The id of the test."""
        return f"{self.command}/{self.name}"


PIPED = {"tsv": "", "json": "--json", "csv": "--format csv", "jsonl": "--format jsonl", "md": "--format md"}
"""The formats in a pipe, and the option that selects each."""

WIDTH = "80"
"""The width of the terminal in every case but those in NARROW_AND_WIDE."""

BRIEF = f"{WIDTH} json"
WHOLE = f"{WIDTH} tsv json"
EVERY = f"{WHOLE} csv jsonl md"

ANSWERS = (
    # command, name of the answer, what is typed, and the width and formats in which it is shown
    ("stats", "week", "stats", EVERY),
    ("stats", "week-whole", "stats --all", "80"),
    ("stats", "drugs", "stats drugs", "80"),
    ("stats", "derived", "stats --derived", BRIEF),
    ("stats", "all-weeks", "stats arrests --week all", BRIEF),
    ("stats", "weapons-in-week", "stats weapons --week 2019-10", "80"),
    ("stats", "one-source", "stats --source london-economic-2019", "80"),
    ("stats", "one-source-deprecated", "stats --source york-press-2019-10-28", BRIEF),
    ("stats", "fields", "stats arrests --fields label,reported,best", "80 tsv"),
    ("quotes", "all", "quotes", EVERY),
    ("quotes", "holland-on-money", "quotes money --speaker holland", WHOLE),
    ("quotes", "paraphrases", "quotes --kind indirect", "80"),
    ("quotes", "speakers", "quotes --speaker", WHOLE),
    ("quotes", "topics", "quotes --topic", WHOLE),
    ("claims", "all", "claims", WHOLE),
    ("claims", "arrests", "claims arrests", "80"),
    ("show", "figure", "show arrests", EVERY),
    ("show", "figure-whole", "show arrests --all", "80"),
    ("show", "figure-of-a-span", "show '2018-10..2019-10/cash'", BRIEF),
    ("show", "observation", "show 2019-10/drugs.crack.value/london-economic-2019", BRIEF),
    ("show", "figure-in-all-weeks", "show arrests.women --week all", "80 tsv md"),
    ("show", "derived", "show 2019-10/arrests.women/share", BRIEF),
    ("show", "quote", "show holland-06", WHOLE),
    ("show", "paraphrase", "show holland-05", "80"),
    ("show", "person", "show 'DAC Ball'", BRIEF),
    ("show", "organisation", "show NCLCC", BRIEF),
    ("show", "term", "show cuckooing", BRIEF),
    ("show", "claim", "show claim-09", BRIEF),
    ("show", "event", "show nclcc-launch", BRIEF),
    ("show", "source", "show london-economic-2019", BRIEF),
    ("show", "period", "show 2019-10", BRIEF),
    ("show", "measure", "show measure:arrests.women", BRIEF),
    ("show", "of-several-kinds", "show holland-06 nclcc", "80 md"),
    ("search", "women", "search how many women arrested", WHOLE),
    ("who", "everybody", "who", WHOLE),
    ("who", "nclcc", "who nclcc", "80"),
    ("glossary", "all", "glossary", WHOLE),
    ("glossary", "cuckooed", "glossary cuckooed", "80"),
    ("measures", "all", "measures", WHOLE),
    ("measures", "money", "measures money", "80"),
    ("measures", "week", "measures --week 2019-10", "80"),
    ("timeline", "all", "timeline", WHOLE),
    ("timeline", "whole", "timeline --all", "80"),
    ("timeline", "of-year", "timeline 2019", "80"),
    ("sources", "all", "sources", WHOLE),
    ("sources", "whole", "sources --all", "80"),
    ("sources", "of-publisher", "sources guardian", "80"),
    ("sources", "of-week", "sources --week 2019-10", "80 tsv"),
    ("compare", "matrix", "compare", EVERY),
    ("compare", "chart", "compare arrests cash", WHOLE),
    ("compare", "against", "compare arrests --against 2019-10", "80 tsv json md"),
    ("compare", "some-weeks", "compare 'class a drugs by value' --since 'oct 2021' --until 'oct 2023'", BRIEF),
    ("compare", "beside-a-dispute", "compare cash --against 2018-10 --until 2019-10", "80"),
    ("verify", "altered", "verify mills-altered.txt --data record", EVERY),
    ("verify", "same", "verify mills.txt --data record", BRIEF),
    ("verify", "page", "verify mills.html --data record --all", "80 tsv"),
    ("conflicts", "all", "conflicts", WHOLE),
    ("conflicts", "whole", "conflicts --all", "80"),
    ("conflicts", "week", "conflicts --week 2019-10", EVERY),
    ("conflicts", "cash", "conflicts cash", "80"),
    ("conflicts", "week-whole", "conflicts --week 2019-10 --all", "80"),
    ("validate", "damaged", "validate damaged", WHOLE),
    ("schema", "all", "schema", WHOLE),
    ("schema", "figure", "schema figure", EVERY),
    ("schema", "page", "schema 'figure page'", "80"),
    ("schema", "file", "schema events.json", "80 tsv"),
)  # fmt: skip
"""Answers that are tables: each is shown at one width and in several formats, a file each."""

NARROW_AND_WIDE = (
    # command and name of the answer; three of each kind of page
    # lists
    ("stats", "week"), ("sources", "all"), ("conflicts", "week"),
    # pages about one thing
    ("show", "figure"), ("show", "quote"), ("schema", "figure"),
    # matrices and charts
    ("compare", "matrix"), ("compare", "chart"), ("compare", "against"),
)  # fmt: skip
"""Answers that are also shown on a terminal of 60 and of 120 columns."""

PLAIN = (
    # command, name, what is typed into a pipe
    ("validate", "bundled", "validate"),
    ("validate", "record", "validate record"),
    ("validate", "record-json", "validate record --json"),
    ("countylines", "bare", ""),
    ("get", "figure", "get arrests.women"),
    ("get", "only-figure-of-the-name", "get heroin"),
    ("get", "reported", "get arrests --reported"),
    ("get", "paraphrase-json", "get holland-05 --json"),
    ("get", "low", "get drugs.cocaine.value --low"),
    ("get", "quote", "get ball-06"),
    ("get", "paraphrase", "get holland-05"),
    ("get", "deprecated", "get arrests --source york-press-2019-10-28"),
    ("get", "derived", "get arrests.women/share"),
    ("get", "all-weeks", "get arrests --week all"),
    ("cite", "figure", "cite arrests --consulted 2026-01-31"),
    ("cite", "figure-bibtex", "cite arrests --style bibtex --consulted 2026-01-31"),
    ("cite", "figure-ris", "cite arrests --style ris --consulted 2026-01-31"),
    ("cite", "figure-csl-json", "cite arrests --style csl-json --consulted 2026-01-31"),
    ("cite", "figure-wikipedia", "cite arrests --style wikipedia --consulted 2026-01-31"),
    ("cite", "figure-markdown", "cite arrests --style markdown --consulted 2026-01-31"),
    ("cite", "one-source", "cite arrests --source london-economic-2019 --consulted 2026-01-31"),
    ("cite", "disputed", "cite 2018-10/cash --consulted 2026-01-31"),
    ("cite", "disputed-wikipedia", "cite 2018-10/cash --style wikipedia --consulted 2026-01-31"),
    ("cite", "disputed-sum", "cite 2023-10/weapons --consulted 2026-01-31"),
    ("cite", "derived", "cite 2019-10/arrests.women/share --consulted 2026-01-31"),
    ("cite", "quote", "cite holland-06 --consulted 2026-01-31"),
    ("cite", "quote-bibtex", "cite holland-06 --style bibtex --consulted 2026-01-31"),
    ("cite", "paraphrase", "cite holland-05 --consulted 2026-01-31"),
    ("cite", "paraphrase-bibtex", "cite holland-05 --style bibtex --consulted 2026-01-31"),
    ("cite", "paraphrase-wikipedia", "cite holland-05 --style wikipedia --consulted 2026-01-31"),
    ("cite", "deprecated", "cite arrests --source york-press-2019-10-28 --consulted 2026-01-31"),
    ("cite", "all-weeks", "cite arrests.women --week all --consulted 2026-01-31"),
    ("cite", "figures", "cite weapons cash --consulted 2026-01-31"),
    ("cite", "shared-bibtex", "cite arrests weapons --style bibtex --consulted 2026-01-31"),
    ("cite", "shared-wikipedia", "cite arrests weapons --style wikipedia --consulted 2026-01-31"),
    ("cite", "claim", "cite claim-01 --consulted 2026-01-31"),
    ("cite", "source", "cite metro-2019-10-18 --consulted 2026-01-31"),
    ("cite", "press-release-wikipedia", "cite npcc-2021-10-21 --style wikipedia --consulted 2026-01-31"),
    ("cite", "letter-csl-json", "cite york-press-2019-10-28 --style csl-json --consulted 2026-01-31"),
    ("compare", "chart-svg", "compare weapons --format svg"),
    ("compare", "against-svg", "compare cash --against 2018-10 --until 2021-05 --format svg"),
    ("schema", "json-schema", "schema term --json-schema"),
    ("export", "sqlite", "export sqlite countylines.db"),
    ("export", "folder", "export datapackage record"),
    ("export", "page", "export html week.html --week 'october 2021'"),
    ("completion", "bash", "completion bash"),
    ("check", "draft", "check draft.md"),
    ("check", "draft-json", "check draft.md --json"),
    ("check", "draft-jsonl", "check draft.md --format jsonl"),
    ("check", "draft-sarif", "check draft.md --format sarif"),
    ("check", "draft-github", "check draft.md --format github"),
    ("check", "draft-diff", "check draft.md --diff"),
    ("check", "folder", "check folder"),
    ("check", "chosen", "check draft.md --select lost-hedge --fail-on warning"),
    ("check", "verbose", "check draft.md --verbose"),
    ("check", "verbose-json", "check draft.md --verbose --json"),
    ("check", "explain", "check --explain lost-hedge"),
    ("check", "configured", "check --config configured.toml"),
    ("check", "excluded", "check draft.md folder --exclude 'dr*.md'"),
    ("check", "baseline", "check draft.md --baseline known.json"),
)  # fmt: skip
"""Answers that are plain text, the same everywhere."""

REFUSED = (
    # command, name, what is typed
    ("countylines", "error-unknown-command", "stat"),
    ("countylines", "error-unknown-option", "--colours"),
    ("stats", "error-no-match", "stats unicorns"),
    ("stats", "error-source-of-another-week", "stats --source daily-mail-2018-10-17"),
    ("stats", "error-no-match-json", "stats unicorns --json"),
    ("stats", "error-unknown-week", "stats --week 2019-11"),
    ("stats", "error-no-week-named", "stats --week"),
    ("stats", "error-unknown-source", "stats --source london-economist-2019"),
    ("stats", "error-part-of-a-source-s-name", "stats --source bbc"),
    ("stats", "error-abbreviation-of-several", "stats --source NPCC"),
    ("stats", "error-unknown-field", "stats --fields labels"),
    ("stats", "error-unknown-format", "stats --format xml"),
    ("stats", "error-no-chart", "stats --format svg"),
    ("stats", "error-no-record", "stats --data /nowhere/at/all"),
    ("quotes", "error-no-match", "quotes unicorns"),
    ("quotes", "error-unknown-speaker", "quotes --speaker hollande"),
    ("quotes", "error-unknown-speaker-json", "quotes --speaker hollande --json"),
    ("quotes", "error-empty-speaker", "quotes --speaker ''"),
    ("quotes", "error-name-of-two-words", "quotes --speaker nikki holland"),
    ("quotes", "error-word-for-a-speaker", "quotes --speaker money"),
    ("quotes", "error-unknown-topic", "quotes --topic monies"),
    ("claims", "error-no-match", "claims unicorns"),
    ("get", "error-several-figures", "get cocaine"),
    ("get", "error-unknown-name", "get arests"),
    ("get", "error-not-in-week", "get dogs.xl-bully"),
    ("get", "error-no-upper-bound", "get '2018-10..2019-10/cash' --high"),
    ("get", "error-no-value", "get nca"),
    ("get", "error-another-week", "get 2019-10/arrests --week 2018-10"),
    ("get", "error-not-a-figure", "get holland-06 --source metro-2019-10-18"),
    ("get", "error-two-bounds", "get arrests --low --high"),
    ("get", "error-a-bound-of-words", "get holland-06 --low"),
    ("get", "error-nothing-named", "get"),
    ("show", "error-unknown-name", "show cuckoo"),
    ("show", "error-not-in-week", "show dogs.xl-bully"),
    ("show", "error-several-figures", "show cocaine"),
    ("search", "error-no-match", "search unicorns"),
    ("who", "error-unknown-name", "who hollande"),
    ("glossary", "error-unknown-term", "glossary cuckoo"),
    ("measures", "error-unknown-week", "measures --week monday"),
    ("timeline", "error-no-match", "timeline unicorns"),
    ("sources", "error-no-match", "sources unicorns"),
    ("cite", "error-unknown-name", "cite hollande"),
    ("cite", "error-a-person-is-not-cited", "cite holland"),
    ("cite", "error-a-person-is-not-cited-json", "cite holland --style csl-json"),
    ("cite", "error-not-in-week", "cite dogs.xl-bully"),
    ("cite", "error-unknown-style", "cite arrests --style mla"),
    ("cite", "error-no-day", "cite arrests --consulted 2026-02-30"),
    ("cite", "error-nothing-named", "cite"),
    ("schema", "error-unknown-noun", "schema figur"),
    ("schema", "error-unknown-noun-json", "schema souces.json --json"),
    ("schema", "error-no-fields", "schema cite"),
    ("schema", "error-several-nouns", "schema show"),
    ("schema", "error-nothing-named", "schema --json-schema"),
    ("export", "error-week-of-whole-record", "export json out.json --week 2021-10"),
    ("export", "error-unknown-kind", "export xml record.xml"),
    ("export", "error-nothing-named", "export"),
    ("export", "error-no-place", "export json"),
    ("export", "error-no-folder", "export json nowhere/record.json"),
    ("export", "error-a-folder", "export sqlite ."),
    ("export", "error-a-folder-above-json", "export csv .. --json"),
    ("export", "error-no-text", "export csv -"),
    ("completion", "error-nothing-named", "completion"),
    ("completion", "error-unknown-shell", "completion tcsh"),
    ("compare", "error-svg-of-several", "compare arrests cash --format svg"),
    ("compare", "error-svg-with-fields", "compare arrests --format svg --fields week"),
    ("compare", "error-svg-since-after-until", "compare arrests --since 2020-09 --until 2019-10 --format svg"),
    ("compare", "error-unknown-measure", "compare arests"),
    ("compare", "error-unknown-week", "compare arrests --against 2019-11"),
    ("compare", "error-unknown-week-json", "compare arrests --since 2019-13 --json"),
    ("compare", "error-a-span-is-no-week", "compare arrests --against 2018-10..2019-10"),
    ("compare", "error-since-after-until", "compare arrests --since 2020-09 --until 2019-10"),
    ("conflicts", "error-unknown-week", "conflicts --week 2019-11"),
    ("conflicts", "error-no-match", "conflicts unicorns"),
    ("conflicts", "error-nothing-of-the-week", "conflicts --week 2022-03"),
    ("verify", "error-no-article", "verify article.txt"),
    ("verify", "error-another-text", "verify draft.md"),
    ("verify", "error-another-text-json", "verify draft.md --json"),
    ("verify", "error-no-spans", "verify mills.txt --source metro-2020-09-25"),
    ("validate", "error-no-record", "validate nowhere"),
    ("validate", "error-no-record-json", "validate nowhere --json"),
    ("validate", "error-two-records", "validate record record"),
    ("check", "error-no-draft", "check nowhere.md none draft.md"),
    ("check", "error-no-draft-json", "check nowhere.md --json"),
    ("check", "error-nothing-named", "check"),
    ("check", "error-diff-and-fix", "check draft.md --diff --fix"),
    ("check", "error-verbose-and-quiet", "check draft.md --verbose --quiet"),
    ("check", "error-an-empty-name", "check ''"),
    ("check", "error-a-rule-and-a-draft", "check --explain lost-hedge draft.md"),
    ("check", "error-unknown-rule", "check draft.md --select misquoted"),
    ("check", "error-unknown-key", "check draft.md --config unknown-key.toml"),
    ("check", "error-unknown-key-json", "check draft.md --config unknown-key.toml --json"),
    ("check", "error-configured-week", "check draft.md --config unknown-week.toml"),
    ("check", "error-no-configuration", "check draft.md --config nowhere.toml"),
    ("check", "error-no-baseline", "check draft.md --baseline nowhere.json"),
    ("check", "error-a-draft-is-no-baseline", "check draft.md --write-baseline draft.md"),
    ("check", "error-a-name-for-nothing", "check draft.md --stdin-filename page.html"),
    ("lsp", "error-unknown-option", "lsp --port 8080"),
    ("mcp", "error-an-argument", "mcp arrests"),
)  # fmt: skip
"""Errors and empty answers."""

ASCII = (
    # command, name, what is typed into a pipe that carries ASCII alone
    ("compare", "matrix-ascii", "compare --format table"),
    ("compare", "chart-ascii", "compare arrests cash --against 2019-10 --format table"),
    ("conflicts", "week-ascii", "conflicts --week 2019-10 --format table"),
    ("cite", "figure-ascii", "cite 2018-10/cash --consulted 2026-01-31"),
    ("cite", "figure-wikipedia-ascii", "cite 2018-10/cash --style wikipedia --consulted 2026-01-31"),
)  # fmt: skip
"""Answers in a pipe without Unicode."""

HELPED = (
    "stats", "quotes", "claims", "get", "show", "search", "who", "glossary", "measures", "timeline",
    "compare", "sources", "conflicts", "check", "verify", "validate", "cite", "export", "schema", "completion",
    "lsp", "mcp",
)  # fmt: skip
"""The commands whose help is shown."""


def _answer_cases() -> list[Case]:
    cases = []
    for command, name, line, forms in ANSWERS:
        samples = ["60", "120"] if (command, name) in NARROW_AND_WIDE else []
        for form in forms.split() + samples:
            if form.isdigit():
                cases.append(Case(command, f"{name}-{form}", line, int(form)))
            else:
                cases.append(Case(command, f"{name}-{form}", f"{line} {PIPED[form]}".strip()))
    return cases


CASES = (
    *_answer_cases(),
    *(Case(command, name, line) for command, name, line in (*PLAIN, *REFUSED)),
    *(Case(command, name, line, encoding="ascii") for command, name, line in ASCII),
    Case("check", "draft-80", "check draft.md", 80),
    Case("countylines", "help", "--help"),
    *(Case(command, "help", f"{command} --help") for command in HELPED),
)
"""Every golden file."""


def shown(case: Case) -> str:
    """Run a case and return the content of its file: the line typed, stdout, stderr and the exit code.

    The line of a TSV case ends with ``| cat``: on a terminal the same line prints a table.
    """
    arguments = shlex.split(case.line)
    with _working_folder(case):
        if case.width is None:
            outcome = run(*arguments, encoding=case.encoding)
        else:
            outcome = run_on_terminal(*arguments, width=case.width, env={"NO_COLOR": "1"})
    piped = " | cat" if case.name.endswith("-tsv") else ""
    limited = "" if case.encoding == "utf-8" else f"PYTHONIOENCODING={case.encoding} "
    content = f"$ {limited}countylines {case.line}".rstrip() + f"{piped}\n{outcome.out}"
    if outcome.err:
        content += f"[stderr]\n{outcome.err}"
    if outcome.code:
        content += f"[exit {outcome.code}]\n"
    return content


@contextlib.contextmanager
def _working_folder(case: Case) -> Iterator[None]:
    """Change into the folder of the drafts, or for ``export`` into an empty one that is removed afterwards."""
    with contextlib.ExitStack() as stack:
        is_written = case.command == "export"
        place = stack.enter_context(tempfile.TemporaryDirectory()) if is_written else DRAFTS
        stack.enter_context(contextlib.chdir(place))
        yield


def files_on_disk() -> set[Path]:
    """List the golden files that exist."""
    return {file for file in FOLDER.glob("*/*.txt") if file.parent != DRAFTS}
