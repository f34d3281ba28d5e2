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
    "P127": error(
        vi=("Bảng “{name}” không thuộc thư mục này.", "Chuyển tệp tới: {place_vi}."),
        en=("The table “{name}” does not belong in this folder.", "Move the file to: {place_en}."),
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
    "P136": error(
        vi=("Không lệnh nào đọc tệp này, nên trang không có gì từ đây.", "{todo_vi}."),
        en=("Nothing reads this file, so nothing of it is on the site.", "{todo_en}."),
    ),
}
