"""``countylines completion``."""

import click

from countylines.cli.completion import SHELLS, completion_script
from countylines.cli.environment import Environment
from countylines.cli.group import command, main_group
from countylines.cli.parameter_types import DescribedChoice


@command()
@click.argument("shell", metavar="SHELL", type=DescribedChoice(dict.fromkeys(SHELLS, "")))
def completion(env: Environment, shell: str) -> None:
    """Print a script with which a shell completes commands, options, names and fields.

    \b
    bash:        eval "$(countylines completion bash)"
    zsh:         eval "$(countylines completion zsh)"
    fish:        countylines completion fish | source
    PowerShell:  countylines completion powershell | Out-String | Invoke-Expression

    Add the line to ~/.bashrc, ~/.zshrc (below compinit), ~/.config/fish/config.fish or $PROFILE.

    \b
    countylines completion bash
    """
    env.print(completion_script(main_group, shell).rstrip("\n"))
