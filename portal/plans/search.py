"""Search: what can be found, and the index of the site that the page shows without scripts."""

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from itertools import chain

from portal import sentences
from portal.glossary import acronyms_in, is_acronym
from portal.languages import collation_key, folded
from portal.model import Commitment, Duty, Province, Task
from portal.plans.glossary import every_word, without_acronym
from portal.plans.legal_bases import anchor, legal_base_url
from portal.plans.scene import Scene, is_dated, province_link
from portal.plans.search_pages import pages, work_pages
from portal.plans.work import names, task_link
from portal.views import Found, Link, Place, Same, SearchView

FILE = "documents.json"
FIELDS = tuple(one.name for one in fields(Found))


def search_view(scene: Scene) -> SearchView:
    """The page of the search: its form, and a link to everything that is no commitment."""
    words, titles = scene.words, kinds(scene)
    listed = list(without_commitments(scene))
    return SearchView(
        title=words.gettext("Search"),
        description=words.gettext(
            "Search the commitments, tasks, figures, documents and terms on this site."
        ),
        documents=scene.url("search") + FILE,
        kinds=tuple((kind, name) for kind, name in titles.items()),
        index=tuple(
            (titles[kind], tuple(Link(one.title, one.url) for one in in_order(listed, kind)))
            for kind in ("province", "topic", "document", "indicator", "page")
        ),
    )


def in_order(listed: list[Found], kind: str) -> list[Found]:
    """What is of one kind, in alphabetical order."""
    return sorted(
        (one for one in listed if one.kind == kind), key=lambda one: collation_key(one.title)
    )


def search_documents(scene: Scene) -> bytes:
    """All that can be found, as the script of the page reads it; what is empty is left out.

    documents   what can be found
    places      provinces by the name that pages write, and all that people write instead
    same        terms by the name that pages write, and by their names in the other language
    """
    held = {
        "documents": [
            {name: value for name in FIELDS if (value := getattr(one, name))}
            for one in entries(scene)
        ],
        "places": [asdict(one) for one in places(scene)],
        "same": [asdict(one) for one in same(scene)],
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()


def places(scene: Scene) -> Iterator[Place]:
    """The provinces by name, present and former ones of one name together."""
    portal = scene.survey.portal
    of_name: dict[str, list[Province]] = {}
    for one in portal.provinces.values():
        of_name.setdefault(bare(scene.say(one.name)), []).append(one)
    read = {one.province for one in portal.documents.values()}
    for name, group in of_name.items():
        forms = (form for one in group for form in (one.name.vi, one.name.en, *one.also))
        is_read = any(one.id in read or one.kind == "country" for one in group)
        # What is typed without marks is understood, so such a form need not be sent.
        told = dict.fromkeys(
            form for form in forms if form.lower() not in (name.lower(), folded(name))
        )
        yield Place(name, tuple(told), is_read)


def bare(name: str) -> str:
    """A province without what it is: Hồ Chí Minh, which is how texts write it mostly."""
    return name.removeprefix("Thành phố ").removesuffix(" City")


def same(scene: Scene) -> Iterator[Same]:
    """What terms are called in the other language, where it is not the same.

    Short names of the other language are for those who paste them from a Vietnamese text; those of
    English are also Vietnamese words: ai is who.
    """
    for term in scene.survey.portal.glossary.values():
        said, other = term.name.vi, term.name.en
        if scene.language == "en":
            said, other = other, said
        name, forms = without_acronym(said)[0], without_acronym(other)
        if scene.language == "vi":
            forms = tuple(form for form in forms if " " in form)
        else:
            forms += tuple(form for form in term.also if is_acronym(form) and form.isalpha())
        if forms := tuple(form for form in forms if form not in said):
            yield Same(name, forms)


def kinds(scene: Scene) -> dict[str, str]:
    """What each kind of result is called."""
    words = scene.words
    return {
        "province": words.pgettext("result", "Province or city"),
        "topic": words.pgettext("result", "Topic"),
        "document": words.pgettext("result", "Document"),
        "indicator": words.pgettext("result", "Indicator"),
        "commitment": words.pgettext("result", "Commitment"),
        "task": words.pgettext("result", "Task"),
        "duty": words.pgettext("result", "Duty"),
        "legal": words.pgettext("result", "Legal base"),
        "term": words.pgettext("result", "Term"),
        "page": words.pgettext("result", "Page"),
    }


def entries(scene: Scene) -> Iterator[Found]:
    """Everything that can be found."""
    yield from without_commitments(scene)
    for one in scene.survey.portal.commitments.values():
        yield commitment(scene, one)


def without_commitments(scene: Scene) -> Iterator[Found]:
    """Everything but the commitments."""
    portal = scene.survey.portal
    yield from provinces(scene)
    yield from topics(scene)
    yield from documents(scene)
    yield from indicators(scene)
    yield from (work(scene, "task", one) for one in portal.tasks.values())
    yield from (work(scene, "duty", one) for one in chain(*portal.duties.values()))
    yield from legal_bases(scene)
    yield from terms(scene)
    yield from work_pages(scene)
    yield from pages(scene)


def provinces(scene: Scene) -> Iterator[Found]:
    """Provinces by present and former names; a former one says where it went."""
    portal, words = scene.survey.portal, scene.words
    for one in portal.provinces.values():
        before = [scene.say(portal.provinces[p].name) for p in portal.predecessors.get(one.id, ())]
        detail = ""
        if one.ends_on:
            after = portal.successors[one.id][0]
            told = words.gettext("now part of {province}")
            detail = told.format(province=scene.say(portal.provinces[after].name))
        yield Found(
            url=scene.url("province", one.id),
            kind="province",
            title=sentences.province_label(words, one, is_dated(scene, one), False),
            detail=detail,
            also=", ".join((*before, *kind_words(one))),
            keys=tuple(dict.fromkeys((scene.say(one.name), bare(scene.say(one.name))))),
        )


def kind_words(province: Province) -> tuple[str, ...]:
    """What people write before the name: tỉnh, TP."""
    return {"city": ("TP", "thành phố", "city"), "province": ("tỉnh", "province")}.get(
        province.kind, ()
    )


def topics(scene: Scene) -> Iterator[Found]:
    """Topics with their long names."""
    for one in scene.survey.portal.topics.values():
        short, long = scene.say(one.short), scene.say(one.long)
        also = f"{long} {acronyms(scene, f'{short} {long}')}"
        yield Found(scene.url("topic", one.id), "topic", short, also=also, keys=(short,))


def documents(scene: Scene) -> Iterator[Found]:
    """Documents by number and by title."""
    for one in scene.survey.portal.documents.values():
        yield Found(
            url=scene.url("document", one.id),
            kind="document",
            title=sentences.document_label(scene.words, one),
            place=province_link(scene, one.province).text,
            detail=scene.say(one.title),
            also=acronyms(scene, scene.say(one.title)),
            keys=tuple(filter(None, (one.number, one.id))),
        )


def indicators(scene: Scene) -> Iterator[Found]:
    """Indicators that have a page, with their acronyms."""
    portal = scene.survey.portal
    for identity in scene.survey.measured:
        name = scene.say(portal.indicators[identity].name)
        areas = scene.survey.areas.get(identity, ())
        years = {one.period.year for area in areas for one in portal.observations[area, identity]}
        found_by = (
            acronyms(scene, name),
            *(province_link(scene, area).text for area in areas),
            *(str(year) for year in sorted(years)),
        )
        url = scene.url("indicator", identity)
        yield Found(url, "indicator", name, also=" ".join(found_by))


def commitment(scene: Scene, one: Commitment) -> Found:
    """A commitment by its title, its measure and its id."""
    portal, survey = scene.survey.portal, scene.survey
    measure = scene.say(portal.indicators[one.indicator].name) if one.indicator else ""
    status = survey.assessments[one.id].status
    names = sentences.status_names(scene.words)
    return Found(
        url=scene.url("commitment", one.id),
        kind="commitment",
        title=scene.say(one.title),
        place=province_link(scene, one.province).text,
        topic=scene.say(portal.topics[one.topic].short),
        status=names[status] if status else scene.words.gettext("Not measurable as written"),
        detail=str(one.due.year) if one.due else "",
        also=f"{measure} {acronyms(scene, measure)}".strip(),
        keys=(one.id,),
    )


def work(scene: Scene, kind: str, one: Task | Duty) -> Found:
    """A task or a duty by its title."""
    portal = scene.survey.portal
    place, title = province_link(scene, one.province).text, scene.say(one.title)
    if isinstance(one, Task):
        topic = scene.say(portal.topics[one.topic].short)
        return Found(task_link(scene, one).url, kind, title, place, topic=topic, keys=(one.id,))
    return Found(
        url=scene.url("duty", one.province) + f"#{one.id}",
        kind=kind,
        title=title,
        place=place,
        detail=names(scene, one.lead),
        also=scene.words.gettext("half-yearly") if "six_monthly" in one.rhythm else "",
        keys=(one.id,),
    )


def legal_bases(scene: Scene) -> Iterator[Found]:
    """Each text that documents rest on, once."""
    rows = chain(*scene.survey.portal.legal_bases.values())
    for one in {anchor(basis): basis for basis in rows}.values():
        number = (one.number,) if one.number else ()
        title = " ".join((*number, scene.say(one.title)))
        yield Found(legal_base_url(scene, one), "legal", title, keys=number)


def terms(scene: Scene) -> Iterator[Found]:
    """The terms of the glossary."""
    for one in every_word(scene):
        yield Found(
            url=scene.url("glossary") + f"#{one.key}",
            kind="term",
            title=one.name,
            detail=one.text,
            keys=one.forms,
        )


def acronyms(scene: Scene, text: str) -> str:
    """The acronyms of the terms that stand in a text: CĐS where it says chuyển đổi số."""
    find = scene.once(("acronyms",), lambda: acronyms_in(every_word(scene)))
    return find(text)
