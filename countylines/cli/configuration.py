"""The configuration of ``check``: find the nearest file from the working directory upwards, read it and check it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from countylines.cli.input_files import STDIN, current_folder, why_unreadable
from countylines.cli.path_patterns import PathPatterns
from countylines.errors import CountylinesError, did_you_mean, similar_names
from countylines.text import fold_name

if TYPE_CHECKING:
    from countylines.checker.rules import Rule

SEVERITIES = ("error", "warning", "note")
"""The severities, the most serious first; defined here so that help does not import the checker."""

OWN_FILE, SHARED_FILE = ".countylines.toml", "pyproject.toml"
"""The names of configuration files. If a folder has both, the first is used."""

TABLE = "[tool.countylines]"
"""The table of SHARED_FILE that is read. In any other file the keys are at the top level."""

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


class UnusableConfiguration(CountylinesError, reason="unusable-configuration"):
    """A configuration file cannot be used; *why* is the sentence that follows its path, *key* is the faulty key."""

    def __init__(self, path: str, why: str, key: str = "") -> None:
        self.path, self.why, self.key = path, why, key

    def __str__(self) -> str:
        return f"{self.path}: {self.why}"


class UnknownRule(CountylinesError, reason="unknown-rule"):
    """There is no rule of this name."""

    def __init__(self, name: str, nearest: Sequence[str], rules: Sequence[str]) -> None:
        self.name, self.nearest, self.rules = name, tuple(nearest), tuple(rules)

    def __str__(self) -> str:
        return f"No rule is called {self.name!r}.{did_you_mean(self.nearest)} The rules are: {', '.join(self.rules)}"


class Configuration(NamedTuple):
    """The content of a configuration file; *path* is "" if there is none.

    *values* are converted for ``check``: paths are relative to the working directory, patterns to the folder of the
    file, and rules have their exact names.
    """

    path: str = ""
    values: Mapping[str, Any] = {}

    def error(self, key: str, cause: CountylinesError) -> UnusableConfiguration:
        """Return an error that adds the file and the key to another error."""
        return UnusableConfiguration(self.path, f"{key}: {cause}", key)


def read_configuration(path: str | None = None) -> Configuration:
    """Read the configuration at *path*, or else the nearest one from the working directory upwards, if there is one.

    Raises UnusableConfiguration.
    """
    if path is not None:
        table = _load_table(path)
        if table is None:
            raise UnusableConfiguration(path, f"it has no table {TABLE}.")
        return _make_configuration(path, table)
    for levels in range(current_folder().rstrip(os.sep).count(os.sep) + 1):
        for name in (OWN_FILE, SHARED_FILE):
            near = os.path.join(*[os.pardir] * levels, name)
            try:
                table = _load_table(near) if os.path.exists(near) else None
            except UnusableConfiguration as error:
                raise UnusableConfiguration(near, f"{error.why} To check without it: --no-config") from None
            if table is not None:
                return _make_configuration(near, table)
    return Configuration()


def _load_table(path: str) -> Mapping[str, Any] | None:
    """Read the table of a configuration file; None if SHARED_FILE has none. Raises UnusableConfiguration.

    Most projects have a SHARED_FILE, so it is parsed only if it may contain the table.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            raise UnusableConfiguration(path, "the configuration has to be a file.")
        with open(path, "rb") as file:
            content = file.read()
    except (OSError, ValueError) as error:
        raise UnusableConfiguration(path, f"it {why_unreadable(error)}.") from None
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
        problem = _problem_of(path, key, value)
        if problem:
            raise UnusableConfiguration(path, problem, key)
        try:
            values[key] = _convert_value(key, value, os.path.dirname(path))
        except UnknownRule as error:
            raise UnusableConfiguration(path, f"{key}: {error}", key) from None
    return Configuration(path, values)


def _problem_of(path: str, key: str, value: Any) -> str:
    """Return what is wrong with a key or its value; "" if nothing is. Names of rules are not checked."""
    wanted = CONFIGURATION_KEYS.get(key)
    if wanted is None:
        hint = did_you_mean(similar_names(key.lower().replace("_", "-"), CONFIGURATION_KEYS))
        if key == "tool" and os.path.basename(path) != SHARED_FILE:
            hint = f" In this file the keys stand at the top, without {TABLE}."
        return f"no key is called {key!r}.{hint} The keys are: {', '.join(CONFIGURATION_KEYS)}"
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


def _convert_value(key: str, value: Any, folder: str) -> Any:
    """Convert a value for Configuration; *folder* is the folder of the configuration file. Raises UnknownRule."""
    match key:
        case "files":
            return tuple(_convert_value("data", path, folder) for path in value)
        case "data" | "baseline":
            located = os.path.normpath(os.path.join(folder, value))
            return f"{os.curdir}{os.sep}{located}" if located == STDIN else located  # here "-" names a file
        case "exclude":
            return PathPatterns(value, folder)
        case "select" | "ignore":
            return frozenset(find_rule(name).name for name in value)
        case "per-file-ignores":
            return tuple(
                (PathPatterns((pattern,), folder), _convert_value("ignore", rules, folder))
                for pattern, rules in value.items()
            )
    return value


def _has_type(value: Any, wanted: str) -> bool:
    if wanted == STRING:
        return isinstance(value, str)
    if wanted == STRINGS:
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return isinstance(value, dict) and all(_has_type(entry, STRINGS) for entry in value.values())


def _type_in_words(value: Any) -> str:
    """Return the type of a value in words; for a list or table with unexpected content, also the content's type."""
    words = TOML_TYPES.get(type(value), "a date or a time")
    wanted = STRINGS if isinstance(value, dict) else STRING
    entries = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    other = next((entry for entry in entries if not _has_type(entry, wanted)), None)
    return words if other is None else f"{words} with {_type_in_words(other)}"


def find_rule(name: str) -> Rule:
    """Return the rule called *name*, ignoring case and allowing spaces for hyphens. Raises UnknownRule."""
    from countylines.checker import RULES  # noqa: PLC0415  help does not need them

    folded = fold_name(name)
    for rule in RULES:
        if fold_name(rule.name) == folded:
            return rule
    names = [rule.name for rule in RULES]
    raise UnknownRule(name, similar_names(folded[:100].replace(" ", "-"), names), names)
