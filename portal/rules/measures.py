"""P4, third part: figures that do not fit the measure that was chosen for them."""

from portal.rules.rule import Rule, error, warning

MEASURES: dict[str, Rule] = {
    "P422": error(
        vi=(
            "Đơn vị “{unit}” khác đơn vị “{expected}” của thước đo “{measure_vi}” ({indicator}).",
            "Có lẽ chọn nhầm thước đo. {perhaps_vi}Chưa có thước đo đúng thì thêm, như ở "
            "content/vi/guide/others.md. Chỉ ghi đơn vị “{expected}” nếu văn bản tính bằng "
            "{counted_vi}.",
        ),
        en=(
            "The unit “{unit}” is not the unit “{expected}” of the measure “{measure_en}” "
            "({indicator}).",
            "Perhaps the wrong measure was chosen. {perhaps_en}If none is right, add one, as in "
            "content/en/guide/others.md. Write the unit “{expected}” only if the document counts "
            "in {counted_en}.",
        ),
    ),
    "P431": error(
        vi=(
            "Số {value} có phần thập phân, nhưng thước đo “{measure_vi}” ({indicator}) đếm "
            "{counted_vi}.",
            "Nếu nguồn ghi đúng {suggestion} {counted_vi}, viết liền: {suggestion}. Nếu nguồn nêu "
            "tỷ lệ (%), giữ nguyên con số và chọn thước đo khác. {perhaps_vi}Chưa có thì thêm, như "
            "ở content/vi/guide/others.md.",
        ),
        en=(
            "The figure {value} has decimals, but the measure “{measure_en}” ({indicator}) counts "
            "{counted_en}.",
            "If the source says exactly {suggestion} {counted_en}, write it without the point: "
            "{suggestion}. If it gives a share (%), keep the figure and choose another measure. "
            "{perhaps_en}If there is none, add one, as in content/en/guide/others.md.",
        ),
    ),
    "P440": error(
        vi=(
            "Số {value} không thể là số đếm: thước đo “{measure_vi}” ({indicator}) đếm "
            "{counted_vi}.",
            "Giữ đúng con số của nguồn. Có lẽ chọn nhầm thước đo, hoặc nguồn nêu tỷ lệ (%). "
            "{perhaps_vi}Chưa có thước đo đúng thì thêm, như ở content/vi/guide/others.md.",
        ),
        en=(
            "The figure {value} cannot be a count: the measure “{measure_en}” ({indicator}) counts "
            "{counted_en}.",
            "Keep the figure as the source has it. Perhaps the wrong measure was chosen, or the "
            "source gives a share (%). {perhaps_en}If no measure is right, add one, as in "
            "content/en/guide/others.md.",
        ),
    ),
    "P441": error(
        vi=(
            "Văn bản viết “{said}”, nhưng thước đo “{measure_vi}” ({indicator}) tính bằng "
            "{counted_vi}.",
            "Chọn thước đo tính bằng %. {perhaps_vi}Chưa có thì thêm, như ở "
            "content/vi/guide/others.md. Con số giữ nguyên.",
        ),
        en=(
            "The words say “{said}”, but the measure “{measure_en}” ({indicator}) counts in "
            "{counted_en}.",
            "Choose a measure in %. {perhaps_en}If there is none, add one, as in "
            "content/en/guide/others.md. The figure stays as it is.",
        ),
    ),
    "P442": error(
        vi=(
            "Loại “{kind}” không đi với thước đo “{measure_vi}” ({indicator}), tính bằng "
            "{counted_vi}.",
            "Thước đo là hạng thì chọn loại rank (một thứ hạng vào hạn), hold (duy trì) hoặc "
            "recurring (hằng năm); thước đo khác thì không chọn rank.",
        ),
        en=(
            "The kind “{kind}” does not go with the measure “{measure_en}” ({indicator}), which "
            "counts in {counted_en}.",
            "For a measure that is a rank choose the kind rank (a rank by a date), hold (keep) or "
            "recurring (every year). For another measure do not choose rank.",
        ),
    ),
    "P443": error(
        vi=(
            "Với thứ hạng, “{operator} {value}” nghĩa là hạng {value} hoặc kém hơn.",
            "Hạng càng nhỏ càng cao: “nhóm {value} dẫn đầu”, “hạng {value} trở lên” ghi <=.",
        ),
        en=(
            "For a rank, “{operator} {value}” means rank {value} or worse.",
            "A smaller rank is a better one: “nhóm {value} dẫn đầu” (the top {value}) and “hạng "
            "{value} trở lên” (rank {value} or better) are <=.",
        ),
    ),
    "P444": error(
        vi=(
            "Văn bản viết “{said}” và thước đo “{measure_vi}” ({indicator}) tính bằng %, nhưng đơn "
            "vị là “{unit}”.",
            "Viết: {expected}.",
        ),
        en=(
            "The words say “{said}” and the measure “{measure_en}” ({indicator}) is in %, but the "
            "unit is “{unit}”.",
            "Write: {expected}.",
        ),
    ),
    "P446": error(
        vi=(
            "Văn bản viết “{said}”, nhưng thước đo “{measure_vi}” ({indicator}) tính bằng %.",
            "Chọn thước đo đếm {counted_vi}. {perhaps_vi}Chưa có thì thêm, như ở "
            "content/vi/guide/others.md. Con số giữ nguyên.",
        ),
        en=(
            "The words say “{said}”, but the measure “{measure_en}” ({indicator}) is in %.",
            "Choose a measure that counts {counted_en}. {perhaps_en}If there is none, add one, as "
            "in content/en/guide/others.md. The figure stays as it is.",
        ),
    ),
    "P456": error(
        vi=(
            "{value} không thể là một thứ hạng: hạng là số nguyên, cao nhất là 1.",
            "{perhaps_vi}Xem lại bảng xếp hạng trong nguồn. Tỉnh không được xếp hạng thì để trống "
            "ô value, ghi status là not_published và lý do ở reason_vi, reason_en.",
        ),
        en=(
            "{value} cannot be a rank: a rank is a whole number, and the best is 1.",
            "{perhaps_en}Look at the ranking in the source. If the province was not ranked, leave "
            "value empty, with the status not_published and the reason in reason_vi and reason_en.",
        ),
    ),
    "P457": error(
        vi=(
            "{value} là số âm, nhưng thước đo “{measure_vi}” ({indicator}) tính bằng {counted_vi} "
            "và không thể dưới 0.",
            "Nếu nguồn ghi {suggestion}, viết: {suggestion}. Nếu nguồn nói một mức tăng, giảm thì "
            "đó là một thước đo khác, như ở content/vi/guide/others.md.",
        ),
        en=(
            "{value} is negative, but the measure “{measure_en}” ({indicator}) is in {counted_en} "
            "and cannot be below 0.",
            "If the source says {suggestion}, write: {suggestion}. If it tells a rise or a fall, "
            "that is another measure, as in content/en/guide/others.md.",
        ),
    ),
    "P458": warning(
        vi=(
            "{value} ở thước đo này là {value}%; các con số khác của thước đo đều từ {least}% trở "
            "lên.",
            "Nếu nguồn ghi {suggestion}%, viết: {suggestion}. Nếu nguồn ghi đúng {value}%, giữ "
            "nguyên.",
        ),
        en=(
            "{value} means {value}% here; every other figure of this measure is {least}% or more.",
            "If the source says {suggestion}%, write: {suggestion}. If it does say {value}%, leave "
            "it.",
        ),
    ),
}
