"""Shell completion: Click's own for four shells, with descriptions in bash as well."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    PowerShellComplete,
    ShellComplete,
    ZshComplete,
)

from countylines.cli import COMPLETION, streams

NAME = "countylines"

BASH = """\
%(complete_func)s() {
    local response line type value described i longest=0
    local -a values=() descriptions=()
    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1" 2>/dev/null)
    while IFS=$'\\t' read -r type value described; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain)
                values+=("$value")
                descriptions+=("$described")
                (( ${#value} > longest )) && longest=${#value} ;;
        esac
    done <<< "$response"
    COMPREPLY=("${values[@]}")
    # 63 and 33: readline is about to list what there is, so that it may be told; else it inserts what it is given.
    if (( ${#values[@]} > 1 )) && [[ $COMP_TYPE == 63 || $COMP_TYPE == 33 ]]; then
        COMPREPLY=()
        for i in "${!values[@]}"; do
            printf -v line "%%-${longest}s  %%s" "${values[i]}" "${descriptions[i]}"
            COMPREPLY+=("${line:0:${COLUMNS:-80}-2}")
        done
    fi
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


FISH = """\
function %(complete_func)s;
    set -l response (env %(complete_var)s=fish_complete COMP_WORDS=(commandline -cp) \\
COMP_CWORD=(commandline -t) %(prog_name)s);

    for completion in $response;
        set -l metadata (string split --max 1 "," -- $completion);

        if test $metadata[1] = "dir";
            __fish_complete_directories $metadata[2];
        else if test $metadata[1] = "file";
            __fish_complete_path $metadata[2];
        else if test $metadata[1] = "plain";
            echo $metadata[2];
        end;
    end;
end;

complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)";
"""
"""Click's own, but for commas: those in a value (of ``--fields``) or a description are kept."""


class Joined(ShellComplete):
    """A shell that takes ``--option=value`` as one word: what it is offered has the option's name as well."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
        """Offer values with the name that stands before them."""
        found = super().get_completions(args, incomplete)
        name, equals, _ = incomplete.partition("=")
        if equals and name.startswith("--"):
            for item in found:
                item.value = f"{name}={item.value}"
        return found


class JoinedZsh(Joined, ZshComplete):
    """Zsh."""


class JoinedFish(Joined, FishComplete):
    """Fish."""

    source_template = FISH


class JoinedPowerShell(Joined, PowerShellComplete):
    """PowerShell."""


class DescribingBash(BashComplete):
    """Bash, told the descriptions too; it needs no bash to print its script."""

    source_template = BASH

    def source(self) -> str:
        """Give the script."""
        return self.source_template % self.source_vars()

    def get_completion_args(self) -> tuple[list[str], str]:
        """Read the line; bash makes three words of ``--option=value``."""
        args, incomplete = super().get_completion_args()
        return (args[:-1] if args[-1:] == ["="] else args), incomplete

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Write an item as a line: type, value and description, with tabs between."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


SHELLS: Mapping[str, type[ShellComplete]] = {
    "bash": DescribingBash,
    "zsh": JoinedZsh,
    "fish": JoinedFish,
    "powershell": JoinedPowerShell,
}
"""The shells, by the name that a user types."""


def script(commands: click.Command, shell: str) -> str:
    """Give the script for a shell."""
    return SHELLS[shell](commands, {}, NAME, COMPLETION).source()


def complete(commands: click.Command, instruction: str) -> int:
    """Answer a shell's question, ``SHELL_complete`` or ``SHELL_source``; give back the exit code."""
    shell, _, what = instruction.partition("_")
    if shell not in SHELLS or what not in ("source", "complete"):
        return 1
    asked = SHELLS[shell](commands, {}, NAME, COMPLETION)
    os.environ.pop(COMPLETION, None)
    try:
        answer = asked.source() if what == "source" else asked.complete()
    except (KeyError, ValueError):
        return 1  # no shell: the line was not told
    streams.write_answer(f"{answer}\n")
    return 0
