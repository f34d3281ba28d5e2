"""P3: ids that lead nowhere, or are used twice."""

from portal.rules.rule import Rule, error

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
            "“{id}” không phải là mã nào trong {file}; bảng này đã có đủ dòng.",
            "{perhaps_vi}Dùng một mã có sẵn trong {file}{perhaps_rows_vi}.",
        ),
        en=(
            "“{id}” is no ID of {file}, a table that has all its rows.",
            "{perhaps_en}Use an ID that is in {file}{perhaps_rows_en}.",
        ),
    ),
    "P311": error(
        vi=(
            "Tệp data/indicators.csv chưa có thước đo “{id}”.",
            "{perhaps_vi}Chưa có thước đo đúng thì thêm một dòng vào data/indicators.csv trước: "
            "mã,tên tiếng Việt,tên tiếng Anh,mã đơn vị,higher hoặc lower, rồi ba ô có thể để "
            "trống, định nghĩa ở hai thứ tiếng (tính bằng % thì ghi chia cái gì cho cái gì) và hai "
            "ô có thể để trống. Dòng mẫu: content/vi/guide/others.md.",
        ),
        en=(
            "data/indicators.csv has no measure “{id}”.",
            "{perhaps_en}If none is right, add a row to data/indicators.csv first: ID,Vietnamese "
            "name,English name,ID of the unit,higher or lower, then three cells that may be empty, "
            "the definition in both languages (of a share: what is divided by what) and two cells "
            "that may be empty. A sample row: content/en/guide/others.md.",
        ),
    ),
}
