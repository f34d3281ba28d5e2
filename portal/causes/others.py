"""Why IDs, translations, pages and texts do not fit: what mostly happened."""

OTHERS: dict[str, tuple[str, str]] = {
    "P301": (
        "Dòng được chép từ dòng khác mà chưa đổi mã.",
        "The row was copied from another and kept its ID.",
    ),
    "P302": (
        "Mã gõ sai, hoặc mục ấy chưa có ở tệp kia. Trong một bản đề nghị, thêm cả hai tệp.",
        "The ID is misspelt, or the row is not yet in the other file. Put both files into one "
        "pull request.",
    ),
    "P303": (
        "Tên thư mục trong data là mã tỉnh. Tỉnh trước 01/07/2025 có đuôi -truoc-2025-07.",
        "A folder in data is named by the ID of its province. Those before 1 July 2025 end in "
        "-truoc-2025-07.",
    ),
    "P304": (
        "Hai mục cùng ghi là thay cho nhau.",
        "Two rows each say that they replace the other.",
    ),
    "P305": (
        "Hai mục mới cùng ghi là thay cho một mục cũ.",
        "Two new rows say that they replace the same one.",
    ),
    "P306": (
        "Dòng được chép hai lần, hoặc hai người cùng thêm.",
        "The row was pasted twice, or two people added it.",
    ),
    "P307": (
        "Sau ngày 01/07/2025, cùng một tên có thể chỉ hai địa bàn khác nhau. Mã phải nói rõ địa "
        "bàn nào.",
        "Since 1 July 2025 one name can mean two areas. The ID must say which.",
    ),
    "P308": (
        "Cột này nhận mã, là cột đầu của bảng kia, không nhận tên.",
        "This column takes an ID, which is the first column of the other table, and no name.",
    ),
    "P309": (
        "Mục ấy chưa được thêm ở bảng kia, hoặc tệp kia còn lỗi nên dòng ấy chưa đọc được.",
        "The row was not added to the other table yet, or could not be read there.",
    ),
    "P310": (
        "Bảng này đã đủ: 34 tỉnh, thành phố với các tỉnh trước 01/07/2025, hoặc tám chủ đề.",
        "The table is complete: 34 provinces and cities with those before 1 July 2025, or eight "
        "topics.",
    ),
    "P311": (
        "Nhiều thước đo gần giống tên mà khác mẫu số, nên máy không đoán. Thước đo chưa có thì "
        "thêm một dòng, đừng dùng tạm thước đo khác.",
        "Many measures have similar names and other denominators, so nothing is guessed. If yours "
        "is not there, add a row; do not make do with another.",
    ),
    "P501": (
        "Dòng mới thường chỉ có tiếng Việt. Chưa dịch được thì viết một câu ngắn; người đọc "
        "cùng sẽ giúp.",
        "A new row often has Vietnamese only. Write a short sentence if you cannot translate "
        "it; the reviewer helps.",
    ),
    "P502": (
        "Bản tiếng Anh được viết trước, hoặc ô tiếng Việt bị xóa nhầm.",
        "The English was written first, or the Vietnamese cell was cleared by mistake.",
    ),
    "P503": (
        "Một bên gõ nhầm, hoặc sửa một bên mà quên bên kia.",
        "One side is mistyped, or one was corrected and the other forgotten.",
    ),
    "P504": (
        "Bài tiếng Việt mới, hoặc hai tệp khác tên.",
        "The Vietnamese page is new, or the two files have different names.",
    ),
    "P505": (
        "Bản tiếng Anh có trước, hoặc hai tệp khác tên.",
        "The English page came first, or the two files have different names.",
    ),
    "P506": (
        "Chưa viết được tiếng Anh nên tiếng Việt được chép sang; người đọc tiếng Anh không hiểu "
        "được.",
        "The English could not be written yet, so the Vietnamese was copied. Readers of English "
        "cannot read it.",
    ),
    "P601": (
        "Trang tự mang phông chữ, gồm chữ Việt và chữ Anh. Biểu tượng và chữ của ngôn ngữ khác "
        "không có trong đó.",
        "The site brings its own typeface, with Vietnamese and English letters. Symbols and "
        "other alphabets are not in it.",
    ),
    "P602": (
        "Người không thấy hình nghe lời này thay cho hình.",
        "Those who cannot see the picture hear these words instead.",
    ),
    "P603": (
        "Hình lấy từ trang khác cho trang ấy biết ai đang đọc, và mất khi trang ấy đổi.",
        "A picture from another site tells that site who is reading, and is lost when it changes.",
    ),
    "P604": (
        "Tiếng Việt có hai cách đặt dấu: hoà và hòa. Trang dùng một cách để tìm kiếm không sót.",
        "Vietnamese has two ways to place the mark: “hoà” and “hòa”. The site keeps to one, "
        "so that a search misses nothing.",
    ),
    "P605": (
        "Đoạn chép từ Word hoặc trang web còn thẻ, hoặc dấu < dùng làm ngoặc.",
        "Text copied from Word or the web kept its tags, or < was used as a bracket.",
    ),
    "P606": (
        "Liên kết dẫn tới một tệp trên máy của người viết, hoặc chạy một đoạn mã.",
        "The link leads to a file on the writer’s own machine, or runs a script.",
    ),
    "P607": (
        "Địa chỉ gõ sai, trang đã đổi tên, hoặc liên kết dẫn tới tệp thay vì trang.",
        "The address is misspelt, the page was renamed, or the link leads to a file in place of "
        "a page.",
    ),
    "P701": (
        "Bản gốc chưa có phần đầu để nối với danh sách văn bản.",
        "The text lacks the lines that tie it to the list of documents.",
    ),
    "P702": (
        "Tên tỉnh, số hoặc ngày ghi khác nhau ở hai nơi.",
        "Province, number or date differ between the two places.",
    ),
    "P703": (
        "Văn bản có trong danh sách mà bản gốc chưa có trong thư mục.",
        "The document is listed and its text is not in the folder.",
    ),
    "P704": (
        "Đếm nhầm đoạn hoặc câu, hoặc hai bản của văn bản chia đoạn khác nhau.",
        "A paragraph or sentence was miscounted, or two copies divide the text differently.",
    ),
    "P705": (
        "Chữ được gõ lại theo trí nhớ, hoặc vị trí lệch một câu.",
        "The words were typed from memory, or the place is one sentence off.",
    ),
    "P706": (
        "Con số gõ nhầm, hoặc nằm ở câu bên cạnh.",
        "The figure is mistyped, or stands in the next sentence.",
    ),
    "P707": (
        "Bản gốc có thêm một đoạn mà bản đồ chưa kể.",
        "The text has a passage that the map does not list.",
    ),
    "P608": (
        "Tên hình gõ nhầm, hoặc hình chưa được thêm vào bản đề nghị.",
        "The name of the picture is misspelt, or the picture is not in the pull request yet.",
    ),
    "P609": (
        "Đề mục được viết lại mà liên kết tới nó còn như cũ.",
        "A heading was reworded, and the link to it was not.",
    ),
    "P610": (
        "Dòng ghi địa chỉ đã bị xóa, hoặc hai cặp ngoặc vuông được gõ thay cho ngoặc tròn.",
        "The line with the address was removed, or square brackets were typed for round ones.",
    ),
    "P611": (
        "Địa chỉ được chép từ tên một tệp có dấu cách.",
        "The address was copied from the name of a file with spaces.",
    ),
}
