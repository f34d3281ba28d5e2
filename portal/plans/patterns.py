"""The pattern page: every element of the site with its examples, for those who build it."""

from portal.plans.scene import Scene
from portal.views import PatternsView


def patterns_view(scene: Scene) -> PatternsView:
    """The words of the page; the renderer adds the examples, which are part of the theme."""
    words = scene.words
    return PatternsView(
        title=words.gettext("Patterns"),
        description=words.gettext(
            "Every element of this site with its examples. The figures in them are invented."
        ),
    )
