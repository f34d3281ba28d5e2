"""Pages to the preview: each is made when a browser asks for it, and nothing is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from portal.views import Drawn, Make, Page, View
from portal.write import path_of

Files = Mapping[str, Make]


class Shown(Files):
    """A site whose files are made when they are asked for, each once."""

    def __init__(self, makers: dict[str, Make]) -> None:
        self.makers = makers
        self.made: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> Make:
        make = self.makers[path]
        return lambda: self.once(path, make)

    def __iter__(self) -> Iterator[str]:
        return iter(self.makers)

    def __len__(self) -> int:
        return len(self.makers)

    def once(self, path: str, make: Make) -> bytes:
        """The content of a file; a mistake is kept by nobody."""
        if path not in self.made:
            self.made[path] = make()
        return self.made[path]


def shown(
    pages: Sequence[Page], files: Mapping[str, Make | Drawn], render: Callable[[Page, View], str]
) -> Files:
    """How the content of each path of a site is made."""
    makers: dict[str, Make] = {path: making(file) for path, file in files.items()}
    for page in pages:
        for name, file in page.beside:
            makers[page.url[1:] + name] = making(file)
        makers[path_of(page.url)] = partial(rendered, page, render)
    return Shown(makers)


def making(file: Make | Drawn) -> Make:
    """How the content of a file is made."""
    return partial(drawn, file) if isinstance(file, Drawn) else file


def drawn(file: Drawn) -> bytes:
    """A file drawn from its value."""
    return file.draw(file.value())


def rendered(page: Page, render: Callable[[Page, View], str]) -> bytes:
    """A page as it is sent."""
    return render(page, page.make()).encode()
