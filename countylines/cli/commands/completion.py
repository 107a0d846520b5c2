"""``countylines completion``."""

import click

from countylines.cli.choices import Choice
from countylines.cli.completion import SHELLS, script
from countylines.cli.environment import Desk, pass_desk
from countylines.cli.group import Helpful, commands


@click.command(cls=Helpful)
@click.argument("shell", type=Choice(tuple(SHELLS)))
@pass_desk
def completion(desk: Desk, shell: str) -> None:
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
    desk.print(script(commands, shell).rstrip("\n"))
