"""P7: the register against the texts of the documents."""

from portal.rules.rule import Rule, error

ORIGINALS: dict[str, Rule] = {
    "P701": error(
        vi=(
            "Tệp này không có phần đầu cho biết văn bản của tỉnh nào.",
            "Mở đầu tệp bằng ba dấu gạch, rồi province, number và date của văn bản.",
        ),
        en=(
            "This file has no front matter that says whose document it is.",
            "Begin it with three hyphens, then province, number and date of the document.",
        ),
    ),
    "P702": error(
        vi=(
            "Không văn bản nào trong data/documents.csv khớp với bản gốc này ({province}).",
            "Đối chiếu tên tỉnh, số và ngày ban hành ở hai nơi.",
        ),
        en=(
            "No document in data/documents.csv matches this text ({province}).",
            "Compare the province, the number and the date of issue in both places.",
        ),
    ),
    "P703": error(
        vi=(
            "Không tìm thấy bản gốc của văn bản “{document}”.",
            "Thêm bản gốc vào thư mục, ghi đúng province, number và date ở đầu tệp.",
        ),
        en=(
            "The text of the document “{document}” was not found.",
            "Add it to the folder, with its province, number and date at the top.",
        ),
    ),
    "P704": error(
        vi=(
            "Trong {file} không có vị trí “{locator}”.",
            "Đếm lại mục, đoạn, gạch đầu dòng và câu trong bản gốc.",
        ),
        en=(
            "There is no place “{locator}” in {file}.",
            "Count the section, paragraph, bullet and sentence in the text again.",
        ),
    ),
    "P705": error(
        vi=(
            "Những chữ “{wording}” không có ở vị trí đã ghi: “{text}”.",
            "Chép đúng chữ trong bản gốc, hoặc sửa vị trí.",
        ),
        en=(
            "The words “{wording}” do not stand at the place given: “{text}”.",
            "Copy the words exactly, or correct the place.",
        ),
    ),
    "P706": error(
        vi=(
            "Ở {locator} không có số {value}.",
            "Đối chiếu con số, năm và vị trí với bản gốc.",
        ),
        en=(
            "{value} does not stand at {locator}.",
            "Compare the figure, the year and the place with the text.",
        ),
    ),
    "P707": error(
        vi=(
            "Bản đồ của “{document}” thiếu {locator}.",
            "Thêm một dòng cho vị trí này vào passages.csv.",
        ),
        en=(
            "The map of “{document}” lacks {locator}.",
            "Add a row for this place to passages.csv.",
        ),
    ),
}
