"""How the program speaks on a terminal and in a log."""

import sys
from typing import Any

import click

from portal.outcome import Outcome


class DefaultCommand(click.Group):
    """A group whose first command may be left out."""

    def __init__(self, *args: Any, default: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.default = default

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command first where the first word is an option or missing."""
        if not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names):
            args = [self.default, *args]
        return super().parse_args(ctx, args)


class Progress:
    """Tells how far a build is: a bar on a terminal, plain lines in a log."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(self, done: int, count: int) -> None:
        if sys.stderr.isatty():
            filled = 30 * done // max(1, count)
            end = "\n" if done == count else ""
            bar = "#" * filled + "." * (30 - filled)
            click.echo(f"\r[{bar}] {done}/{count} files and charts{end}", nl=False, err=True)
        elif done == count or done - self.told >= max(1000, count // 4):
            self.told = done
            click.echo(f"files: {done} of {count}", err=True)


def closing_line(outcome: Outcome, seconds: float) -> str:
    """What a build did, in one line."""
    written = outcome.written
    assert written is not None
    return (
        f"{written.pages} pages: {written.written} written, {written.unchanged} unchanged, "
        f"{written.removed} removed; charts: {outcome.drawn} drawn, {outcome.reused} reused; "
        f"{seconds:.1f} s"
    )
