"""Pages to the preview: each is made when a browser asks for it, and nothing is written."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial

from portal.views import Drawn, Make, Page, View
from portal.write import path_of

Files = Mapping[str, Make]


def shown(
    pages: Sequence[Page], files: Mapping[str, Make | Drawn], render: Callable[[Page, View], str]
) -> Files:
    """How the content of each path of a site is made; each is made once."""
    made: dict[str, Make] = {path: making(file) for path, file in files.items()}
    for page in pages:
        made |= {page.url[1:] + name: making(file) for name, file in page.beside}
        made[path_of(page.url)] = partial(rendered, page, render)
    return {path: cache(make) for path, make in made.items()}


def making(file: Make | Drawn) -> Make:
    """How the content of a file is made."""
    return partial(drawn, file) if isinstance(file, Drawn) else file


def drawn(file: Drawn) -> bytes:
    """A file drawn from its value."""
    return file.draw(file.value())


def rendered(page: Page, render: Callable[[Page, View], str]) -> bytes:
    """A page as it is sent."""
    return render(page, page.make()).encode()
