"""The baseline file of ``check``: read it, write it, and leave out the findings that it lists."""

from __future__ import annotations

import json
import os
import stat
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.cli.environment import Environment
from countylines.cli.input_files import STDIN, UnreadableInput, why_unreadable
from countylines.output.formats.json import json_text
from countylines.text import count_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from countylines.checker.findings import Finding, Report
    from countylines.cli.check_settings import CheckSettings
    from countylines.cli.checking import Outcome

BASELINE_VERSION = 1
"""The version of the file's format, the value of VERSION_KEY."""

VERSION_KEY = "countylines-baseline"

MOST_GONE = 5
"""How many of the findings that are in the baseline but no longer found are named in a remark."""


class KnownFinding(NamedTuple):
    """A finding in a baseline: the *path* of the draft, the rule, and the words *found*, separated by single spaces."""

    path: str
    rule: str
    found: str


Baseline = Counter[KnownFinding]
"""How often each finding occurs. There are no line numbers, so that findings stay known when lines move."""


class UnusableBaseline(UnreadableInput, reason="unusable-baseline"):
    """A file is not a baseline or cannot be read; *why* continues the sentence that begins with its path."""


class BaselineFile:
    """The baseline that a run uses: its path and its findings; *destination* is set if the baseline is to be written.

    *left* maps the path of each checked draft, as in the baseline, to the known findings that were not found in it.
    """

    def __init__(self, path: str, known: Baseline, destination: Path | None = None) -> None:
        self.path = path
        self.destination = destination
        self.known: dict[str, Baseline] = {}
        for finding, count in known.items():
            self.known.setdefault(finding.path, Baseline())[finding] = count
        self.left: dict[str, Baseline] = {}

    def leave_out_known(self, path: str, report: Report) -> Report:
        """Return the report of the draft at *path* without the findings that are known.

        If a draft has a finding more often than the baseline lists it, the first occurrences are left out. Sets *left*
        for this draft.
        """
        key = self.path_in_baseline(path)
        left = self.left[key] = Baseline(self.known.get(key, ()))
        new = []
        for finding in report.findings:
            known = _known_finding(key, finding)
            if left[known] > 0:
                left[known] -= 1
            else:
                new.append(finding)
        return report._replace(findings=tuple(new))

    def path_in_baseline(self, path: str) -> str:
        """Return the path of a draft as in the baseline: relative to the baseline's folder, with forward slashes."""
        folder = os.path.dirname(os.path.abspath(self.path))
        try:
            return os.path.relpath(path, folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.abspath(path).replace(os.sep, "/")


def _known_finding(key: str, finding: Finding) -> KnownFinding:
    return KnownFinding(key, finding.rule, " ".join(finding.found.split()))


def finish_baseline(file: BaselineFile, outcome: Outcome, settings: CheckSettings) -> Outcome:
    """Return the outcome of a check with remarks on its baseline; write the baseline if it has a destination.

    If the baseline is written, all findings go into it and are removed from the outcome. It is not written if a draft
    could not be read. Raises Unwritable.
    """
    if file.destination is None:
        return outcome._replace(remarks=tuple(_remarks_on_known(file, settings)))
    if outcome.unreadable:
        return outcome._replace(remarks=(f"Did not write {file.path}, because a draft could not be read.",))
    found = [(file.path_in_baseline(draft.path), draft.report.findings) for draft in outcome.checked]
    known = Baseline(_known_finding(key, finding) for key, findings in found for finding in findings)
    counted = [{**finding._asdict(), "count": count} for finding, count in sorted(known.items())]
    entries = [f"    {json_text(entry, indented=False)}" for entry in counted]  # one a line, for comparing and merging
    listed = "[\n" + ",\n".join(entries) + "\n  ]" if entries else "[]"
    text = f'{{\n  "{VERSION_KEY}": {BASELINE_VERSION},\n  "findings": {listed}\n}}\n'
    from countylines.cli.atomic_write import unwritable_for_system_errors, write_file  # noqa: PLC0415  only for writing

    with unwritable_for_system_errors(file.path):
        write_file(file.destination, text.encode())
    where = f" in {count_in_words(len({finding.path for finding in known}), 'draft')}" if known else ""
    written = f"Wrote {file.path}: {count_in_words(known.total(), 'known finding')}{where}."
    clean = tuple(draft._replace(report=draft.report._replace(findings=())) for draft in outcome.checked)
    return outcome._replace(checked=clean, remarks=(written,))


def _remarks_on_known(file: BaselineFile, settings: CheckSettings) -> Iterator[str]:
    """Yield remarks on how many findings were left out, and which known findings are gone.

    A known finding whose rule counts is gone if its draft was checked without finding it, or if its draft no longer
    exists in a folder that was named.
    """
    left_out = sum(file.known[key].total() - left.total() for key, left in file.left.items() if key in file.known)
    if left_out:
        are, were = ("is", "was") if left_out == 1 else ("are", "were")
        yield f"{count_in_words(left_out, 'finding')} {are} already in {file.path} and {were} left out."
    folders = tuple(
        os.path.join(os.path.abspath(name), "") for name in settings.files if name != STDIN and os.path.isdir(name)
    )
    gone = Baseline()
    for key, known in file.known.items():
        path = os.path.abspath(os.path.join(os.path.dirname(file.path), key))
        is_missing = path.startswith(folders) and not os.path.lexists(path)
        left = file.left.get(key, known if is_missing else Baseline())
        gone.update({one: count for one, count in (+left).items() if settings.counts(one.rule, path)})
    if gone:
        named = [
            f"{finding.path} {finding.rule} “{finding.found}”{f' ({count} times)' if count > 1 else ''}"
            for finding, count in sorted(gone.items())
        ]
        more = f"; and {len(named) - MOST_GONE} more" if len(named) > MOST_GONE else ""
        findings, are = count_in_words(gone.total(), "finding"), "is" if gone.total() == 1 else "are"
        yield f"{findings} in {file.path} {are} no longer found: {'; '.join(named[:MOST_GONE])}{more}."


def new_baseline(env: Environment, name: str) -> BaselineFile:
    """Return the baseline that ``finish_baseline`` will write. Raises UnusableDestination if it must not go there."""
    from pathlib import Path  # noqa: PLC0415  only writing needs it

    from countylines.cli.atomic_write import UnusableDestination, resolve_destination  # noqa: PLC0415  likewise

    if name == STDIN:
        raise UnusableDestination(name, "is not the name of a file", "Findings go to stdout, a baseline to a file.")
    path = resolve_destination(name, Path(str(env.dataset.folder)))
    if os.path.lexists(path):
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise UnusableDestination(name, "is not an ordinary file")
        try:
            _ = status.st_size and read_baseline(name)
        except UnusableBaseline as error:
            hint = "Name another file, or remove it first."
            raise UnusableDestination(name, f"exists and {error.why}", hint) from None
    return BaselineFile(name, Baseline(), path)


def read_baseline(path: str) -> BaselineFile:
    """Read the baseline in a file. Raises UnusableBaseline."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise UnusableBaseline(path, "is not an ordinary file")
        with open(path, "rb") as file:
            return BaselineFile(path, _parse_baseline(json.loads(file.read().decode("utf-8-sig"))))
    except OSError as error:
        raise UnusableBaseline(path, why_unreadable(error), "--write-baseline FILE makes a baseline.") from None
    except (ValueError, RecursionError):
        raise UnusableBaseline(path, "is not a baseline", "--write-baseline FILE makes one.") from None


def _parse_baseline(data: Any) -> Baseline:
    """Return a baseline from the data of its file. Raises ValueError."""
    if (
        not isinstance(data, dict)
        or data.get(VERSION_KEY) != BASELINE_VERSION
        or set(data) != {VERSION_KEY, "findings"}
    ):
        raise ValueError
    known = Baseline()
    for entry in data["findings"] if isinstance(data["findings"], list) else [None]:
        if not isinstance(entry, dict) or set(entry) != {*KnownFinding._fields, "count"}:
            raise ValueError
        *words, count = (entry[key] for key in (*KnownFinding._fields, "count"))
        if not all(isinstance(word, str) for word in words) or type(count) is not int or count < 1:
            raise ValueError
        known[KnownFinding(*words)] += count
    return known
