"""Why a problem comes about, in Vietnamese and English: for its page, not for the message."""

from portal.causes.cells import CELLS
from portal.causes.facts import FACTS
from portal.causes.files import FILES
from portal.causes.others import OTHERS

CAUSES: dict[str, tuple[str, str]] = {**FILES, **CELLS, **FACTS, **OTHERS}
