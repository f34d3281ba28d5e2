"""P4, fourth part: cells of a commitment against the words beside them."""

from portal.rules.rule import Rule, error

SAID: dict[str, Rule] = {
    "P447": error(
        vi=(
            "Văn bản viết “{said}”, nhưng loại cam kết là “{kind}”: một năm đạt đã thành đạt cả "
            "thời kỳ.",
            "Viết: recurring. Năm đầu ghi ở cột start, năm cuối ghi ở cột due.",
        ),
        en=(
            "The document says “{said}” (every year), but the kind is “{kind}”: one good year "
            "would stand for all of them.",
            "Write: recurring. The first year goes into start, the last into due.",
        ),
    ),
    "P448": error(
        vi=(
            "Phần nguyên văn có chữ “phấn đấu”, nhưng cột binding ghi “obliged”.",
            "Viết: strive.",
        ),
        en=(
            "The quoted words say “phấn đấu” (strive), but binding is “obliged”.",
            "Write: strive.",
        ),
    ),
    "P449": error(
        vi=(
            "Phần nguyên văn viết “{said}”, nhưng cột approximate ghi “no”.",
            "Viết: yes.",
        ),
        en=(
            "The quoted words say “{said}” (about), but approximate is “no”.",
            "Write: yes.",
        ),
    ),
    "P450": error(
        vi=(
            "Văn bản ngày {day} không thể là của “{province}”: đơn vị này {lived_vi}.",
            "{meant_vi}Hoặc xem lại ngày ban hành.",
        ),
        en=(
            "A document of {day} cannot be one of “{province}”: that province {lived_en}.",
            "{meant_en}Or check the date of issue.",
        ),
    ),
}
