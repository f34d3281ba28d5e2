"""P4, first part: what cannot be true of documents, commitments and milestones."""

from portal.rules.rule import Rule, error, warning

PROMISES: dict[str, Rule] = {
    "P401": error(
        vi=(
            "Thời hạn {due} không sau kỳ của mức ban đầu {baseline_period}.",
            "Xem lại hai ngày trong văn bản.",
        ),
        en=(
            "The due date {due} is not after the period of the starting level, {baseline_period}.",
            "Check both dates in the document.",
        ),
    ),
    "P402": error(
        vi=(
            "Chữ trong văn bản là “{wording}” nhưng toán tử là “{operator}”.",
            "Viết: {meant_vi}. “Trên” là >, “tối thiểu” và “ít nhất” là >=, “không quá” và “nhóm … "
            "dẫn đầu” là <=, “dưới” là <. Nếu trích nhầm chữ thì sửa phần trích.",
        ),
        en=(
            "The document says “{wording}” but the operator is “{operator}”.",
            "Write: {meant_en}. “Trên” is >, “tối thiểu” and “ít nhất” are >=, “không quá” and "
            "“nhóm … dẫn đầu” (the top …) are <=, “dưới” is <. If the words were misquoted, quote "
            "them again.",
        ),
    ),
    "P403": error(
        vi=("Khoảng {low} đến {high} có mức dưới không nhỏ hơn mức trên.", "Xem lại hai số."),
        en=(
            "In the range {low} to {high}, the lower end is not below the upper end.",
            "Check both numbers.",
        ),
    ),
    "P407": error(
        vi=(
            "Mốc {milestone_due} sau thời hạn {due} của cam kết.",
            "Xem lại ngày; mốc phải trước hoặc đúng thời hạn.",
        ),
        en=(
            "The milestone {milestone_due} is after the due date {due} of the commitment.",
            "Check the dates. A milestone comes on or before the due date.",
        ),
    ),
    "P408": error(
        vi=(
            "Mốc {milestone} không nằm trên đường tới mục tiêu {target}.",
            "Xem lại toán tử và số của mốc; nếu văn bản viết đúng như vậy, ghi mốc này thành cam "
            "kết riêng.",
        ),
        en=(
            "The milestone {milestone} is not on the way to the target {target}.",
            "Check its operator and number. If the document really says so, enter it as a "
            "commitment of its own.",
        ),
    ),
    "P414": error(
        vi=(
            "Phần nguyên văn có {count} chữ; tối đa {limit}.",
            "Chỉ giữ những chữ quyết định con số và toán tử, chẳng hạn: “{suggestion}”.",
        ),
        en=(
            "The quoted words number {count}; the limit is {limit}.",
            "Keep only the words that fix the figure and the operator, such as: “{suggestion}”.",
        ),
    ),
    "P415": error(
        vi=(
            "Cam kết này chưa ghi vị trí trong văn bản.",
            "Ghi mục, gạch đầu dòng và câu, chẳng hạn II.2.b1.s1.",
        ),
        en=(
            "This commitment has no place in the document.",
            "Give the section, bullet and sentence, such as II.2.b1.s1.",
        ),
    ),
    "P416": error(
        vi=(
            "Văn bản số {number} chưa có ngày.",
            "Thêm ngày ban hành: mỗi năm số văn bản được đánh lại từ đầu.",
        ),
        en=(
            "The document numbered {number} has no date.",
            "Add the date of issue: numbers start again every year.",
        ),
    ),
    "P417": error(
        vi=(
            "Phần nguyên văn không có con số {value}.",
            "Chép đúng những chữ có con số ấy, hoặc xem lại con số.",
        ),
        en=(
            "The quoted words do not contain the figure {value}.",
            "Quote the words that have the figure, or check the figure.",
        ),
    ),
    "P418": error(
        vi=(
            "Loại “{kind}” và toán tử “{operator}” không đi với nhau.",
            "Với loại này, cột operator là một trong: {meant}. Nếu không đúng ý, xem lại cột kind.",
        ),
        en=(
            "The kind “{kind}” and the operator “{operator}” do not go together.",
            "With this kind, operator is one of: {meant}. If that is not what is meant, look at "
            "the kind again.",
        ),
    ),
    "P419": error(
        vi=(
            "Toán tử “{operator}” cần một số ở cột “{column}”.",
            "Ghi con số của văn bản; nếu văn bản không có số, chọn loại narrative hoặc "
            "deliverable.",
        ),
        en=(
            "The operator “{operator}” needs a number in the column “{column}”.",
            "Enter the figure of the document. If it has none, choose the kind narrative or "
            "deliverable.",
        ),
    ),
    "P420": error(
        vi=(
            "Toán tử “{operator}” không dùng số ở cột “{column}”.",
            "Xóa số này, hoặc chọn toán tử đúng với văn bản.",
        ),
        en=(
            "The operator “{operator}” does not use the number in the column “{column}”.",
            "Remove the number, or choose the operator that the document means.",
        ),
    ),
    "P421": error(
        vi=("Con số {value} chưa có đơn vị.", "Ghi mã đơn vị của thước đo: {unit}."),
        en=("The figure {value} has no unit.", "Enter the ID of the unit of the measure: {unit}."),
    ),
    "P423": error(
        vi=(
            "Cam kết loại “{kind}” chưa có thước đo.",
            "Ghi mã thước đo ở data/indicators.csv. Chưa có thước đo đúng thì thêm, như ở "
            "content/vi/guide/others.md; văn bản không nêu con số thì chọn narrative.",
        ),
        en=(
            "This commitment of the kind “{kind}” has no measure.",
            "Enter the ID of a measure in data/indicators.csv. If none is right, add one, as in "
            "content/en/guide/others.md; where the document gives no figure, choose narrative.",
        ),
    ),
    "P425": error(
        vi=(
            "“{id}” thuộc “{owner}”, còn dòng này nằm trong thư mục “{province}”.",
            "Chuyển dòng sang thư mục của tỉnh, hoặc xem lại mã.",
        ),
        en=(
            "“{id}” belongs to “{owner}”, but this row is in the folder “{province}”.",
            "Move the row to the folder of its province, or check the ID.",
        ),
    ),
    "P426": error(
        vi=(
            "Tên có {count} ký tự; tối đa {limit}.",
            "Rút gọn; phần còn lại đã có ở lời nêu cam kết.",
        ),
        en=(
            "The title has {count} characters; the limit is {limit}.",
            "Shorten it. The statement has room for the rest.",
        ),
    ),
    "P428": error(
        vi=(
            "Mức ban đầu {value} chưa ghi vị trí trong văn bản.",
            "Ghi vị trí ở cột “baseline_locator”; nếu số không có trong văn bản, xóa mức ban đầu.",
        ),
        en=(
            "The starting level {value} has no place in the document.",
            "Give the place in the column “baseline_locator”. If the figure is not in the "
            "document, remove the starting level.",
        ),
    ),
    "P429": error(
        vi=(
            "Dòng này nói về mức ban đầu ({column}) nhưng chưa có mức ấy.",
            "Ghi số ở cột “baseline_value”, hoặc xóa những ô kia.",
        ),
        en=(
            "This row speaks of a starting level ({column}), but there is none.",
            "Enter the number in the column “baseline_value”, or clear those cells.",
        ),
    ),
    "P432": warning(
        vi=(
            "Mục tiêu và mức ban đầu cùng là {value}.",
            "Nếu văn bản viết “duy trì”, chọn loại hold (duy trì một mức); nếu không, xem lại hai "
            "con số.",
        ),
        en=(
            "The target and the starting level are both {value}.",
            "If the document says “duy trì” (keep), choose the kind hold. If not, check both "
            "numbers.",
        ),
    ),
    "P434": error(
        vi=(
            "Tiếng Việt kể {vi_number} sản phẩm, tiếng Anh kể {en_number}.",
            "Ghi cùng số sản phẩm ở hai cột, cách nhau bằng dấu chấm phẩy.",
        ),
        en=(
            "The Vietnamese lists {vi_number} deliverables and the English {en_number}.",
            "List the same ones in both columns, with semicolons between them.",
        ),
    ),
    "P435": error(
        vi=(
            "Chưa trích gì từ {locator}, cũng chưa ghi lý do.",
            "Thêm cam kết, nhiệm vụ, phân công hay căn cứ còn thiếu; hoặc ghi lý do ở cột reason.",
        ),
        en=(
            "Nothing is taken from {locator}, and no reason is given.",
            "Add the commitment, task, duty or legal base that is missing; or say why in reason.",
        ),
    ),
    "P436": error(
        vi=(
            "{locator} ghi lý do không trích, nhưng có nội dung đã trích từ đây.",
            "Để trống cột reason, hoặc xem lại vị trí của nội dung đã trích.",
        ),
        en=(
            "{locator} says why nothing was taken, but something was.",
            "Leave the reason empty, or check the place of what was taken.",
        ),
    ),
    "P437": error(
        vi=(
            "“{owner}” không phải là tỉnh kế tiếp của “{province}”.",
            "Ghi văn bản và cam kết của tỉnh hiện nay; xem data/successions.csv.",
        ),
        en=(
            "“{owner}” is no successor of “{province}”.",
            "Give a document and commitments of the present province; see data/successions.csv.",
        ),
    ),
    "P438": error(
        vi=(
            "Kết quả là “{outcome}”, nhưng câu trả lời hoặc ngày trả lời không khớp.",
            "Chưa trả lời thì ghi “open” và để trống cả hai; đã trả lời thì ghi cả hai.",
        ),
        en=(
            "The outcome is “{outcome}”, but the answer or its day does not fit that.",
            "Without an answer write “open” and leave both empty; with one, give both.",
        ),
    ),
    "P439": error(
        vi=(
            "Câu chữ nói “{wording}”, mà hạn ghi là {due}.",
            "Trước một năm là muộn nhất cuối năm liền trước: ghi {meant} ở cột due.",
        ),
        en=(
            "The words say “{wording}”, and the due date is {due}.",
            "Before a year is the end of the year before it at the latest: enter {meant} in due.",
        ),
    ),
    "P445": error(
        vi=(
            "“{signer}” là chức vụ, không phải họ tên người ký.",
            "Cột signer ghi họ tên; chức vụ ghi ở signer_post_vi và signer_post_en. Không biết họ "
            "tên thì để trống cột signer.",
        ),
        en=(
            "“{signer}” is a post, not the name of who signed.",
            "The column signer has a full name; the post goes into signer_post_vi and "
            "signer_post_en. Where the name is not known, leave signer empty.",
        ),
    ),
}
