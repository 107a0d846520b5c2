"""The configuration of ``check``: the nearest file upwards from the working directory, and what it may say."""

from __future__ import annotations

import os
import os.path
from collections.abc import Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatch
from typing import Any, NamedTuple

from countylines.cli.input_files import STDIN, current_folder, why_unreadable
from countylines.cli.rules import SEVERITIES, UnknownRule, find_rule
from countylines.errors import CountylinesError, did_you_mean

OWN_FILE, SHARED_FILE = ".countylines.toml", "pyproject.toml"
"""The names of configuration files. In a folder that has both, the first counts."""

TABLE = "[tool.countylines]"
"""The table of SHARED_FILE that is read. All other files have their keys at the top."""

STRING, STRINGS, STRINGS_BY_PATTERN = "a string", "a list of strings", "a table with a list of strings for each pattern"

CONFIGURATION_KEYS = {
    "week": STRING,
    "select": STRINGS,
    "ignore": STRINGS,
    "fail-on": STRING,
    "files": STRINGS,
    "exclude": STRINGS,
    "per-file-ignores": STRINGS_BY_PATTERN,
    "baseline": STRING,
    "data": STRING,
}
"""The keys of a configuration, each with the type of its value."""

TOML_TYPES = {
    str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table",
}  # fmt: skip


ANY_FOLDERS = "**"
"""What stands for any number of folders in a pattern of paths."""


class UnusableConfiguration(CountylinesError):
    """A configuration file cannot be used; *why* is the sentence behind its path, *key* the key that is at fault."""

    reason = "unusable-configuration"

    def __init__(self, path: str, why: str, key: str = "") -> None:
        self.path, self.why, self.key = path, why, key

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


class PathPatterns(NamedTuple):
    """Patterns of paths that are relative to *folder*; an empty one is the working directory.

    A pattern without a slash is the name of a file or folder at any depth. A pattern with one is the path of a file or
    folder, from *folder* or, if it is absolute, from the root. A folder stands for all that is in it. ``*`` and ``?``
    are any characters of a name, ``[...]`` is one of several, and ``**`` is any number of folders.
    """

    patterns: Sequence[str] = ()
    folder: str = ""

    def match(self, path: str) -> bool:
        """Return whether some pattern is of this path, or of a folder that it lies in."""
        if not self.patterns:
            return False
        absolute = relative = os.path.abspath(path)
        with suppress(ValueError):  # an empty path, or one on another drive
            relative = os.path.relpath(path, self.folder or os.curdir)
        return any(_match_parts(_parts_of(absolute if os.path.isabs(one) else relative), one) for one in self.patterns)


class Configuration(NamedTuple):
    """What a configuration file says; *path* is empty if there is none. All rules in *values* go by their own names."""

    path: str = ""
    values: Mapping[str, Any] = {}

    def strings(self, key: str) -> tuple[str, ...]:
        """Return the value of a key that has a list, empty if it is not set."""
        return tuple(self.values.get(key, ()))

    @property
    def folder(self) -> str:
        """The folder that its paths and patterns are relative to; empty is the working directory."""
        return os.path.dirname(self.path)

    def locate(self, path: str) -> str:
        """Return a path of the file as seen from the working directory; a hyphen is the name of a file here."""
        located = os.path.normpath(os.path.join(self.folder, path))
        return f"{os.curdir}{os.sep}{located}" if located == STDIN else located

    def error(self, key: str, cause: CountylinesError) -> UnusableConfiguration:
        """Return the error that names the file and the key behind another error."""
        return UnusableConfiguration(self.path, f"{key}: {cause}", key)

    def patterns(self, *patterns: str) -> PathPatterns:
        """Return patterns of files that are relative to the folder of this configuration."""
        return PathPatterns(patterns, self.folder)


def read_configuration(path: str | None = None) -> Configuration:
    """Read the configuration at *path*, by default the nearest from the working directory upwards, if there is one.

    Raises UnusableConfiguration.
    """
    if path is not None:
        table = _load_table(path)
        if table is None:
            raise UnusableConfiguration(path, f"it has no table {TABLE}.")
        return _make_configuration(path, table)
    try:
        found = _find_nearest_table()
    except UnusableConfiguration as error:
        raise UnusableConfiguration(error.path, f"{error.why} To check without it: --no-config") from None
    return _make_configuration(*found) if found else Configuration()


def _find_nearest_table() -> tuple[str, Mapping[str, Any]] | None:
    """Return the path of the nearest configuration, relative to the working directory, and its table."""
    for levels in range(current_folder().rstrip(os.sep).count(os.sep) + 1):
        for name in (OWN_FILE, SHARED_FILE):
            path = os.path.join(*[os.pardir] * levels, name)
            table = _load_table(path) if os.path.exists(path) else None
            if table is not None:
                return path, table
    return None


def _load_table(path: str) -> Mapping[str, Any] | None:
    """Read the table of a configuration file, None if SHARED_FILE has none. Raises UnusableConfiguration.

    A file that cannot have the table is not parsed: most projects have such a one, also those that install the tool.
    """
    content = _read_file(path)
    if os.path.basename(path) != SHARED_FILE:
        return _parse(path, content)
    plain = content.translate(None, b" \t\"'")
    if not any(opening in plain for opening in (b"tool.countylines", b"[tool]", b"tool={")):
        return None
    table: Any = _parse(path, content)
    for name in TABLE.strip("[]").split("."):
        table = table.get(name) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UnusableConfiguration(path, f"{TABLE} has to be a table, not {_type_in_words(table)}.")
    return table


def _read_file(path: str) -> bytes:
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise UnusableConfiguration(path, "the configuration has to be a file.")
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise UnusableConfiguration(path, f"it {why_unreadable(error)}.") from None


def _parse(path: str, content: bytes) -> Mapping[str, Any]:
    import tomllib  # noqa: PLC0415  only a configuration needs it

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        why = "it is not UTF-8"
    except RecursionError:
        why = "it is nested too deeply"
    except ValueError as error:
        why = f"it is not valid TOML: {error}"
    raise UnusableConfiguration(path, f"{why}.")


def _make_configuration(path: str, table: Mapping[str, Any]) -> Configuration:
    values = {}
    for key, value in table.items():
        problem = _problem_of_value(path, key, value)
        if problem:
            raise UnusableConfiguration(path, problem, key)
        try:
            values[key] = _with_own_names_of_rules(key, value)
        except UnknownRule as error:
            raise UnusableConfiguration(path, f"{key}: {error}", key) from None
    return Configuration(path, values)


def _problem_of_value(path: str, key: str, value: Any) -> str:
    """Return what is wrong with a key or its value; an empty string if nothing is, but for names of rules."""
    if key not in CONFIGURATION_KEYS:
        return _unknown_key_in_words(path, key)
    wanted = CONFIGURATION_KEYS[key]
    if not _has_type(value, wanted):
        return f"{key} has to be {wanted}, not {_type_in_words(value)}."
    lists = [value, *value.values()] if isinstance(value, dict) else [[value] if isinstance(value, str) else value]
    if any("" in strings for strings in lists):
        return f"{key} has an empty string in it. Write a value or remove it."
    if key == "fail-on" and value not in SEVERITIES:
        *others, last = SEVERITIES
        return f"{key} has to be {', '.join(others)} or {last}, not {value!r}."
    if key == "select" and not value:
        return f"{key} names no rule. Remove it to report the findings of all rules."
    return ""


def _with_own_names_of_rules(key: str, value: Any) -> Any:
    """Return a value, the rules in it by their own names. Raises UnknownRule."""
    if key == "per-file-ignores":
        return {pattern: _with_own_names_of_rules("ignore", rules) for pattern, rules in value.items()}
    return [find_rule(name).name for name in value] if key in ("select", "ignore") else value


def _has_type(value: Any, wanted: str) -> bool:
    if wanted == STRING:
        return isinstance(value, str)
    if wanted == STRINGS:
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return isinstance(value, dict) and all(_has_type(entry, STRINGS) for entry in value.values())


def _type_in_words(value: Any) -> str:
    """Return what a value is, and what it contains if that is something else than strings or lists of strings."""
    words = TOML_TYPES.get(type(value), "a date or a time")
    wanted = STRINGS if isinstance(value, dict) else STRING
    entries = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    other = next((entry for entry in entries if not _has_type(entry, wanted)), None)
    return words if other is None else f"{words} with {_type_in_words(other)}"


def _unknown_key_in_words(path: str, key: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong key needs it

    hint = did_you_mean(get_close_matches(key.lower().replace("_", "-"), CONFIGURATION_KEYS))
    if key == "tool" and os.path.basename(path) != SHARED_FILE:
        hint = f" In this file the keys stand at the top, without {TABLE}."
    return f"no key is called {key!r}.{hint} The keys are: {', '.join(CONFIGURATION_KEYS)}"


def _parts_of(path: str) -> list[str]:
    return [part for part in path.replace(os.sep, "/").split("/") if part not in ("", os.curdir)]


def _match_parts(parts: Sequence[str], pattern: str) -> bool:
    """Return whether a pattern is of a path or of a folder on the way to it.

    *reached* are the parts of the pattern before which the path has come; so the work is linear in the path, whatever
    the pattern is.
    """
    wanted = _parts_of(pattern)
    if len(wanted) == 1 and "/" not in pattern.replace(os.sep, "/").rstrip("/"):
        return any(fnmatch(part, wanted[0]) for part in parts)
    reached = _skip_any_folders({0}, wanted)
    for part in parts:
        stays = {place for place in reached if place < len(wanted) and wanted[place] == ANY_FOLDERS}
        goes_on = {place + 1 for place in reached - stays if place < len(wanted) and fnmatch(part, wanted[place])}
        reached = _skip_any_folders(stays | goes_on, wanted)
        if len(wanted) in reached:
            return True
    return False


def _skip_any_folders(reached: set[int], wanted: Sequence[str]) -> set[int]:
    """Add the places behind each ``**``, which may stand for no folder at all."""
    for place, part in enumerate(wanted):
        if place in reached and part == ANY_FOLDERS:
            reached.add(place + 1)
    return reached
