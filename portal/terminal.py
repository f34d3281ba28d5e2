"""How the program speaks on a terminal and in a log."""

import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import click

from portal.languages import number
from portal.outcome import Outcome
from portal.problems import Problem, errors


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
            click.echo(
                f"\r[{bar}] {done}/{count} tệp, biểu đồ / files, charts{end}", nl=False, err=True
            )
        elif done == count or done - self.told >= max(1000, count // 4):
            self.told = done
            click.echo(f"tệp / files: {done}/{count}", err=True)


def totals(problems: Iterable[Problem]) -> str:
    """How much is wrong, in both languages."""
    listed = [*problems]
    wrong = len(errors(listed))
    warned = len(listed) - wrong
    return (
        f"{wrong} lỗi, {warned} điều nên sửa. / "
        f"{counted(wrong, 'error')}, {counted(warned, 'warning')}."
    )


def counted(number: int, name: str) -> str:
    """A number of things in English."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def closing_line(outcome: Outcome, seconds: float) -> str:
    """What a build did, in a line of each language."""
    written = outcome.written
    assert written is not None
    return (
        f"{written.pages} trang: ghi {written.written}, giữ nguyên {written.unchanged}, "
        f"bỏ {written.removed}; biểu đồ: vẽ {outcome.drawn}, dùng lại {outcome.reused}; "
        f"{number(Decimal(f'{seconds:.1f}'), 'vi')} giây\n"
        f"{written.pages} pages: {written.written} written, {written.unchanged} unchanged, "
        f"{written.removed} removed; charts: {outcome.drawn} drawn, {outcome.reused} reused; "
        f"{seconds:.1f} s"
    )
