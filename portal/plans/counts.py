"""Roll-ups: how many commitments carry each status, coverage first."""

from collections.abc import Sequence

from portal import sentences
from portal.model import Commitment
from portal.plans.pictures import counts_picture
from portal.plans.scene import Scene
from portal.views import CountLine, Counts


def counts(scene: Scene, commitments: Sequence[Commitment], key: str) -> Counts:
    """Coverage first, then how many commitments carry each status."""
    numbers = scene.survey.counted(commitments)
    names = group_names(scene)
    total, assessed = len(commitments), scene.survey.assessed(commitments)
    lines = tuple(
        CountLine(status, names[status], str(number))
        for status, number in numbers.items()
        if number
    )
    return Counts(
        total=total,
        assessed=assessed,
        sentence=coverage(scene, assessed, total),
        lines=lines,
        picture=counts_picture(scene, key, numbers, names, total),
    )


def coverage(scene: Scene, assessed: int, total: int) -> str:
    """How much can be judged: the first number of every roll-up."""
    words = scene.words
    if assessed == 0:
        told = words.gettext("We cannot yet assess any of the {total} commitments.")
        return told.format(total=total)
    return words.gettext("We can assess {n} of {total} commitments.").format(
        n=assessed, total=total
    )


def group_names(scene: Scene) -> dict[str, str]:
    """The groups of a count by their names."""
    return dict(sentences.group_names(scene.words))
