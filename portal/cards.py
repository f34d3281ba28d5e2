"""Share images: what a chat shows of a link, in one ink on paper, 1200 by 630 px."""

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from portal.views import Card

FONTS = Path(__file__).resolve().parent.parent / "fonts"
WIDTH, HEIGHT, EDGE = 1200, 630, 64
INK = (0x12, 0x30, 0x5A)  # --cham-9 of styles/tokens.css; paper is white
BLACK, SOFT, PAPER = 0, 90, 255
SIZES = (68, 60, 52)  # of the title: the largest in which it takes three lines
SMALLEST = 42  # 11 px where a chat shows the image 320 px wide
LINES = 3


def draw_card(card: Card) -> bytes:
    """The image of a card as PNG."""
    image = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    strip(pen)
    image.paste(mark(), (EDGE, 56))
    pen.text((EDGE + 76, 58), card.site, BLACK, font("SemiBold", SMALLEST))
    pen.text((WIDTH - EDGE, 58), card.date, SOFT, font("Regular", SMALLEST), anchor="ra")
    pen.text((EDGE, 150), card.place, SOFT, font("Regular", SMALLEST))
    size, lines = fitted(card.title, WIDTH - 2 * EDGE)
    top = 214
    for line in lines:
        pen.text((EDGE, top), line, BLACK, font("SemiBold", size))
        top += round(size * 1.25)
    state(pen, card)
    return inked(image)


def widths(card: Card) -> dict[str, tuple[float, int]]:
    """How wide each line of a card is, and the room it has, in pixels."""
    small, strong, room = font("Regular", SMALLEST), font("SemiBold", SMALLEST), WIDTH - 2 * EDGE
    return {
        "head": (strong.getlength(card.site) + small.getlength(card.date) + 2 * 76, room),
        "place": (small.getlength(card.place), room),
        "state": (strong.getlength(card.state) + 2 * 28, room),
    }


def inked(image: Image.Image) -> bytes:
    """A drawing in grey as PNG in shades of the ink: a tenth of the bytes of full colour."""
    shades = [round(part + (255 - part) * grey / 255) for grey in range(256) for part in INK]
    image.putpalette(shades)
    out = BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()


@cache
def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """The typeface of the site in one weight and size."""
    return ImageFont.truetype(
        str(FONTS / f"CK57Sans-{weight}.ttf"), size, layout_engine=ImageFont.Layout.BASIC
    )


def fitted(title: str, width: int) -> tuple[int, list[str]]:
    """The largest size in which a title takes three lines, and the lines."""
    for size in SIZES:
        lines = wrapped(title, font("SemiBold", size), width)
        if len(lines) <= LINES:
            return size, lines
    return SIZES[-1], [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]


def wrapped(text: str, face: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """Text in lines no wider than so many pixels."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if face.getlength(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def strip(pen: ImageDraw.ImageDraw) -> None:
    """The hatching that stands for what is not known, along the upper edge."""
    pen.rectangle((0, 0, WIDTH, 22), outline=BLACK, width=2)
    for x in range(-22, WIDTH, 12):
        pen.line((x, 22, x + 22, 0), BLACK, 3)


@cache
def mark() -> Image.Image:
    """The logo: a full part and a hatched one."""
    image = Image.new("L", (56, 56), PAPER)
    pen = ImageDraw.Draw(image)
    for x in (0, 22, 44):
        pen.line((x, 56, x + 56, 0), BLACK, 5)
    pen.rectangle((0, 0, 20, 56), fill=BLACK)
    pen.rectangle((0, 0, 55, 55), outline=BLACK, width=5)
    return image


def state(pen: ImageDraw.ImageDraw, card: Card) -> None:
    """The status in a frame; dashed where nothing is known."""
    face = font("SemiBold", SMALLEST)
    left, top, bottom = EDGE, HEIGHT - 122, HEIGHT - 46
    right = left + round(face.getlength(card.state)) + 56
    if card.known:
        pen.rectangle((left, top, right, bottom), outline=BLACK, width=4)
    else:
        for x in range(left, right, 24):
            pen.line((x, top, min(x + 14, right), top), BLACK, 4)
            pen.line((x, bottom, min(x + 14, right), bottom), BLACK, 4)
        for y in range(top, bottom, 24):
            pen.line((left, y, left, min(y + 14, bottom)), BLACK, 4)
            pen.line((right, y, right, min(y + 14, bottom)), BLACK, 4)
    pen.text((left + 28, (top + bottom) // 2), card.state, BLACK, face, anchor="lm")
