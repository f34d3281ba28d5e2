"""P2: cells that cannot be read."""

from portal.rules.rule import Rule, error

CELLS: dict[str, Rule] = {
    "P201": error(
        vi=(
            "Ô “{column}” còn trống.",
            "Điền giá trị. Nếu chưa biết, bỏ cả dòng cho tới khi có nguồn.",
        ),
        en=(
            "The cell “{column}” is empty.",
            "Fill it in. If the value is not known, leave the row out until there is a source.",
        ),
    ),
    "P202": error(
        vi=(
            "“{value}” không phải là số.",
            "Ghi số bằng chữ số 0-9; chữ như “khoảng”, “trên” ghi ở cột riêng.",
        ),
        en=(
            "“{value}” is not a number.",
            "Write the number in digits 0-9; words such as “khoảng” (about) or “trên” (more "
            "than) have a column of their own.",
        ),
    ),
    "P230": error(
        vi=(
            "“{value}” có chữ trong ô số.",
            "Chỉ ghi số: {suggestion}. Chữ như “trên”, “khoảng” ghi ở cột riêng: của cam kết là "
            "operator và approximate, của số liệu là qualifier.",
        ),
        en=(
            "“{value}” has words in the number cell.",
            "Write only the number: {suggestion}. Words such as “trên” (more than) or “khoảng” "
            "(about) have columns of their own: operator and approximate for a commitment, "
            "qualifier for a figure.",
        ),
    ),
    "P203": error(
        vi=(
            "“{value}” chưa đọc được thành số vì có dấu phẩy.",
            "Trong tệp, viết phần thập phân bằng dấu chấm: {suggestion}.",
        ),
        en=(
            "“{value}” cannot be read as a number because of the comma.",
            "In files, write decimals with a point: {suggestion}.",
        ),
    ),
    "P204": error(
        vi=(
            "“{value}” có dấu ngăn hàng nghìn.",
            "Viết liền các chữ số: {suggestion}. Trang sẽ tự thêm dấu ngăn.",
        ),
        en=(
            "“{value}” has a thousands separator.",
            "Write the digits together: {suggestion}. The site adds the separator.",
        ),
    ),
    "P205": error(
        vi=(
            "“{value}” có cả đơn vị trong ô số.",
            "Chỉ ghi số: {suggestion}. “{unit}” phải đúng là đơn vị của thước đo; nếu không, đã "
            "chọn nhầm thước đo.",
        ),
        en=(
            "“{value}” has its unit in the number cell.",
            "Write only the number: {suggestion}. “{unit}” has to be the unit of the measure; if "
            "not, the wrong measure was chosen.",
        ),
    ),
    "P206": error(
        vi=("“{value}” không đúng dạng ngày.", "Viết năm-tháng-ngày{such_as_vi}: {suggestion}."),
        en=(
            "“{value}” is not in the date format.",
            "Write year-month-day{such_as_en}: {suggestion}.",
        ),
    ),
    "P207": error(
        vi=("Lịch không có ngày {value}.", "Xem lại ngày trong văn bản gốc."),
        en=("{value} is not a day in the calendar.", "Check the day in the original document."),
    ),
    "P208": error(
        vi=(
            "“{value}” không phải là một kỳ.",
            "Dùng một trong các dạng: 2027, 2026/2030, 2027-H1, 2027-Q4, 2027-11, 2027-11-30.",
        ),
        en=(
            "“{value}” is not a period.",
            "Use one of these forms: 2027, 2026/2030, 2027-H1, 2027-Q4, 2027-11, 2027-11-30.",
        ),
    ),
    "P209": error(
        vi=(
            "“{value}” không có trong danh sách của cột “{column}”.",
            "{perhaps_vi}Chọn một trong: {choices_vi}.",
        ),
        en=(
            "“{value}” is not in the list for the column “{column}”.",
            "{perhaps_en}Choose one of: {choices_en}.",
        ),
    ),
    "P210": error(
        vi=(
            "“{value}” không phải là địa chỉ web đầy đủ.",
            "Chép cả địa chỉ, bắt đầu bằng https://.",
        ),
        en=(
            "“{value}” is not a full web address.",
            "Copy the whole address, starting with https://.",
        ),
    ),
    "P211": error(
        vi=("“{value}” thừa dấu cách ở đầu hoặc cuối.", "Bỏ dấu cách thừa."),
        en=("“{value}” has an extra space at the start or end.", "Remove the extra space."),
    ),
    "P212": error(
        vi=(
            "“{value}” dùng dấu tiếng Việt dạng tổ hợp.",
            "Gõ lại chỗ này hoặc chuyển sang Unicode dựng sẵn (NFC): `build.py fix`.",
        ),
        en=(
            "“{value}” uses combining Vietnamese accents.",
            "Retype it or convert it to precomposed Unicode (NFC): `build.py fix`.",
        ),
    ),
    "P213": error(
        vi=(
            "Mã “{value}” có ký tự ngoài a-z, 0-9 và dấu gạch nối.",
            "Viết không dấu, chữ thường: {suggestion}.",
        ),
        en=(
            "The ID “{value}” has characters other than a-z, 0-9 and hyphen.",
            "Write it in lower case without accents: {suggestion}.",
        ),
    ),
    "P214": error(
        vi=(
            "“{value}” không phải là số nguyên.",
            "Chỉ ghi một số không có phần thập phân, không có chữ{meant_vi}.",
        ),
        en=(
            "“{value}” is not a whole number.",
            "Write only a number, without decimals and words{meant_en}.",
        ),
    ),
    "P215": error(
        vi=(
            "Danh sách “{value}” có chỗ trống hoặc có mục lặp lại.",
            "Ngăn các mục bằng một dấu chấm phẩy, mỗi mục một lần: a;b;c.",
        ),
        en=(
            "The list “{value}” has a gap or names something twice.",
            "Put one semicolon between entries, each entry once: a;b;c.",
        ),
    ),
    "P224": error(
        vi=(
            "“{value}” đọc được theo hai cách: {suggestion} hoặc {other}.",
            "Xem lại nguồn rồi viết số không có dấu phẩy: {suggestion} hoặc {other}.",
        ),
        en=(
            "“{value}” can be read in two ways: {suggestion} or {other}.",
            "Look at the source, then write it without a comma: {suggestion} or {other}.",
        ),
    ),
    "P225": error(
        vi=(
            "“{value}” đọc được thành hai ngày: {suggestion} (ngày trước) hoặc {other} (tháng "
            "trước).",
            "Xem lại nguồn rồi viết năm-tháng-ngày; nếu gõ theo thứ tự của Việt Nam: {suggestion}.",
        ),
        en=(
            "“{value}” can be two days: {suggestion} (day first) or {other} (month first).",
            "Look at the source, then write year-month-day. In the Vietnamese order it is "
            "{suggestion}.",
        ),
    ),
    "P226": error(
        vi=("“{value}” chưa đúng cách viết một kỳ.", "Viết: {suggestion}."),
        en=("“{value}” is not how a period is written.", "Write: {suggestion}."),
    ),
    "P228": error(
        vi=(
            "“{value}” là cả một giai đoạn; cột “{column}” ghi một kỳ.",
            "Cột due ghi kỳ cuối cùng còn kịp: {suggestion}. Cột start, chỉ với mức hằng năm hoặc "
            "duy trì, ghi kỳ đầu: {other}.",
        ),
        en=(
            "“{value}” is a run of years; the column “{column}” has one period.",
            "The column due has the last period that is still in time: {suggestion}. The column "
            "start, for a level of every year or one to keep, has the first: {other}.",
        ),
    ),
    "P229": error(
        vi=(
            "“{value}” không đúng cách ghi vị trí trong văn bản.",
            "Ghi mục, rồi b (gạch đầu dòng) hoặc p (đoạn), rồi s (câu), đếm từ 1 trong mục ấy, "
            "chẳng hạn {suggestion}. Không ghi số trang.",
        ),
        en=(
            "“{value}” is not how a place in a document is written.",
            "Write the section, then b (bullet) or p (paragraph), then s (sentence), counted from "
            "1 within that section, such as {suggestion}. Pages are not written.",
        ),
    ),
    "P235": error(
        vi=(
            "“{value}” là hai con số trong một ô.",
            "Với thứ hạng trong observations.csv: ghi {suggestion} ở cột value và {other} ở cột "
            "out_of. Với số đếm: chỉ ghi {suggestion}. Với tỷ lệ: ghi số phần trăm mà nguồn nêu.",
        ),
        en=(
            "“{value}” is two numbers in one cell.",
            "For a rank in observations.csv write {suggestion} under value and {other} under "
            "out_of. For a count write only {suggestion}. For a share write the per cent that the "
            "source gives.",
        ),
    ),
    "P236": error(
        vi=(
            "“{value}” là một khoảng, không phải một con số.",
            "Với cam kết: ghi operator là between, value là {suggestion}, value_upper là {other}. "
            "Với số liệu: ghi con số mà nguồn nêu riêng; nguồn chỉ nêu khoảng thì bỏ dòng này.",
        ),
        en=(
            "“{value}” is a range, not one number.",
            "For a commitment: the operator is between, value is {suggestion} and value_upper is "
            "{other}. For a figure: write the one the source gives. If it gives only the range, "
            "leave the row out.",
        ),
    ),
    "P237": error(
        vi=("“{value}” chưa đúng cách viết số.", "Viết: {suggestion}."),
        en=("“{value}” is not how a number is written.", "Write: {suggestion}."),
    ),
    "P238": error(
        vi=(
            "“{value}” nói rằng chưa có số, nên không đứng được ở ô số.",
            "Trong observations.csv: để trống value, ghi status là not_published và lý do ở "
            "reason_vi, reason_en, nếu nguồn nói chưa có; mới chỉ chưa tìm thấy thì bỏ dòng này. "
            "Ở bảng khác: để trống ô. Chỉ ghi 0 khi nguồn ghi 0.",
        ),
        en=(
            "“{value}” says that there is no number; it cannot stand in the number cell.",
            "In observations.csv leave value empty, with the status not_published and the reason "
            "in reason_vi and reason_en, if the source says that there is none; if it was only not "
            "found, leave the row out. In another table leave the cell empty. Write 0 only where "
            "the source says 0.",
        ),
    ),
    "P239": error(
        vi=(
            "“{value}” là {months} tháng đầu năm; không có dạng kỳ nào như vậy.",
            "Nếu con số là mức tính đến hết tháng cuối (đến nay có bao nhiêu, đạt bao nhiêu), "
            "viết: {day}. Nếu là của riêng {months} tháng (doanh thu, mức tăng, tỷ lệ trong các "
            "tháng ấy), chưa ghi được: đợi số cả năm, hoặc ghi kỳ mà nguồn nêu riêng, như "
            "{year}-H1, {year}-Q3, {month}.",
        ),
        en=(
            "“{value}” is the first {months} months of a year; no form of a period is that.",
            "If the figure is a level at the end of the last month (how many there are, how far "
            "it is), write: {day}. If it is of the {months} months (revenue, growth, a share "
            "within them), it cannot be entered: wait for the year, or enter a period the source "
            "gives by itself, such as {year}-H1, {year}-Q3, {month}.",
        ),
    ),
}
