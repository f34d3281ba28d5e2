"""Why cells cannot be read: what mostly happened."""

CELLS: dict[str, tuple[str, str]] = {
    "P201": (
        "Cột này không được để trống. Không phải cột nào cũng vậy: xem danh sách các cột.",
        "This column may not be empty. Others may: see the list of columns.",
    ),
    "P202": (
        "Nguồn viết “khoảng 12” hay “trên 80%”, và cả cụm được chép vào ô số.",
        "The source says “about 12” or “over 80%”, and the whole phrase was copied into the "
        "number.",
    ),
    "P203": (
        "Tiếng Việt viết 12,4; tệp dữ liệu viết 12.4, vì dấu phẩy là dấu ngăn cột. Trên trang, "
        "số vẫn hiện theo kiểu Việt Nam.",
        "Vietnamese writes 12,4; data files write 12.4, since the comma separates columns. On "
        "the site the number is shown in the Vietnamese way.",
    ),
    "P204": (
        "Dấu chấm hay dấu phẩy ngăn hàng nghìn có nơi lại là dấu thập phân, nên không đoán được.",
        "The mark between thousands is elsewhere the decimal mark, so it cannot be guessed.",
    ),
    "P205": (
        "Đơn vị thuộc về thước đo, không thuộc về từng con số; nhờ vậy số nào cũng so được với "
        "nhau.",
        "The unit belongs to the measure and not to each number, so that numbers can be compared.",
    ),
    "P206": (
        "Ngày viết theo thứ tự Việt Nam. Tệp dùng năm-tháng-ngày để không ai đọc nhầm ngày với "
        "tháng.",
        "The day was written in the Vietnamese order. Files use year-month-day, so that nobody "
        "takes the day for the month.",
    ),
    "P207": (
        "Gõ nhầm một chữ số: tháng 13, hay ngày 31 của tháng có 30 ngày.",
        "A digit was mistyped: month 13, or day 31 of a month with 30.",
    ),
    "P208": (
        "Quý viết bằng số La Mã, năm viết tắt, hay chữ “năm” đi kèm.",
        "A quarter in Roman numerals, a shortened year, or the word “year” beside it.",
    ),
    "P209": (
        "Cột này chỉ nhận một số mã tiếng Anh. Gõ nhãn tiếng Việt hoặc gõ sai mã thì máy không "
        "hiểu.",
        "This column takes a few codes only. A label in Vietnamese or a misspelt code is not "
        "understood.",
    ),
    "P210": (
        "Địa chỉ chép từ thanh trình duyệt đôi khi thiếu https://.",
        "An address copied from a browser sometimes lacks https://.",
    ),
    "P211": (
        "Dấu cách thừa không nhìn thấy, nhưng làm hai mã giống nhau trở thành khác nhau.",
        "The extra space cannot be seen, but it makes two equal IDs different.",
    ),
    "P212": (
        "Bộ gõ hoặc máy Mac lưu chữ và dấu thành hai ký tự rời. Nhìn giống hệt, nhưng tìm không "
        "ra.",
        "Some keyboards and Macs store the letter and its accent as two characters. They look "
        "the same and are not found by a search.",
    ),
    "P213": (
        "Mã đứng trong địa chỉ trang web, nên chỉ dùng chữ thường không dấu, số và gạch nối.",
        "An ID is part of an address, so it has only plain lower-case letters, digits and hyphens.",
    ),
    "P214": (
        "Cột này đếm: hạng, số đơn vị, số bước. Không có nửa hạng.",
        "This column counts: a rank, a number of provinces, a step. There is no half rank.",
    ),
    "P215": (
        "Dấu chấm phẩy ở cuối, hai dấu liền nhau, hoặc một mã ghi hai lần.",
        "A semicolon at the end, two in a row, or an ID named twice.",
    ),
    "P216": (
        "Tệp UTF-8 được mở như tệp Windows rồi lưu lại: mỗi chữ có dấu thành hai, ba ký tự lạ.",
        "A UTF-8 file was opened as a Windows file and saved: each accented letter became two "
        "or three strange ones.",
    ),
    "P217": (
        "Tệp được lưu bằng một bảng mã không có chữ Việt; chữ có dấu đã mất, không khôi phục "
        "được từ tệp này.",
        "The file was saved in an encoding without Vietnamese; the accented letters are lost "
        "and cannot be restored from it.",
    ),
    "P218": (
        "Chữ gõ bằng phông .VnTime hay VNI chỉ đúng khi có phông ấy; bên trong tệp là những ký "
        "tự khác.",
        "Text typed for .VnTime or VNI looks right only in that font; in the file it is other "
        "characters.",
    ),
    "P219": (
        "Ký tự ẩn đi theo khi chép từ trang web, PDF hoặc Word.",
        "Characters that cannot be seen come along when text is copied from the web, a PDF or "
        "Word.",
    ),
    "P220": (
        "Chép từ nguồn dùng bảng chữ khác, hoặc nhận dạng chữ từ ảnh quét.",
        "The text was copied from a source in another alphabet, or read from a scan.",
    ),
    "P221": (
        "Công thức trong bảng tính không tính được, và lỗi ấy được lưu vào tệp.",
        "A formula of the spreadsheet could not be computed, and its error was saved.",
    ),
    "P222": (
        "Ô bắt đầu bằng =, +, - hoặc @. Ai mở bảng bằng Excel sẽ thấy một phép tính.",
        "The cell begins with =, +, - or @. Whoever opens the table in Excel sees a computation.",
    ),
    "P223": (
        "Excel tự đổi 2025-12 thành một ngày, 45992 là một ngày đếm từ năm 1900, 2.03E+03 là "
        "2030 thu gọn, TRUE là kết quả của một phép so sánh.",
        "Excel turns 2025-12 into a day; 45992 is a day counted from 1900; 2.03E+03 is 2030 "
        "shortened; TRUE is what a comparison gives.",
    ),
    "P224": (
        "Dấu phẩy có thể là thập phân (kiểu Việt Nam) hoặc hàng nghìn (kiểu Anh, Mỹ). Đoán sai "
        "thì số lệch một nghìn lần.",
        "The comma may be decimal (Vietnamese) or for thousands (English). A wrong guess is "
        "wrong by a thousand.",
    ),
    "P225": (
        "Excel có thể đã đổi thứ tự ngày và tháng theo cài đặt của máy.",
        "Excel may have changed the order of day and month with the settings of the machine.",
    ),
    "P226": (
        "Kỳ viết bằng lời, hoặc Excel thêm .0 vào năm. “Đến hết năm 2030” là 2030, “trước năm "
        "2030” là 2029.",
        "The period is in words, or Excel added .0 to a year. “Đến hết năm 2030” (until the end of "
        "2030) is 2030, “trước năm 2030” (before 2030) is 2029.",
    ),
    "P230": (
        "Con số được chép cùng chữ đứng trước: “trên 80”, “khoảng 200”.",
        "The figure was copied with the word before it: “trên 80”, “khoảng 200”.",
    ),
    "P229": (
        "Số trang khác nhau giữa các bản in; mục, gạch đầu dòng và câu thì không.",
        "Pages differ between copies; sections, bullets and sentences do not.",
    ),
    "P228": (
        "Giai đoạn của văn bản được chép vào ô thời hạn. “Hằng năm giai đoạn 2026-2030” có kỳ đầu "
        "là 2026 và hạn là 2030.",
        "The stretch of the document was copied into the due date. “Every year from 2026 to 2030” "
        "has 2026 as its first period and is due in 2030.",
    ),
    "P235": (
        "Nguồn viết “hạng 15/34”, và cả cụm được chép vào ô số.",
        "The source says “rank 15/34”, and the whole was copied into the number.",
    ),
    "P236": (
        "Văn bản nêu hai đầu của một khoảng, và cả hai được chép vào một ô.",
        "The document gives the two ends of a range, and both were copied into one cell.",
    ),
    "P237": (
        "Dấu cộng, dấu chấm thừa, hoặc chữ số gõ bằng bộ gõ khác.",
        "A plus sign, a point too many, or digits of another keyboard.",
    ),
    "P238": (
        "Bảng của cơ quan ghi gạch ngang hay “chưa có” vào ô không có số. Ở đây, ô trống và lý do "
        "mới nói được vì sao.",
        "Tables of offices have a dash or “chưa có” (none yet) where there is no number. Here an "
        "empty cell and a reason say why.",
    ),
    "P239": (
        "Báo cáo tháng 9 nêu số của chín tháng. Ghi nó vào quý III hay vào cả năm đều thành một "
        "con số khác.",
        "Reports of September give the figure of nine months. As a figure of the third quarter, or "
        "of the year, it would be another one.",
    ),
}
