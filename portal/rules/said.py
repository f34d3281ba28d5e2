"""P4, fourth part: cells of a commitment against the words beside them."""

from portal.rules.rule import Rule, error, warning

SAID: dict[str, Rule] = {
    "P447": error(
        vi=(
            "Văn bản viết “{said}”, nhưng loại cam kết là “{kind}”: một năm đạt đã thành đạt cả "
            "thời kỳ.",
            "Viết: recurring. Năm đầu ghi ở cột start, năm cuối ghi ở cột due.",
        ),
        en=(
            "The document says “{said}” (every year), but the kind is “{kind}”: one good year "
            "would stand for all of them.",
            "Write: recurring. The first year goes into start, the last into due.",
        ),
    ),
    "P448": error(
        vi=(
            "Phần nguyên văn có chữ “phấn đấu”, nhưng cột binding ghi “obliged”.",
            "Viết: strive.",
        ),
        en=(
            "The quoted words say “phấn đấu” (strive), but binding is “obliged”.",
            "Write: strive.",
        ),
    ),
    "P449": error(
        vi=(
            "Phần nguyên văn viết “{said}”, nhưng cột approximate ghi “no”.",
            "Viết: yes.",
        ),
        en=(
            "The quoted words say “{said}” (about), but approximate is “no”.",
            "Write: yes.",
        ),
    ),
    "P450": error(
        vi=(
            "Văn bản ngày {day} không thể là của “{province}”: đơn vị này {lived_vi}.",
            "{meant_vi}Hoặc xem lại ngày ban hành.",
        ),
        en=(
            "A document of {day} cannot be one of “{province}”: that province {lived_en}.",
            "{meant_en}Or check the date of issue.",
        ),
    ),
    "P451": error(
        vi=(
            "Câu chữ của ta nói {meant_vi} về số {value}, nhưng toán tử là “{operator}”.",
            "Viết “{words_vi}” trước con số (tiếng Anh: “{words_en}”). Chỉ khi văn bản đúng là nói "
            "{meant_vi} mới ghi {meant_vi} ở cột operator.",
        ),
        en=(
            "Our words say {meant_en} of the figure {value}, but the operator is “{operator}”.",
            "Write “{words_en}” before the figure (in Vietnamese “{words_vi}”). Enter {meant_en} "
            "in operator only if that is what the document says.",
        ),
    ),
    "P452": error(
        vi=(
            "Câu chữ viết “{said}”, tức là hạn {meant}, nhưng cột due ghi {due}.",
            "So với văn bản. Văn bản nói {meant} thì ghi {meant} ở cột due; nói {due} thì sửa câu, "
            "ở cả hai ngôn ngữ.",
        ),
        en=(
            "The words say “{said}”, which is due in {meant}, but the column due has {due}.",
            "Compare with the document. If it says {meant}, enter {meant} in due; if it says "
            "{due}, correct the text in both languages.",
        ),
    ),
    "P453": error(
        vi=(
            "Câu chữ nói {first}–{last}, nhưng cột start ghi {start}.",
            "Viết: {first}. Cột start là năm đầu phải đạt.",
        ),
        en=(
            "The words say {first}–{last}, but the column start has {start}.",
            "Write: {first}. The column start has the first year that counts.",
        ),
    ),
    "P455": error(
        vi=(
            "Câu này không có con số {value} của dòng.",
            "Viết lại câu cho có số {value}, ở cả hai ngôn ngữ. Nếu số đã đổi vì văn bản đổi, thêm "
            "một cam kết mới và ghi mã này ở cột replaces.",
        ),
        en=(
            "This text does not have the figure {value} of its row.",
            "Write it with {value}, in both languages. If the figure changed because the document "
            "did, add a new commitment and give this ID in its column replaces.",
        ),
    ),
    "P459": warning(
        vi=(
            "“{id}” đặt đúng mức của “{former}” ({province}, nay đã sáp nhập), nhưng chưa dòng nào "
            "nói hai cam kết này là một việc: trang sẽ viết rằng chưa thấy nhắc tới “{former}”.",
            "Nếu văn bản nhắc lại việc ấy, thêm vào data/{province}/carryovers.csv dòng: "
            "{former},{document},restated,,{id},,. Tệp chưa có thì dòng đầu là: commitment,"
            "document,state,direction,by,note_vi,note_en.",
        ),
        en=(
            "“{id}” sets the very level of “{former}” ({province}, now merged), but no row says "
            "that the two are one matter: the site will say that “{former}” is not mentioned.",
            "If the document takes it up, add this row to data/{province}/carryovers.csv: "
            "{former},{document},restated,,{id},,. The first row of a new file is: commitment,"
            "document,state,direction,by,note_vi,note_en.",
        ),
    ),
    "P460": warning(
        vi=(
            "Câu chữ nói về “{meant}”, nhưng thước đo “{measure}” ({indicator}) tính theo "
            "“{other}”.",
            "Đọc định nghĩa của thước đo. Không đúng điều văn bản nói thì chọn thước đo khác, hoặc "
            "thêm như ở content/vi/guide/others.md.",
        ),
        en=(
            "The words are about “{meant}”, but the measure “{measure}” ({indicator}) is about "
            "“{other}”.",
            "Read the definition of the measure. If it is not what the document says, choose "
            "another, or add one as in content/en/guide/others.md.",
        ),
    ),
    "P454": warning(
        vi=(
            "Thước đo “{measure_vi}” tính bằng % nhưng chưa có định nghĩa: phần trăm của cái gì?",
            "Ghi ở definition_vi và definition_en: tử số, mẫu số. Văn bản không nêu thì viết rằng "
            "văn bản không nêu.",
        ),
        en=(
            "The measure “{measure_en}” is in % and has no definition: a share of what?",
            "Say in definition_vi and definition_en what is divided by what. Where the document "
            "does not say, write that it does not.",
        ),
    ),
}
