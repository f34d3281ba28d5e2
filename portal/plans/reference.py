"""The pages about the site itself: method, prose, and the page that is not there."""

from decimal import Decimal

from portal import sentences
from portal.languages import number
from portal.plans.counts import group_names
from portal.plans.lists import province_rows
from portal.plans.scene import Scene, edit_url
from portal.survey import sensitivity
from portal.views import (
    Fact,
    Link,
    MethodView,
    NotFoundView,
    ProseView,
    RuleLine,
    TagExample,
)


def prose_view(scene: Scene, path: str) -> ProseView:
    """A page of prose; in Vietnamese, and marked so, where the English is missing."""
    prose = scene.survey.portal.prose
    page = prose.get((scene.language, path)) or prose["vi", path]
    facts = publisher_facts(scene) if path == "pages/about" else ()
    trail = guide_trail(scene) if path.startswith("guide/") else ()
    edit = edit_url(scene, page.where)
    return ProseView(page.title, page.description, page.body, page.language, facts, trail, edit)


def guide_trail(scene: Scene) -> tuple[Link, ...]:
    """The way to a page of the guide; none in a portal without one."""
    prose = scene.survey.portal.prose
    guide = prose.get((scene.language, "guide")) or prose.get(("vi", "guide"))
    return (Link(guide.title, scene.url("guide")),) if guide else ()


def publisher_facts(scene: Scene) -> tuple[Fact, ...]:
    """Who runs the site, as portal.toml states it; what it does not state is said."""
    words, settings = scene.words, scene.survey.portal.settings
    none = words.gettext("not stated")
    return (
        Fact(words.gettext("Run by"), scene.say(settings.operator) or none),
        Fact(words.gettext("Paid for by"), scene.say(settings.funding) or none),
        Fact(
            words.gettext("Contact"),
            settings.contact or none,
            f"mailto:{settings.contact}" if settings.contact else "",
        ),
        Fact(words.gettext("Code and data"), settings.repository or none, settings.repository),
    )


def method_view(scene: Scene) -> MethodView:
    """The published method, with what it gives in this build."""
    words, survey = scene.words, scene.survey
    method = survey.portal.settings.method
    prose = survey.portal.prose
    page = prose.get((scene.language, "pages/method")) or prose.get(("vi", "pages/method"))
    rules = [found.rule for found in survey.assessments.values()]
    return MethodView(
        title=page.title if page else words.gettext("Method"),
        description=page.description if page else "",
        body=page.body if page else "",
        body_language=page.language if page else scene.language,
        tags=tag_examples(scene),
        rules=tuple(
            RuleLine(rule, condition, result, str(rules.count(rule)))
            for rule, condition, result in sentences.rule_lines(words, method)
        ),
        apart=apart(scene),
        constants=constants(scene),
        sensitivity=tuple(
            (
                words.gettext("without reference-line verdicts")
                if name == "none"
                else number(Decimal(name), scene.language),
                str(changed),
            )
            for name, changed in sensitivity(survey)
        ),
        edit=edit_url(scene, page.where) if page else "",
    )


def apart(scene: Scene) -> str:
    """That visions, counted apart among the tags, stand in the rows of the table."""
    count = scene.survey.counted(scene.survey.current)["long_horizon"]
    told = scene.words.ngettext(
        "The rows below also count the {n} vision that is counted apart above.",
        "The rows below also count the {n} visions that are counted apart above.",
        count,
    )
    return told.format(n=count) if count else ""


def tag_examples(scene: Scene) -> tuple[TagExample, ...]:
    """The nine statuses and the two blocks beside them, each with a real commitment."""
    survey = scene.survey
    method = survey.portal.settings.method
    listed = survey.current
    numbers = survey.counted(listed)
    examples = []
    for status in numbers:
        one = next((c for c in listed if survey.groups[c.id] == status), None)
        link = Link(scene.say(one.title), scene.url("commitment", one.id)) if one else None
        tag = sentences.plain_tag(scene.words, status, method, group_names(scene).get(status, ""))
        examples.append(TagExample(tag, tag.tip, str(numbers[status]), link))
    return tuple(examples)


def constants(scene: Scene) -> tuple[Fact, ...]:
    """The public numbers of the method: one value each, the same for every province."""
    words, method = scene.words, scene.survey.portal.settings.method
    language = scene.language
    return (
        Fact(words.gettext("Method version"), method.version),
        Fact(
            words.gettext("Tolerance, as a share of the whole distance"),
            number(method.tolerance, language),
        ),
        Fact(
            words.gettext("Too early to judge below this share of the time"),
            number(method.too_early, language),
        ),
        Fact(
            words.gettext("Grace after the due date"),
            words.ngettext("{n} day", "{n} days", method.grace_days).format(n=method.grace_days),
        ),
        Fact(
            words.gettext("No straight line beyond"),
            words.ngettext("{n} year", "{n} years", method.horizon_years).format(
                n=method.horizon_years
            ),
        ),
    )


def not_found_view(scene: Scene) -> NotFoundView:
    """The page for an address that leads nowhere."""
    return NotFoundView(scene.words.gettext("Page not found"), province_rows(scene))
