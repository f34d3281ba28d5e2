"""The glossary: every term of art on the site, and those a page explains where it uses them."""

from portal.languages import collation_key
from portal.model import Term
from portal.plans.scene import Scene, edit_url
from portal.views import GlossaryView, TermRow, Word
from portal.words.quantities import capital


def glossary_view(scene: Scene) -> GlossaryView:
    """Every term, in the alphabetical order of the page's language."""
    words, terms = scene.words, scene.survey.portal.glossary.values()
    told = words.ngettext(
        "{n} term of the field, in plain words.",
        "{n} terms of the field, in plain words.",
        len(terms),
    )
    rows = [term_row(scene, term) for term in terms]
    return GlossaryView(
        title=words.gettext("Glossary"),
        description=told.format(n=len(rows)),
        terms=tuple(sorted(rows, key=lambda row: collation_key(row.name))),
    )


def term_row(scene: Scene, term: Term) -> TermRow:
    """A term with its name in the other language."""
    other = term.name.en if scene.language == "vi" else term.name.vi
    return TermRow(
        key=term.id,
        name=name_of(scene, term),
        other="" if other == scene.say(term.name) else other,
        text=scene.say(term.definition),
        edit=edit_url(scene, term.where),
    )


def offered_words(scene: Scene) -> tuple[Word, ...]:
    """The terms that pages of this language explain at their first use."""
    terms = scene.survey.portal.glossary
    return tuple(one for one in every_word(scene) if scene.language in terms[one.key].offered_in)


def every_word(scene: Scene) -> tuple[Word, ...]:
    """Every term, with all that it is written as."""
    return tuple(
        Word(term.id, name_of(scene, term), scene.say(term.definition), forms(scene, term))
        for term in scene.survey.portal.glossary.values()
    )


def name_of(scene: Scene, term: Term) -> str:
    """A term by name, as the head of its definition."""
    return capital(scene.say(term.name))


def forms(scene: Scene, term: Term) -> tuple[str, ...]:
    """All that a term is written as: its name, the acronym in brackets after it, and others."""
    return (*without_acronym(scene.say(term.name)), *term.also)


def without_acronym(name: str) -> tuple[str, ...]:
    """The name of a term, then the acronym that stands in brackets after it, where one does."""
    said, _, acronym = name.removesuffix(")").partition(" (")
    return (said, acronym) if acronym else (said,)
