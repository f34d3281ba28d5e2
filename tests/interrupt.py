"""Programs that a test ends as a person does, with Ctrl-C."""

import signal


def heard() -> None:
    """Let a program hear Ctrl-C where whoever runs the tests does not: before it begins."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
