"""Why files cannot be read: what mostly happened."""

FILES: dict[str, tuple[str, str]] = {
    "P101": (
        "Excel chọn “Văn bản Unicode”, hoặc một chương trình cũ, lưu chữ Việt theo bảng mã "
        "khác. Nhìn trên máy ấy vẫn đúng, máy khác đọc sai.",
        "Excel’s “Unicode Text”, or an older program, saves Vietnamese in another encoding. It "
        "looks right on that machine and wrong on others.",
    ),
    "P102": (
        "Excel đặt vùng Việt Nam dùng dấu phẩy cho số thập phân, nên khi lưu CSV nó ngăn các "
        "cột bằng dấu chấm phẩy.",
        "With Vietnamese settings Excel uses the comma for decimals, so it separates the "
        "columns of a CSV with semicolons.",
    ),
    "P103": (
        "Một cột bị xóa khi sắp xếp lại bảng, hoặc tệp lấy từ một bản cũ chưa có cột này. Cột "
        "có thể để trống, nhưng phải có ở dòng đầu.",
        "A column was deleted while the table was tidied, or the file comes from before the "
        "column existed. Its cells may be empty; the column must be there.",
    ),
    "P104": (
        "Tên cột phải đúng từng chữ, viết thường, không dấu. Thường do gõ nhầm, dịch tên cột, "
        "hoặc thêm một cột riêng.",
        "Names of columns are exact, in lower case. Mostly one was misspelt, translated, or a "
        "column of somebody’s own was added.",
    ),
    "P105": (
        "Khi chép cột, tên cột được chép theo. Máy không biết lấy cột nào.",
        "A column was copied together with its name. The program cannot know which one to take.",
    ),
    "P106": (
        "Ô có dấu phẩy mà không nằm trong ngoặc kép thì bị đọc thành hai ô; số 52,4 cũng vậy.",
        "A cell with a comma and no quotes around it is read as two cells; so is the number 52,4.",
    ),
    "P107": (
        "Tệp được tạo mà chưa dán gì, hoặc lưu nhầm khi bảng đang trống. Bảng chưa có dòng nào "
        "vẫn cần dòng tên cột.",
        "The file was created and nothing was pasted, or an empty sheet was saved. A table "
        "without rows still needs the names of its columns.",
    ),
    "P108": (
        "Bảng chung phải có đủ, kể cả khi chưa có dòng nào. Tệp này bị xóa hoặc đổi tên.",
        "The shared tables are always there, even without a row. This one was deleted or renamed.",
    ),
    "P109": (
        "Tên tệp gõ sai, viết bằng tiếng Việt, hoặc đuôi viết hoa.",
        "The name is misspelt, in Vietnamese, or its ending is in capitals.",
    ),
    "P110": (
        "Ô mở đầu bằng ngoặc kép thì kéo dài tới ngoặc kép đóng. Thiếu dấu đóng, máy đọc cả "
        "phần sau thành một ô.",
        "A cell that begins with a double quote goes on to the closing one. Without it, "
        "everything after is read as one cell.",
    ),
    "P111": (
        "Phần giữa hai dòng --- ở đầu bài viết có cách ghi riêng (YAML). Dấu hai chấm trong tên "
        "bài, dấu tab, hay một tên ghi hai lần làm nó không đọc được.",
        "The part between the two lines of --- is YAML. A colon within a title, a tab, or a "
        "name used twice makes it unreadable.",
    ),
    "P112": (
        "Chữ trong tệp cài đặt phải nằm trong ngoặc kép thẳng; ngoặc kép cong do phần mềm soạn "
        "thảo tự thay thì không được.",
        "Words in the settings stand in straight double quotes; the curly ones that a word "
        "processor puts in their place do not do.",
    ),
    "P113": (
        "Tên hoặc câu trích có ngoặc kép ở giữa ô. Máy tưởng ô kết thúc ở đó.",
        "A title or a quotation has double quotes within the cell. The program takes the first "
        "as the end of the cell.",
    ),
    "P114": (
        "Cả một đoạn văn dán vào một ô, hoặc thiếu một ngoặc kép nên nhiều dòng dính thành một ô.",
        "A whole passage was pasted into a cell, or a missing quote made many rows into one cell.",
    ),
    "P115": (
        "Tệp lưu dạng UTF-16, hoặc bị hỏng khi chép.",
        "The file was saved as UTF-16, or damaged while it was copied.",
    ),
    "P116": (
        "Lệnh chạy ở sai thư mục, hoặc tệp cài đặt bị xóa.",
        "The command ran in the wrong folder, or the settings were deleted.",
    ),
    "P117": (
        "Mỗi bài cần tên và một câu mô tả; câu mô tả là điều hiện ra khi tìm kiếm.",
        "Each page needs a title and a description; the description is what a search engine shows.",
    ),
    "P118": (
        "Tên mục gõ sai, hoặc thêm một mục mà trang không dùng.",
        "The name is misspelt, or it is one that the site does not use.",
    ),
    "P119": (
        "Trang có hai ngôn ngữ, vi và en; thư mục khác không được đọc.",
        "The site has two languages, vi and en; no other folder is read.",
    ),
    "P120": (
        "Bản cài đặt cũ chưa có mục này, hoặc mục bị xóa nhầm.",
        "The settings are older than this entry, or it was deleted by mistake.",
    ),
    "P121": (
        "Giá trị sai dạng: địa chỉ thiếu https://, hoặc số ngoài khoảng cho phép.",
        "The value has the wrong form: an address without https://, or a number outside its range.",
    ),
    "P122": (
        "Một số phần mềm thêm dòng này để Excel mở đúng. Chương trình khác đọc nó thành tên cột.",
        "Some programs add this line so that Excel opens the file well. Others read it as the "
        "names of columns.",
    ),
    "P123": (
        "Đổi đuôi .xlsx hay .pdf thành .csv không đổi được bên trong. Trang web lưu về cũng "
        "không phải là bảng CSV.",
        "Renaming .xlsx or .pdf to .csv does not change what is inside. A saved web page is no "
        "CSV table either.",
    ),
    "P124": (
        "Hai người sửa cùng một dòng; khi gộp, Git giữ cả hai bản và đánh dấu để người chọn.",
        "Two people edited the same row; Git kept both versions and marked them for somebody to "
        "choose.",
    ),
    "P125": (
        "Bảng có một dòng tên bảng ở trên dòng tên cột, như thường làm trong Excel để in.",
        "The sheet has a title above the names of its columns, as is usual in Excel for print.",
    ),
    "P126": (
        "Ô trống bị bỏ cả dấu phẩy, thường là những ô trống ở cuối dòng, nên các ô sau lệch cột.",
        "The comma of an empty cell was left out, often at the end of the row, so that the cells "
        "behind it stand in other columns.",
    ),
    "P127": (
        "Bảng chung ở ngay thư mục data; bảng của một tỉnh ở thư mục của tỉnh, như data/phu-tho.",
        "Shared tables are in the folder data itself; those of a province are in its own folder, "
        "such as data/phu-tho.",
    ),
    "P128": (
        "Dòng được chép từ Excel (các ô cách nhau bằng Tab) hoặc từ một tệp CSV kiểu Việt Nam "
        "(dấu chấm phẩy) rồi dán vào tệp.",
        "The row was copied from Excel (cells separated by tabs) or from a CSV of Vietnamese Excel "
        "(semicolons), then pasted into the file.",
    ),
    "P129": (
        "Dòng mới được dán vào cuối dòng trước mà chưa xuống dòng, thường vì tệp không có dấu "
        "xuống dòng ở cuối.",
        "A new row was pasted at the end of the one before, mostly because the file had no line "
        "break at its end.",
    ),
    "P130": (
        "Cả tệp ngăn bằng dấu chấm phẩy hoặc Tab, riêng dòng này thiếu hay thừa một dấu, nên chưa "
        "đổi cả tệp được.",
        "The whole file is separated by semicolons or tabs, and this row has one too few or too "
        "many, so the file cannot be changed as a whole.",
    ),
    "P131": (
        "Chữ gõ bằng phông cũ (.VnTime, VNI) hoặc lưu theo bảng mã cũ: cùng một byte là chữ này ở "
        "bảng mã này, chữ khác ở bảng mã kia.",
        "The text was typed for an old font (.VnTime, VNI) or saved in an old encoding: the same "
        "byte is one letter in one of them and another in the next.",
    ),
    "P132": (
        "Excel giữ cả những cột trống bên phải bảng, nên mỗi dòng thừa một dấu phẩy.",
        "Excel keeps the empty columns to the right of a table, so each row has a comma too many.",
    ),
    "P136": (
        "Sổ Excel, tệp .txt hay ghi chú được tải vào cùng chỗ với số liệu. Trong data chỉ tệp .csv "
        "được đọc, trong content chỉ tệp .md; tệp khác nằm đó mà không ai hay.",
        "A workbook, a .txt file or a note was put beside the figures. In data only .csv files are "
        "read, in content only .md files; another one would lie there unnoticed.",
    ),
}
