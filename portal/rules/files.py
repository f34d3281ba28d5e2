"""P1: files that cannot be read, and the settings of a portal."""

from portal.rules.rule import Rule, error

FILES: dict[str, Rule] = {
    "P101": error(
        vi=(
            "Tệp này không ở dạng UTF-8.",
            "Lưu lại với mã UTF-8 (Excel: CSV UTF-8) hoặc chạy `build.py fix`, rồi kiểm tra dấu "
            "tiếng Việt.",
        ),
        en=(
            "This file is not in UTF-8.",
            "Save it again as UTF-8 (Excel: CSV UTF-8) or run `build.py fix`, then check the "
            "Vietnamese accents.",
        ),
    ),
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
    "P108": error(
        vi=("Thiếu tệp {file}.", "Tạo tệp này với dòng tiêu đề “{columns}”."),
        en=("The file {file} is missing.", "Create it with the header row “{columns}”."),
    ),
    "P109": error(
        vi=(
            "Không có bảng nào tên “{name}” trong thư mục này.",
            "{perhaps_vi}Tên dùng được ở đây: {tables_vi}. Tệp không phải bảng của trang "
            "thì để ngoài thư mục data.",
        ),
        en=(
            "There is no table named “{name}” in this folder.",
            "{perhaps_en}Names in use here: {tables_en}. Keep a file that is no table of the site "
            "out of data.",
        ),
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
    "P111": error(
        vi=("Phần khai báo ở đầu tệp chưa đọc được: {what_vi}.", "{todo_vi}."),
        en=("The front matter at the top of the file cannot be read: {what_en}.", "{todo_en}."),
    ),
    "P112": error(
        vi=(
            "Từ chỗ này tệp không còn đúng dạng TOML.",
            'Viết mỗi dòng theo dạng tên = "giá trị", mỗi tên một lần.',
        ),
        en=(
            "From here on the file is not TOML.",
            'Write each line as name = "value", each name once.',
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
    "P115": error(
        vi=(
            "Tệp này có ký tự NUL, nên không phải là tệp văn bản UTF-8.",
            "Lưu lại với mã UTF-8; nếu chỉ có một ký tự lạ, xóa ký tự đó.",
        ),
        en=(
            "This file has a NUL character, so it is not a text file in UTF-8.",
            "Save it again as UTF-8. If it is a single stray character, remove it.",
        ),
    ),
    "P116": error(
        vi=("Thiếu tệp portal.toml.", "Chép tệp mẫu của kho mã rồi sửa tên và địa chỉ trang."),
        en=(
            "The file portal.toml is missing.",
            "Copy the one of the repository, then change the name and address of the site.",
        ),
    ),
    "P117": error(
        vi=(
            "Phần khai báo ở đầu tệp chưa có “{key}”.",
            "Thêm dòng “{key}: …” giữa hai dòng ---.",
        ),
        en=(
            "The front matter at the top of the file has no “{key}”.",
            "Add a line “{key}: …” between the two lines of ---.",
        ),
    ),
    "P118": error(
        vi=("Không có mục nào tên “{key}”.", "{perhaps_vi}Sửa tên hoặc bỏ mục."),
        en=(
            "There is no setting named “{key}”.",
            "{perhaps_en}Rename or remove it.",
        ),
    ),
    "P119": error(
        vi=(
            "Tệp này không nằm trong content/vi hoặc content/en.",
            "Chuyển tệp vào thư mục của ngôn ngữ, cùng đường dẫn ở cả hai.",
        ),
        en=(
            "This file is not in content/vi or content/en.",
            "Move it to the folder of its language, under the same path in both.",
        ),
    ),
    "P120": error(
        vi=("Mục [{table}] chưa có “{key}”.", "Thêm “{key}” theo mẫu portal.toml của kho mã."),
        en=(
            "The section [{table}] has no “{key}”.",
            "Add “{key}” as in the portal.toml of the repository.",
        ),
    ),
    "P121": error(
        vi=(
            "“{value}” không dùng được cho “{key}”.",
            "Xem cách ghi “{key}” trong portal.toml của kho mã.",
        ),
        en=(
            "“{value}” cannot be used for “{key}”.",
            "See how “{key}” is written in the portal.toml of the repository.",
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
    "P123": error(
        vi=(
            "Tệp này có dạng {format}, chỉ có tên là của tệp văn bản.",
            "Mở bằng chương trình đã tạo ra tệp rồi lưu dạng CSV UTF-8; chỉ đổi tên là chưa đủ.",
        ),
        en=(
            "This file is {format}; only its name is that of a text file.",
            "Open it in the program that made it and save it as CSV UTF-8. Renaming is not enough.",
        ),
    ),
    "P124": error(
        vi=(
            "Ở đây còn dấu của hai bản sửa chưa được gộp.",
            "Chọn dòng đúng của từng bản rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.",
        ),
        en=(
            "Two versions were left unmerged here.",
            "Keep the right lines of each, then remove the lines <<<<<<<, ======= and >>>>>>>.",
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
            "Còn thiếu {missing} dấu phẩy: ô để trống vẫn giữ dấu phẩy, kể cả ở cuối dòng. So từng "
            "ô với một dòng đúng trong tệp.",
        ),
        en=(
            "This row has only {found} cells; the header row has {expected}.",
            "Commas missing: {missing}. An empty cell keeps its comma, also at the end of the row. "
            "Compare cell by cell with a good row of the file.",
        ),
    ),
    "P127": error(
        vi=("Bảng “{name}” không thuộc thư mục này.", "Chuyển tệp tới: {place_vi}."),
        en=("The table “{name}” does not belong in this folder.", "Move the file to: {place_en}."),
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
    "P131": error(
        vi=(
            "Dòng này không ở dạng UTF-8 (số dòng như vậy trong tệp: {count}), và không chắc là "
            "chữ gì.",
            "{perhaps_vi}Mở tệp bằng chương trình đã tạo ra nó rồi lưu với mã UTF-8 (Excel: CSV "
            "UTF-8); nếu chỉ vài dòng, gõ lại các dòng ấy theo nguồn.",
        ),
        en=(
            "This line is not in UTF-8 (such lines in the file: {count}), and it is not certain "
            "what it says.",
            "{perhaps_en}Open the file in the program that made it and save it as UTF-8 (Excel: "
            "CSV UTF-8). If there are only a few such lines, type them again from the source.",
        ),
    ),
    "P132": error(
        vi=("Cột thứ {place} không có tên.", "{what_vi}."),
        en=("Column number {place} has no name.", "{what_en}."),
    ),
}
