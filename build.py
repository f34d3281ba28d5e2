"""Build the portal: the whole pipeline on one screen.

python build.py [build]     content/, data/ and portal.toml to site/
python build.py check       say what is wrong, and build nothing
python build.py freeze      keep the site of this day for ever, in releases/
python build.py fix         show what has one right answer; with --write, put it right
python build.py verify DIR  compare the register with the texts of its documents
python build.py serve       watch, rebuild, show in the browser
python build.py new KIND    add a row: it asks for what is needed
python build.py import FILE take a workbook of a province back
python build.py propose     write the figure that a form on the web proposes
python build.py report      say what a change does, for its reviewer
"""

import gc
import os
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from time import perf_counter

import click

from portal.examine import examine
from portal.explained import GUIDE, explained, site_of
from portal.freeze import Different, clear, keep_frozen
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.mending import mend_all, shown, write_all
from portal.originals import read_originals
from portal.outcome import Outcome, build_site, site_shown
from portal.problems import errors, tell
from portal.releases import KEPT_IN, Changed
from portal.render import Theme, read_theme
from portal.terminal import DefaultCommand, Progress, closing_line, counted, totals
from portal.verify import verify as compare
from portal.write import Foreign

HERE = Path(__file__).resolve().parent
VIET_NAM = timezone(timedelta(hours=7))
FORMATS = click.Choice(["text", "github", "json"])


class Day(click.ParamType[date]):
    """A day written YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day; a usage error for anything else."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day written YYYY-MM-DD", param, ctx)


def today() -> date:
    """Today in Asia/Ho_Chi_Minh."""
    return datetime.now(VIET_NAM).date()


root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=HERE,
    help="Folder with content/, data/ and portal.toml.  [default: this repository]",
)
as_of_option = click.option(
    "--as-of",
    type=Day(),
    default=today,
    metavar="YYYY-MM-DD",
    help="The day the site speaks about.  [default: today in Asia/Ho_Chi_Minh]",
)

base_url_option = click.option(
    "--base-url",
    metavar="URL",
    help="Address the site is published at; a path in it is put before every link."
    "  [default: address in portal.toml]",
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    help="Processes that render pages; the result is the same.  [default: one for each core]",
)


@click.group(cls=DefaultCommand, default="build")
def main() -> None:
    """Build, check or preview a portal of public commitments.

    \b
    Exit codes: 0 fine; 1 the content has errors, each listed, nothing written;
    2 wrong usage.
    """


@main.command()
@root_option
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to build into; only a folder that is empty or that a build made."
    "  [default: site/ in this repository]",
)
@as_of_option
@base_url_option
@jobs_option
@click.option(
    "--publish",
    is_flag=True,
    help="Make what takes long and only readers need: share images, and the open data as "
    "workbooks, SQLite and one archive.",
)
def build(
    root: Path,
    site: Path | None,
    as_of: date,
    base_url: str | None,
    jobs: int | None,
    publish: bool,
) -> None:
    """Build the site: only what changed is written, and all of it takes effect at once."""
    started = perf_counter()
    gc.disable()  # the process ends with the build, and nothing it makes is in a cycle for long
    try:
        target = site or HERE / "site"
        outcome = build_site(root, target, as_of, base_url, jobs, Progress(), publish)
    except Foreign as folder:
        raise click.UsageError(
            f"{folder} holds files that no build made; choose an empty folder."
            f"\n{folder} có tệp không do lệnh này tạo; hãy chọn một thư mục trống."
        ) from None
    except Changed as file:
        raise click.ClickException(
            f"{file} is not the file that was frozen; take it back from the branch of releases."
            f"\n{file} không còn như khi chốt; hãy lấy lại từ nhánh lưu các bản chốt."
        ) from None
    report(outcome, root)
    for line in outcome.unsaid:
        click.echo(line, err=True)
    click.echo(closing_line(outcome, perf_counter() - started))


@main.command()
@root_option
@as_of_option
@base_url_option
@jobs_option
def freeze(root: Path, as_of: date, base_url: str | None, jobs: int | None) -> None:
    """Keep a copy of the site as it is on this day in releases/, for ever.

    The next published build shows it at /v/YYYY-MM-DD/. Freezing the same day
    again is refused when anything differs.
    """
    release = root / KEPT_IN / as_of.isoformat()
    making = release.with_name(f".{release.name}.making")
    clear(making)
    try:
        made = making / "site"
        report(build_site(root, made, as_of, base_url, jobs, Progress(), True, frozen=True), root)
        new = keep_frozen(made, release)
    except Different:
        raise click.ClickException(
            f"the release of {as_of} exists and differs; a frozen copy never changes."
            f"\nBản chốt ngày {as_of:%d/%m/%Y} đã có và khác bản này; bản đã chốt không thay đổi."
        ) from None
    finally:
        clear(making)
    said = ("đã chốt", "frozen") if new else ("đã chốt từ trước, không đổi", "frozen before")
    click.echo(f"{release}: {' / '.join(said)}.")


def report(outcome: Outcome, root: Path) -> None:
    """Show what is wrong with the content; end here with code 1 when it has errors."""
    if outcome.problems:
        click.echo(tell(outcome.problems, "text"), err=True)
        click.echo(explained(outcome.problems, site_of(root)), err=True)
    if found := errors(outcome.problems):
        click.echo(totals(found), err=True)
        click.echo("Chưa ghi gì. / Nothing was written.", err=True)
        sys.exit(1)


@main.command()
@root_option
@as_of_option
@click.option("--format", "form", type=FORMATS, default="text", show_default=True)
def check(root: Path, as_of: date, form: str) -> None:
    """Say everything that is wrong with the content, in Vietnamese and English."""
    _, problems = examine(root, as_of)
    if problems or form == "json":
        click.echo(tell(problems, form))  # type: ignore[arg-type]
    if form == "text":
        if problems:
            click.echo(explained(problems, site_of(root)))
        click.echo(totals(problems))
    sys.exit(1 if errors(problems) else 0)


@main.command()
@root_option
@as_of_option
@click.option("--write", is_flag=True, help="Write the files; without it they are only shown.")
def fix(root: Path, as_of: date, write: bool) -> None:
    """Put right what a spreadsheet or an editor did to the files, where that is certain.

    Encodings, accents, characters that cannot be seen, look-alike letters, line
    ends, blank rows, and separators with their decimal commas. The rest is listed.
    """
    mended, left = mend_all(root, as_of)
    for one in mended:
        click.echo(shown(one))
    if write:
        write_all(root, mended)
    if left:
        click.echo(tell(left, "text"))
        click.echo(explained(left, site_of(root)))
    files = counted(len(mended), "file")
    if write:
        click.echo(f"Đã sửa {len(mended)} tệp. / {files} written.")
    elif mended:
        told = f"Sửa được {len(mended)} tệp: chạy lại với --write để ghi."
        click.echo(f"{told} / {files} to write with --write.")
    click.echo(f"Còn lại / Left: {totals(left)}")
    sys.exit(1 if errors(left) else 0)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@root_option
@click.option("--format", "form", type=FORMATS, default="text", show_default=True)
def verify(folder: Path, root: Path, form: str) -> None:
    """Compare the register with the texts of its documents in FOLDER.

    A text is Markdown with its province, number and date at the top, and a
    locator in a comment after each passage: <!-- II.1.b2 -->
    """
    portal, problems = examine(root, today())
    if portal is None:
        click.echo(tell(problems, form))  # type: ignore[arg-type]
        sys.exit(1)
    originals, unreadable = read_originals(folder)
    found = compare(portal, originals)
    problems = [*unreadable, *found.problems]
    if problems or form == "json":
        click.echo(tell(problems, form))  # type: ignore[arg-type]
    if form == "text":
        click.echo(
            f"{found.documents} văn bản: đã so {found.places} vị trí, {found.wordings} nguyên văn, "
            f"{found.figures} con số; {len(problems)} chỗ không khớp.\n"
            f"{found.documents} documents: {found.places} places, {found.wordings} wordings and "
            f"{found.figures} figures compared; {len(problems)} do not agree."
        )
    sys.exit(1 if problems else 0)


@main.command()
@click.argument(
    "kind",
    type=click.Choice(
        ["province", "document", "commitment", "observation", "task", "claim", "source"]
    ),
)
@root_option
@as_of_option
@click.option("--set", "given", multiple=True, metavar="COLUMN=VALUE", help="An answer, at once.")
@click.option("--yes", is_flag=True, help="Ask nothing: what is not given stays empty.")
@click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True)
def new(
    kind: str, root: Path, as_of: date, given: tuple[str, ...], yes: bool, language: Language
) -> None:
    """Add one row: asked for column by column, checked, and written in its place.

    Nothing that is there is changed, and nothing is written while anything is wrong.
    """
    from portal.editing.desk import add_row

    words = read_catalogue(HERE / "locales" / "vi.po", language)
    sys.exit(add_row(root, kind, as_of, given, yes, words))


@main.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@root_option
@as_of_option
@click.option("--template", metavar="PROVINCE", help="Write the workbook of a province to FILE.")
@click.option("--province", metavar="PROVINCE", help="Whose it is.  [default: as in FILE]")
@click.option("--write", is_flag=True, help="Write what would change, once nothing is wrong.")
@click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True)
def import_(
    file: Path,
    root: Path,
    as_of: date,
    template: str | None,
    province: str | None,
    write: bool,
    language: Language,
) -> None:
    """Take the workbook of a province back: FILE.xlsx, made with --template.

    Shows the rows that would change, and each problem at its sheet and cell.
    """
    from portal.editing.exchange import give_template, take_workbook

    catalogues = {one: read_catalogue(HERE / "locales" / "vi.po", one) for one in LANGUAGES}
    if template:
        return give_template(root, file, template, catalogues)
    if not file.is_file():
        raise click.UsageError(f"There is no file {file}.\nKhông có tệp {file}.")
    sys.exit(take_workbook(root, file, province, as_of, write, catalogues[language]))


@main.command()
@root_option
@as_of_option
@click.option(
    "--issue",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the text of the issue, as the form wrote it.",
)
def propose(root: Path, as_of: date, issue: Path) -> None:
    """Write the figure that an issue form proposes, after the whole check.

    Prints the answer for the issue as Markdown in both languages. Ends with 1 when something is
    to be corrected; nothing is then written.
    """
    from portal.editing.propose import propose as write_proposal

    catalogues = {one: read_catalogue(HERE / "locales" / "vi.po", one) for one in LANGUAGES}
    body = issue.read_bytes().decode("utf-8", "replace")
    done, answer = write_proposal(root, body, as_of, catalogues)
    click.echo(answer, nl=False)
    sys.exit(0 if done else 1)


@main.command(name="report")
@root_option
@as_of_option
@click.option("--base", required=True, metavar="REF", help="The commit before the change.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "text", "json"]),
    default="text",
    show_default=True,
)
@click.option("--preview", default="", metavar="URL", help="Where the changed site can be seen.")
def report_command(root: Path, as_of: date, base: str, form: str, preview: str) -> None:
    """Say what the content does that was not so at a commit: rows, tags, pages.

    Ends with 0 also where the change needs fixing; `check` ends with 1.
    """
    from portal.report.ask import NoSuchCommit, report_since
    from portal.report.forms import told

    catalogues = {one: read_catalogue(HERE / "locales" / "vi.po", one) for one in LANGUAGES}
    try:
        found = report_since(root, base, as_of, catalogues, preview)
    except NoSuchCommit:
        raise click.UsageError(
            f"Git finds no commit named {base!r} for {root}."
            f"\nGit không tìm thấy phiên bản {base!r} của {root}."
        ) from None
    click.echo(told(found, catalogues, form))  # type: ignore[arg-type]


@main.command()
@root_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def serve(root: Path, port: int) -> None:
    """Show the site at http://127.0.0.1:PORT/ and renew it with every save."""
    from portal.serve import PortInUse, Rebuilt, serve  # a build does without watchdog

    address = f"http://127.0.0.1:{port}/"
    ours = [HERE / name for name in ("templates", "styles", "scripts", "static", "locales")]
    theme: Theme | None = None

    def rebuild(changes: set[Path]) -> Rebuilt:
        nonlocal theme
        gc.disable()  # serve() collects between two builds, when nobody waits
        started = perf_counter()
        if theme is None or any(path.is_relative_to(one) for path in changes for one in ours):
            theme = read_theme(HERE)
        problems, site = site_shown(root, today(), address, theme)
        if site is None:
            own = address.rstrip("/") if (root / GUIDE).is_file() else ""
            return Rebuilt(f"{tell(problems, 'text')}\n{explained(problems, own)}")
        seconds = perf_counter() - started
        told = f"{len(site)} trang, tệp / pages, files; {seconds:.1f} s"
        return Rebuilt(told, site)

    watched = [root / name for name in ("content", "data", "portal.toml")]
    try:
        serve([*watched, *ours], port, rebuild)
    except PortInUse as taken:
        raise click.UsageError(str(taken)) from taken


def leave(code: object) -> None:
    """End at once: taking every row and page apart first would be a tenth of a build."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1 if code else 0)


if __name__ == "__main__":
    try:
        main()
    except SystemExit as end:
        leave(end.code)
