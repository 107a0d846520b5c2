"""``countylines completion``."""

import click

from countylines.cli.completion import SHELLS, script
from countylines.cli.environment import Environment, pass_environment
from countylines.cli.group import Helpful, commands
from countylines.cli.names import DescribedChoice


@click.command(cls=Helpful)
@click.argument("shell", type=DescribedChoice(dict.fromkeys(SHELLS, "")))
@pass_environment
def completion(env: Environment, shell: str) -> None:
    """Print a script that lets a shell complete commands, options, names and fields.

    \b
    bash:        eval "$(countylines completion bash)"
    zsh:         eval "$(countylines completion zsh)"
    fish:        countylines completion fish | source
    PowerShell:  countylines completion powershell | Out-String | Invoke-Expression

    Put the line into ~/.bashrc, ~/.zshrc (below compinit), ~/.config/fish/config.fish or $PROFILE.

    \b
    countylines completion bash
    """
    env.print(script(commands, shell).rstrip("\n"))
