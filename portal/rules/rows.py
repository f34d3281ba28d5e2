"""P1: files whose rows and columns cannot be told apart."""

from portal.rules.rule import Rule, error

ROWS: dict[str, Rule] = {
    "P102": error(
        vi=(
            "Các cột ngăn bằng “{found}”; tệp này cần dấu phẩy.",
            "Lưu lại dưới dạng CSV ngăn bằng dấu phẩy, hoặc chạy `build.py fix`.",
        ),
        en=(
            "The columns are separated by “{found}”; this file needs commas.",
            "Save it again as comma-separated CSV, or run `build.py fix`.",
        ),
    ),
    "P103": error(
        vi=(
            "Thiếu cột “{column}”.",
            "Thêm cột này vào dòng đầu; các cột cần có: “{columns}”.",
        ),
        en=(
            "The column “{column}” is missing.",
            "Add it to the first row. Columns needed: “{columns}”.",
        ),
    ),
    "P104": error(
        vi=(
            "Không có cột nào tên “{column}”.",
            "{perhaps_vi}Sửa tên hoặc bỏ cột.",
        ),
        en=(
            "There is no column named “{column}”.",
            "{perhaps_en}Rename or remove the column.",
        ),
    ),
    "P105": error(
        vi=("Cột “{column}” xuất hiện {count} lần.", "Giữ một cột và bỏ cột còn lại."),
        en=("The column “{column}” appears {count} times.", "Keep one and remove the rest."),
    ),
    "P106": error(
        vi=(
            "Dòng này có {found} ô; dòng tiêu đề có {expected} ô.",
            '{perhaps_vi}Ô có dấu phẩy thì đặt trong ngoặc kép thẳng "…", số thập phân dùng dấu '
            "chấm; dấu phẩy thừa ở cuối dòng thì xóa.",
        ),
        en=(
            "This row has {found} cells; the header row has {expected}.",
            '{perhaps_en}Put a cell with a comma in straight double quotes "…", write decimals '
            "with a point, and remove commas left over at the end of the row.",
        ),
    ),
    "P107": error(
        vi=("Tệp này trống.", "Thêm dòng tiêu đề “{columns}”."),
        en=("This file is empty.", "Add the header row “{columns}”."),
    ),
    "P110": error(
        vi=(
            "Dấu ngoặc kép mở ở đây không được đóng.",
            'Thêm dấu " ở cuối ô; dấu ngoặc kép nằm trong ô thì viết hai lần "".',
        ),
        en=(
            "The double quote opened here is never closed.",
            'Add a " at the end of the cell; inside a quoted cell, write each one twice "".',
        ),
    ),
    "P113": error(
        vi=(
            "Sau dấu ngoặc kép đóng ô còn có chữ.",
            'Dấu ngoặc kép nằm trong ô thì viết hai lần "".',
        ),
        en=(
            "There is text after the double quote that closes the cell.",
            'Inside a quoted cell, write each double quote twice "".',
        ),
    ),
    "P114": error(
        vi=(
            "Ô này có {count} ký tự; tối đa {limit}.",
            "Chuyển phần dài sang tệp văn bản, hoặc tìm dấu ngoặc kép đặt nhầm chỗ.",
        ),
        en=(
            "This cell has {count} characters; the limit is {limit}.",
            "Move the long text to a page of prose, or look for a misplaced double quote.",
        ),
    ),
    "P122": error(
        vi=(
            "Dòng đầu “sep=…” chỉ dành cho Excel; tệp này cần dòng tiêu đề ở đó.",
            "Xóa dòng này và lưu lại dưới dạng CSV ngăn bằng dấu phẩy, hoặc chạy `build.py fix`.",
        ),
        en=(
            "The first line “sep=…” is for Excel alone; the header row belongs there.",
            "Remove the line and save the file as comma-separated CSV, or run `build.py fix`.",
        ),
    ),
    "P125": error(
        vi=(
            "Dòng này không phải là dòng tiêu đề: không ô nào là tên cột.",
            "Dòng đầu của tệp phải đúng như sau: “{columns}”. Tên bảng ở trên nó thì xóa; dòng dữ "
            "liệu thì giữ ở dưới.",
        ),
        en=(
            "This is not the header row: no cell names a column.",
            "The first row of the file has to be “{columns}”. Remove a title above it; keep rows "
            "of data below it.",
        ),
    ),
    "P126": error(
        vi=(
            "Dòng này chỉ có {found} ô; dòng tiêu đề có {expected} ô.",
            "{perhaps_vi}Còn thiếu {missing} dấu phẩy: ô để trống vẫn giữ dấu phẩy, kể cả ở cuối "
            "dòng. So từng ô với một dòng đúng trong tệp.",
        ),
        en=(
            "This row has only {found} cells; the header row has {expected}.",
            "{perhaps_en}Commas missing: {missing}. An empty cell keeps its comma, also at the end "
            "of the row. Compare cell by cell with a good row of the file.",
        ),
    ),
    "P128": error(
        vi=(
            "Dòng này ngăn các ô bằng “{found}”; cả tệp ngăn bằng dấu phẩy.",
            "Thay cả dòng bằng: “{row}”.",
        ),
        en=(
            "The cells of this row are separated by “{found}”; those of the file are by commas.",
            "Put this in place of the whole row: “{row}”.",
        ),
    ),
    "P129": error(
        vi=(
            "Hai dòng dính liền nhau: dòng thứ hai bắt đầu ở đây.",
            "Xuống dòng ngay trước “{value}”.",
        ),
        en=(
            "Two rows are stuck together: the second begins here.",
            "Break the line right before “{value}”.",
        ),
    ),
    "P130": error(
        vi=(
            "Dòng này có {found} ô ngăn bằng “{mark}”; dòng tiêu đề có {expected} ô.",
            "Thêm hoặc bỏ “{mark}” cho đủ {expected} ô, rồi chạy `build.py fix` để đổi cả tệp.",
        ),
        en=(
            "This row has {found} cells separated by “{mark}”; the header row has {expected}.",
            "Add or remove “{mark}” until there are {expected} cells; then `build.py fix` can "
            "change the whole file.",
        ),
    ),
    "P132": error(
        vi=("Cột thứ {place} không có tên.", "{what_vi}."),
        en=("Column number {place} has no name.", "{what_en}."),
    ),
}
