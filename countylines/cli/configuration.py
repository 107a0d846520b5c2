"""The configuration of ``check``: the nearest file upwards from the working directory, and what it may say."""

from __future__ import annotations

import os
import os.path
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.cli.input_files import STDIN, why_unreadable
from countylines.cli.rules import SEVERITIES, UnknownRule, find_rule
from countylines.errors import CountylinesError, did_you_mean

if TYPE_CHECKING:
    from countylines.cli.path_patterns import PathPatterns

OWN_FILE, SHARED_FILE = ".countylines.toml", "pyproject.toml"
"""The names of configuration files. In a folder that has both, the first counts."""

_TABLE_PATH = ("tool", "countylines")
TABLE = f"[{'.'.join(_TABLE_PATH)}]"
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

_TOML_TYPES = {
    str: "a string", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table",
}  # fmt: skip


class UnusableConfiguration(CountylinesError):
    """A configuration file cannot be used; *why* is the sentence behind its path, *key* the key that is at fault."""

    reason = "unusable-configuration"

    def __init__(self, path: str, why: str, key: str = "") -> None:
        self.path, self.why, self.key = path, why, key

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


class Configuration(NamedTuple):
    """What a configuration file says; *path* is empty if there is none. All rules in *values* go by their own names."""

    path: str = ""
    values: Mapping[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return the value of a key, None if it is not set."""
        return self.values.get(key)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return the value of a key that has a list, empty if it is not set."""
        return tuple(self.values.get(key, ()))

    @property
    def folder(self) -> str:
        """The folder that its paths and patterns are relative to; empty is the working directory."""
        return os.path.dirname(self.path)  # noqa: PTH120  pathlib would be imported for nothing else

    def locate(self, path: str) -> str:
        """Return a path of the file as seen from the working directory; a hyphen is the name of a file here."""
        located = os.path.normpath(os.path.join(self.folder, path))  # noqa: PTH118  likewise
        return f"{os.curdir}{os.sep}{located}" if located == STDIN else located

    def error(self, key: str, cause: CountylinesError) -> UnusableConfiguration:
        """Return the error that names the file and the key behind another error."""
        return UnusableConfiguration(self.path, f"{key}: {cause}", key)

    @property
    def per_file_ignores(self) -> tuple[tuple[PathPatterns, frozenset[str]], ...]:
        """The patterns of files, each with the rules that do not count there."""
        table = self.values.get("per-file-ignores")
        if not table:
            return ()
        from countylines.cli.path_patterns import PathPatterns  # noqa: PLC0415  only patterns need it

        return tuple((PathPatterns((pattern,), self.folder), frozenset(rules)) for pattern, rules in table.items())


def read_configuration(path: str | None = None) -> Configuration:
    """Read the configuration at *path*, by default the nearest from the working directory upwards, if there is one.

    Raises UnusableConfiguration.
    """
    if path is None:
        try:
            found = _find_nearest_table()
        except UnusableConfiguration as error:
            raise UnusableConfiguration(error.path, f"{error.why} To check without it: --no-config") from None
        return Configuration() if found is None else _make_configuration(*found)
    table = _load_table(path)
    if table is None:
        raise UnusableConfiguration(path, f"it has no table {TABLE}.")
    return _make_configuration(path, table)


def _find_nearest_table() -> tuple[str, Mapping[str, Any]] | None:
    """Return the path of the nearest configuration, relative to the working directory, and its table."""
    try:
        here = os.getcwd()  # noqa: PTH109  likewise
    except OSError:  # the folder was removed
        return None
    upwards = ""
    while True:
        for name in (OWN_FILE, SHARED_FILE):
            path = os.path.join(upwards, name)  # noqa: PTH118  likewise
            table = _load_table(path) if os.path.exists(path) else None  # noqa: PTH110  likewise
            if table is not None:
                return path, table
        parent = os.path.dirname(here)  # noqa: PTH120  likewise
        if parent == here:
            return None
        here, upwards = parent, os.path.join(upwards, os.pardir)  # noqa: PTH118  likewise


def _load_table(path: str) -> Mapping[str, Any] | None:
    """Read the table of a configuration file, None if SHARED_FILE has none. Raises UnusableConfiguration.

    A file that cannot have the table is not parsed: most projects have such a one, also those that install the tool.
    """
    content = _read_file(path)
    if os.path.basename(path) != SHARED_FILE:  # noqa: PTH119  likewise
        return _parse(path, content)
    plain = content.translate(None, b" \t\"'")
    if not any(opening in plain for opening in (b"tool.countylines", b"[tool]", b"tool={")):
        return None
    table: Any = _parse(path, content)
    for name in _TABLE_PATH:
        table = table.get(name) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UnusableConfiguration(path, f"{TABLE} has to be a table, not {_type_in_words(table)}.")
    return table


def _read_file(path: str) -> bytes:
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113  likewise
            raise UnusableConfiguration(path, "the configuration has to be a file.")
        with open(path, "rb") as file:  # noqa: PTH123  likewise
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
    values = {key: _checked_value(path, key, value) for key, value in table.items()}
    return Configuration(path, values)


def _checked_value(path: str, key: str, value: Any) -> Any:
    """Return a value of the type that its key has, with rules by their own names. Raises UnusableConfiguration."""
    if key not in CONFIGURATION_KEYS:
        raise UnusableConfiguration(path, _unknown_key_in_words(path, key), key)
    wanted = CONFIGURATION_KEYS[key]
    if not _has_type(value, wanted):
        raise UnusableConfiguration(path, f"{key} has to be {wanted}, not {_type_in_words(value)}.", key)
    if any(not string for string in _strings_of(value)):
        raise UnusableConfiguration(path, f"{key} has an empty string in it. Write a value or remove it.", key)
    if key == "fail-on" and value not in SEVERITIES:
        *others, last = SEVERITIES
        raise UnusableConfiguration(path, f"{key} has to be {', '.join(others)} or {last}, not {value!r}.", key)
    if key == "select" and not value:
        raise UnusableConfiguration(path, f"{key} names no rule. Remove it to report the findings of all rules.", key)
    if key in ("select", "ignore"):
        return _resolve_rule_names(path, key, value)
    if key == "per-file-ignores":
        return {pattern: _resolve_rule_names(path, key, rules) for pattern, rules in value.items()}
    return value


def _resolve_rule_names(path: str, key: str, names: Sequence[str]) -> tuple[str, ...]:
    try:
        return tuple(find_rule(name).name for name in names)
    except UnknownRule as error:
        raise UnusableConfiguration(path, f"{key}: {error}", key) from None


def _has_type(value: Any, wanted: str) -> bool:
    if wanted == STRING:
        return isinstance(value, str)
    if wanted == STRINGS:
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return isinstance(value, dict) and all(_has_type(entry, STRINGS) for entry in value.values())


def _strings_of(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [*value, *(string for strings in value.values() for string in strings)]
    return [value] if isinstance(value, str) else list(value)


def _type_in_words(value: Any) -> str:
    if isinstance(value, dict):
        other = next((entry for entry in value.values() if not _has_type(entry, STRINGS)), None)
        return "a table" if other is None else f"a table with {_type_in_words(other)}"
    if isinstance(value, list):
        other = next((entry for entry in value if not isinstance(entry, str)), None)
        return "a list" if other is None else f"a list with {_type_in_words(other)}"
    return _TOML_TYPES.get(type(value), "a date or a time")


def _unknown_key_in_words(path: str, key: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only a wrong key needs it

    hint = did_you_mean(get_close_matches(key.lower().replace("_", "-"), CONFIGURATION_KEYS))
    if key == "tool" and os.path.basename(path) != SHARED_FILE:  # noqa: PTH119  likewise
        hint = f" In this file the keys stand at the top, without {TABLE}."
    return f"no key is called {key!r}.{hint} The keys are: {', '.join(CONFIGURATION_KEYS)}"
