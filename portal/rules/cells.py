"""P2: cells that cannot be read. P3: ids that lead nowhere, or are used twice."""

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
        vi=("“{value}” không đúng dạng ngày.", "Viết năm-tháng-ngày: {suggestion}."),
        en=("“{value}” is not in the date format.", "Write year-month-day: {suggestion}."),
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
            "Chọn một trong: {choices}. Gần nhất: “{nearest}”.",
        ),
        en=(
            "“{value}” is not in the list for the column “{column}”.",
            "Choose one of: {choices}. The nearest is “{nearest}”.",
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
        vi=("“{value}” không phải là số nguyên.", "Viết một số không có phần thập phân."),
        en=("“{value}” is not a whole number.", "Write a number without decimals."),
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
}


REFERENCES: dict[str, Rule] = {
    "P301": error(
        vi=(
            "Mã “{id}” đã dùng ở {other}.",
            "Đặt mã mới cho dòng này; mã đã công bố không dùng lại.",
        ),
        en=(
            "The ID “{id}” is already used at {other}.",
            "Give this row a new ID. A published ID is never reused.",
        ),
    ),
    "P302": error(
        vi=(
            "Tệp {file} không có mã “{id}”.",
            "Mã gần nhất: “{nearest}”{called}; chỉ dùng nếu đúng là mục ấy. Nếu là mục mới, "
            "thêm vào {file} trước.",
        ),
        en=(
            "{file} has no ID “{id}”.",
            "The nearest is “{nearest}”{called}; use it only if that is what is meant. If it is "
            "new, add it to {file} first.",
        ),
    ),
    "P303": error(
        vi=(
            "Thư mục “{id}” không trùng mã tỉnh nào.",
            "Mã gần nhất: “{nearest}”. Đổi tên thư mục, hoặc thêm tỉnh vào data/provinces.csv.",
        ),
        en=(
            "The folder “{id}” is not the ID of any province.",
            "The nearest is “{nearest}”. Rename the folder, or add it to data/provinces.csv.",
        ),
    ),
    "P304": error(
        vi=(
            "“{id}” thay thế chính nó: {chain}.",
            "Bỏ một mã ở cột “replaces”; bản sau thay bản trước.",
        ),
        en=(
            "“{id}” takes the place of itself: {chain}.",
            "Clear one ID in the column “replaces”. The later one replaces the earlier one.",
        ),
    ),
    "P305": error(
        vi=(
            "“{id}” đã được “{other}” thay thế.",
            "Chỉ một mục thay thế một mục. Ghi mã này ở mục thay thế thật sự.",
        ),
        en=(
            "“{id}” is already replaced by “{other}”.",
            "Only one can take its place. Keep the ID in the one that really does.",
        ),
    ),
    "P306": error(
        vi=("Dòng này và {other} nói về cùng một điều.", "Giữ một trong hai dòng."),
        en=("This row and {other} are about the same thing.", "Keep one of the two."),
    ),
    "P307": error(
        vi=(
            "“{id}” là tỉnh cũ, thuộc tỉnh {present} từ ngày {day}.",
            "Số liệu và văn bản của tỉnh cũ: dùng mã “{former}”. Từ ngày đó: dùng “{present}”.",
        ),
        en=(
            "“{id}” is a former province, part of {present} since {day}.",
            "For figures and documents of the former province use “{former}”. Since that day use "
            "“{present}”.",
        ),
    ),
    "P308": error(
        vi=("“{id}” là tên, không phải mã.", "Viết: {meant_vi}."),
        en=("“{id}” is a name, not an ID.", "Write: {meant_en}."),
    ),
    "P309": error(
        vi=(
            "Tệp {file} không có mã “{id}”, cũng không có mã nào gần giống.",
            "Thêm dòng mang mã ấy vào {file} trước, trong cùng bản đề nghị; hoặc xem lại mã.",
        ),
        en=(
            "{file} has no ID “{id}”, nor one like it.",
            "Add the row with that ID to {file} first, in the same pull request; or check the ID.",
        ),
    ),
    "P310": error(
        vi=(
            "Tệp {file} không có mã “{id}”.",
            "{perhaps_vi}Chỉ dùng mã có sẵn trong {file}{perhaps_rows_vi}. Bảng này đã đủ dòng.",
        ),
        en=(
            "{file} has no ID “{id}”.",
            "{perhaps_en}Use an ID that is in {file}{perhaps_rows_en}. That table has all its "
            "rows.",
        ),
    ),
    "P311": error(
        vi=(
            "Tệp data/indicators.csv chưa có thước đo “{id}”.",
            "{perhaps_vi}Chưa có thước đo đúng thì thêm một dòng vào data/indicators.csv trước: "
            "mã,tên tiếng Việt,tên tiếng Anh,mã đơn vị,higher hoặc lower, rồi bảy ô có thể để "
            "trống. Dòng mẫu: content/vi/guide/others.md.",
        ),
        en=(
            "data/indicators.csv has no measure “{id}”.",
            "{perhaps_en}If none is right, add a row to data/indicators.csv first: ID,Vietnamese "
            "name,English name,ID of the unit,higher or lower, then seven cells that may be empty. "
            "A sample row: content/en/guide/others.md.",
        ),
    ),
}
