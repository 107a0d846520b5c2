"""``countylines completion``, and the completions for a shell: those of Click, with descriptions in bash as well."""

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
from countylines.cli.environment import Environment
from countylines.cli.group import command, main_group
from countylines.cli.parameter_types import DescribedChoice

BASH_SCRIPT = """\
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
    # 63 and 33: readline is about to list the candidates, so descriptions may be added; otherwise it inserts the text.
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


class FishCompleteWithCommas(FishComplete):
    """Completion in fish, with support for commas in a value (of ``--fields``) or a description."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 "," --')


class BashDescriptionComplete(BashComplete):
    """Completion in bash, with descriptions; unlike Click's, it does not run bash to print the script."""

    source_template = BASH_SCRIPT
    source = ShellComplete.source

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the complete words, and the incomplete last word; bash splits ``--option=value`` into three words."""
        args, incomplete = super().get_completion_args()
        return (args[:-1] if args[-1:] == ["="] else args), incomplete

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return an item as a line: type, value and description, separated by tabs."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


SHELLS: Mapping[str, type[ShellComplete]] = {
    "bash": BashDescriptionComplete,
    "zsh": ZshComplete,
    "fish": FishCompleteWithCommas,
    "powershell": PowerShellComplete,
}
"""The shells by their names."""


@command()
@click.argument("shell", metavar="SHELL", type=DescribedChoice(dict.fromkeys(SHELLS, "")))
def completion(env: Environment, shell: str) -> None:
    """Print a script with which a shell completes commands, options, names and fields.

    \b
    bash:        eval "$(countylines completion bash)"
    zsh:         eval "$(countylines completion zsh)"
    fish:        countylines completion fish | source
    PowerShell:  countylines completion powershell | Out-String | iex

    Add the line to ~/.bashrc, ~/.zshrc (below compinit), ~/.config/fish/config.fish or $PROFILE.

    \b
    countylines completion bash
    """
    env.print(_completer(shell).source().rstrip("\n"))


def _completer(shell: str) -> ShellComplete:
    return SHELLS[shell](main_group, {}, "countylines", COMPLETION)


def answer_shell(instruction: str) -> int:
    """Carry out a shell's *instruction*, and return the exit code.

    It is ``SHELL_source``, to print the script, or ``SHELL_complete``, to list completions of the word at the cursor.
    """
    shell, _, request = instruction.partition("_")
    if shell not in SHELLS or request not in ("source", "complete"):
        return 1
    os.environ.pop(COMPLETION, None)
    completer = _completer(shell)
    if request == "source":
        streams.write_answer(f"{completer.source()}\n")
        return 0
    try:
        args, incomplete = completer.get_completion_args()
        found = completer.get_completions(args, incomplete)
    except (KeyError, ValueError):
        return 1  # not called by a shell's completion: there is no command line to complete
    name, equals, _ = incomplete.partition("=")
    if equals and name.startswith("--"):  # --option=value is one word, so completions have to begin with the option
        for item in found:
            item.value = f"{name}={item.value}"
    streams.write_answer("\n".join(map(completer.format_completion, found)) + "\n")
    return 0
