"""Pages to HTML: the theme, one Jinja environment a language, and the filters."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import cast

from jinja2 import DictLoader, Environment, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.compiler import Frame as CompilerFrame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from portal.addresses import address
from portal.charts.drawings import Chart
from portal.compiled import kept_code
from portal.elsewhere import on_the_site
from portal.glossary import explainer, keys_in, marker, noter
from portal.languages import Catalogue, Language, number
from portal.markdown import markdown
from portal.patterns import ON_EVERY_PAGE, as_templates, pattern, read_examples
from portal.styles import embed_stylesheet, stylesheet
from portal.views import Frame, Page, View

ASSETS = "/assets/"
WIDE, NARROW = 720, 328  # px: the two sizes a chart is drawn for
SOURCES = ("portal", "templates", "styles", "scripts", "static", "locales")
KINDS = (".py", ".html", ".toml", ".css", ".js", ".svg", ".woff2", ".txt", ".png", ".po")
LIBRARIES = ("jinja2", "markdown-it-py", "mdit-py-plugins", "babel")
SPECIAL = re.compile(r"[&<>'\"]")
LETTER = "[ăâđêôơưàáãèéìíĩòóõùúũýĂÂĐÊÔƠƯ\u1ea0-\u1ef9]"
PRINTED = re.compile(
    rf"<[^>]*>|(“|&#34;|\(|\[)([^”&()/<\[\]]*{LETTER}[^”&()/<\[\]]*)(?=”|&#34;| / |\])"
)
WHOLE_ROW = re.compile("(?<=“)((?:[^”,]*,(?=[^ ])){3}[^”]*)(?=”)")  # in quotation marks
QUOTED = re.compile(f"<[^>]*>|(“)([^”<]*{LETTER}[^”<]*)(?=”)")


@dataclass(frozen=True, slots=True)
class Theme:
    """All that the bytes of a page depend on besides the page itself.

    digest      changes whenever one of those things does
    templates   name and text of each template
    components  names of the components
    examples    for each component, the names and the markup of its examples
    assets      published name of each asset: site.css is site.1a2b3c4d.css
    files       what to copy to the site, by path under site/assets/
    """

    digest: str
    templates: Mapping[str, str] = field(repr=False)
    components: tuple[str, ...]
    examples: Mapping[str, tuple[tuple[str, str], ...]] = field(repr=False)
    assets: Mapping[str, str] = field(repr=False)
    files: Mapping[str, bytes] = field(repr=False)


def read_theme(root: Path) -> Theme:
    """The templates, styles, scripts and static files of a portal."""
    named = {"site.css": stylesheet(root).encode(), "embed.css": embed_stylesheet(root).encode()}
    named |= {path.name: path.read_bytes() for path in sorted((root / "scripts").glob("*.js"))}
    assets = {name: with_digest(name, content) for name, content in named.items()}
    plain = dict(files_under(root / "static"))
    templates = root / "templates"
    examples = {
        path.parent.name: read_examples(path)
        for path in sorted(templates.glob("components/*/examples.toml"))
    }
    return Theme(
        digest=digest_of(root),
        templates=as_templates(examples)
        | {
            path.relative_to(templates).as_posix(): path.read_text("utf-8")
            for path in sorted(templates.rglob("*.html"))
        },
        components=tuple(sorted(path.stem for path in templates.glob("components/*/*.html"))),
        examples=examples,
        assets=assets | {name: name for name in plain},
        files=plain | {assets[name]: content for name, content in named.items()},
    )


def digest_of(root: Path) -> str:
    """A short name for our own code and everything it renders with."""
    whole = blake2b(repr([(name, version(name)) for name in LIBRARIES]).encode(), digest_size=16)
    for folder in SOURCES:
        for name, content in files_under(root / folder):
            whole.update(f"{folder}/{name} {len(content)}\n".encode() + content)
    return whole.hexdigest()


def files_under(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a folder that a page may depend on, in the same order on every machine."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in KINDS and path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def with_digest(name: str, content: bytes) -> str:
    """A name that changes with its content, so that browsers may keep the file for ever."""
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{blake2b(content, digest_size=4).hexdigest()}.{kind}"


def renderer(
    theme: Theme,
    base: str,
    frames: Mapping[Language, Frame],
    catalogues: Mapping[Language, Catalogue],
    draw: Callable[[Chart, int], str],
    compiled: Path,
) -> Callable[[Page, View], str]:
    """How to make HTML of a page and its view, under the path `base`.

    Nothing is compiled before the first page of a language is rendered; what is
    compiled is kept in the folder `compiled`.
    """

    @cache
    def environment_of(language: Language) -> Environment:
        made = environment(theme, base, frames[language], catalogues[language], draw)
        # All that the compiler puts into the code, beside the template.
        settled = (theme.digest, base, language, frames[language].address)
        made.bytecode_cache = kept_code(compiled, repr(settled))
        return made

    return lambda page, view: rendered(environment_of(page.language), page, view)


def rendered(made: Environment, page: Page, view: View) -> str:
    """The HTML of a page."""
    template = made.get_template(f"pages/{page.template}.html")
    everything = {**made.globals, "page": page, "view": view}
    return "".join(template.root_render_func(template.new_context(everything, shared=True)))


def environment(
    theme: Theme,
    base: str,
    frame: Frame,
    words: Catalogue,
    draw: Callable[[Chart, int], str],
) -> Environment:
    """Everything a template may use, in one language; each component under its own name."""
    made = Environment(
        loader=DictLoader(theme.templates),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]  # by the extension
        words.gettext, words.ngettext, newstyle=True, pgettext=words.pgettext,
        npgettext=words.npgettext,
    )  # fmt: skip
    made.code_generator_class = compiler(words.gettext)
    made.filters |= filters(theme, base, frame, words) | {"svg": partial(svg, draw)}
    made.globals |= {
        "frame": frame,
        "language": frame.language,
        "patterns": tuple(one for one in theme.examples if one not in ON_EVERY_PAGE),
    }
    made.globals |= {name: component(made, name) for name in theme.components}
    made.globals["pattern"] = partial(pattern, made, theme.examples)
    return made


def filters(
    theme: Theme, base: str, frame: Frame, words: Catalogue
) -> dict[str, Callable[..., object]]:
    """What a template may do with an address, a number or a text."""
    href, mark_terms = partial(under, base), marker(frame.words)
    leads = partial(on_the_site, frame.language, frame.repository)
    wide = words.gettext("Wide table"), words.gettext("Slide the table sideways to see all of it.")
    return {
        "href": href,
        "address": partial(address, frame.language),
        "absolute": partial(under, frame.address),
        "live": partial(under, frame.live or frame.address),
        "asset": lambda name: href(ASSETS + theme.assets[name]),
        "number": partial(number, language=frame.language),
        "markdown": markdown(lambda url: href(leads(url)), wide, mark_terms, sizes(theme, href)),
        "terms": mark_terms,
        "noted": noter(mark_terms),
        "keys": keys_in(mark_terms),
        "explained": explainer(frame.words),
        "english": english,
        "rows_marked": rows_marked,
        "quoted": quoted if frame.language == "en" else escape,
    }


def sizes(theme: Theme, href: Callable[[str], str]) -> dict[str, tuple[int, int]]:
    """Width and height of each PNG of the site, in px, by its address."""
    return {
        href(ASSETS + name): (int.from_bytes(png[16:20]), int.from_bytes(png[20:24]))
        for name, png in theme.files.items()
        if name.endswith(".png")
    }


def component(made: Environment, name: str) -> Callable[..., Markup]:
    """The macro of templates/components/<name>/<name>.html, compiled where it is first used.

    All share one set of globals, so that each may call any other.
    """

    def compiled(*values: object, **named: object) -> Markup:
        template = made.get_template(f"components/{name}/{name}.html")
        macro = getattr(template.make_module(made.globals, shared=True), name)
        made.globals[name] = macro
        return cast(Markup, macro(*values, **named))

    return compiled


def compiler(gettext: Callable[[str], str]) -> type[CodeGenerator]:
    """A compiler that says the words of the interface once, and escapes with `escaped`."""

    class Compiler(CodeGenerator):
        def visit_Template(self, node: nodes.Template, frame: CompilerFrame | None = None) -> None:
            super().visit_Template(Speaker(gettext).visit(node), frame)
            self.writeline("from portal.render import escaped as escape")

    return Compiler


def escaped(value: object) -> str:
    """What markupsafe.escape gives; most words need nothing done, and that costs nothing."""
    if isinstance(value, Markup) or (type(value) is str and not SPECIAL.search(value)):
        return value
    return escape(value)


class Speaker(NodeTransformer):
    """Puts the translation in the place of each _("…") that has no blanks."""

    def __init__(self, gettext: Callable[[str], str]) -> None:
        self.gettext = gettext

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """_("…") becomes a constant; every other call stays."""
        self.generic_visit(node)
        if isinstance(node.node, nodes.Name) and node.node.name == "_" and not node.kwargs:
            message = node.args[0].as_const()
            return nodes.Const(self.gettext(message).replace("%%", "%"), lineno=node.lineno)
        return node


def under(place: str, url: str) -> str:
    """A root-absolute address as it is under a path or a full address; others unchanged."""
    return place.rstrip("/") + url if url.startswith("/") else url


def quoted(text: str) -> Markup:
    """English words or HTML, with the Vietnamese in quotation marks marked as Vietnamese."""

    return marked(QUOTED, text)


def english(text: str) -> Markup:
    """What the check prints in English: also a (Việt / English) name, "a cell", [a link](…)."""

    return marked(PRINTED, text)


def rows_marked(text: str) -> Markup:
    """Words with each row of a file that they quote marked: a row has words of both languages."""
    return Markup(WHOLE_ROW.sub(r'<code lang="mul">\1</code>', str(escape(text))))


def marked(where: re.Pattern[str], text: str) -> Markup:
    """Words or HTML with the Vietnamese marked that stands after a sign of `where`."""

    def mark(found: re.Match[str]) -> str:
        return f'{found[1]}<span lang="vi">{found[2]}</span>' if found[1] else found[0]

    return Markup(where.sub(mark, escape(text)))


def svg(draw: Callable[[Chart, int], str], chart: Chart) -> Markup:
    """A chart in both its sizes; the style sheet shows the one that fits."""
    wide, narrow = draw(chart, WIDE), draw(chart, NARROW)
    return Markup(
        '<div class="chart" aria-hidden="true">'
        f'<div class="chart__wide">{wide}</div><div class="chart__narrow">{narrow}</div></div>'
    )
