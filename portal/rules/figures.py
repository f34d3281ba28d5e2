"""P4, second part: what cannot be true of figures, evidence and dates."""

from portal.rules.rule import Rule, error, warning

FIGURES: dict[str, Rule] = {
    "P404": error(
        vi=(
            "Số {value} vượt mức cao nhất có thể của thước đo này, {full}.",
            "Nếu đây là mức tăng hoặc tỷ lệ có thể vượt mức ấy, để trống cột “full” ở "
            "data/indicators.csv; nếu không, xem lại số.",
        ),
        en=(
            "The figure {value} is over the highest this measure can have, {full}.",
            "If this is growth, or a ratio that can pass it, clear the column “full” in "
            "data/indicators.csv. If not, check the number.",
        ),
    ),
    "P405": error(
        vi=(
            "Thứ hạng {rank} chưa kèm số đơn vị được xếp hạng.",
            "Thêm tổng số đơn vị của kỳ {edition}, chẳng hạn 34 hoặc 63.",
        ),
        en=(
            "The rank {rank} has no number of units ranked.",
            "Add the total for the {edition} edition, such as 34 or 63.",
        ),
    ),
    "P406": error(
        vi=(
            "Hạng {rank} lớn hơn số đơn vị được xếp hạng ({of}).",
            "Xem lại hai số trong bảng xếp hạng gốc.",
        ),
        en=(
            "The rank {rank} is larger than the number of units ranked ({of}).",
            "Check both numbers in the original ranking.",
        ),
    ),
    "P409": error(
        vi=(
            "Kỳ {period} chưa kết thúc vào ngày công bố {published}.",
            "Nếu là số ước tính, ghi tình trạng “estimate” (ước tính); nếu không, xem lại kỳ.",
        ),
        en=(
            "The period {period} had not ended on the publication date {published}.",
            "If the figure is an estimate, mark it “estimate”. If not, check the period.",
        ),
    ),
    "P410": error(
        vi=(
            "Đã có số liệu của “{measure}” cho kỳ {period} từ cùng nguồn, ở {other}.",
            "Giữ một dòng; nếu nguồn đã điều chỉnh, ghi bản điều chỉnh thành một nguồn riêng.",
        ),
        en=(
            "There is already a figure for “{measure}” in {period} from the same source, at "
            "{other}.",
            "Keep one row. If the source revised it, enter the revision as a source of its own.",
        ),
    ),
    "P411": error(
        vi=(
            "Dòng này vừa có giá trị vừa ghi là chưa có số liệu.",
            "Giữ một trong hai: giá trị, hoặc lý do với tình trạng “not_published”.",
        ),
        en=(
            "This row has both a value and a word that there is none.",
            "Keep one of the two: the value, or the reason with the status “not_published”.",
        ),
    ),
    "P412": error(
        vi=(
            "Dòng này chưa có giá trị và chưa có lý do.",
            "Điền giá trị, hoặc ghi lý do, chẳng hạn “nguồn cho biết chưa công bố”. Đừng ghi 0.",
        ),
        en=(
            "This row has neither a value nor a reason.",
            "Enter the value or the reason, for example “not published, according to the "
            "source”. Do not enter 0.",
        ),
    ),
    "P413": error(
        vi=(
            "Bước {step} nằm ngoài thang bốn bước.",
            "1: có quyết định; 2: có kinh phí hoặc hợp đồng; 3: chạy thử; 4: đưa vào sử dụng.",
        ),
        en=(
            "Step {step} is not on the ladder of four steps.",
            "1: decision issued; 2: funded or contracted; 3: on trial; 4: in use.",
        ),
    ),
    "P424": error(
        vi=(
            "Ngày {value} sau ngày cập nhật {as_of}.",
            "Xem lại năm; số liệu chỉ nhận ngày đã qua.",
        ),
        en=(
            "The date {value} is after the update date {as_of}.",
            "Check the year. Figures can only have past dates.",
        ),
    ),
    "P427": warning(
        vi=(
            "Số cộng dồn giảm từ {before} xuống {after}.",
            "Xem lại hai số; nếu cách tính thay đổi, ghi kỳ này ở cột “breaks” của thước đo.",
        ),
        en=(
            "The running total falls from {before} to {after}.",
            "Check both figures. If the way of counting changed, enter this period in the column "
            "“breaks” of the measure.",
        ),
    ),
    "P430": error(
        vi=(
            "“{province}” là tỉnh trước {ended}, còn số liệu này của kỳ {period}.",
            "Kiểm tra địa bàn của số liệu; nếu là địa bàn hiện nay, dùng thư mục “{successor}”.",
        ),
        en=(
            "“{province}” is a province as it was before {ended}, but this figure is for {period}.",
            "Check the area the figure covers. If it is the area of today, use the folder "
            "“{successor}”.",
        ),
    ),
    "P433": error(
        vi=(
            "Dòng này có lý do chưa có số liệu, nhưng tình trạng là “{status}”.",
            "Chọn tình trạng “not_published” (chưa công bố).",
        ),
        en=(
            "This row has a reason for having no figure, but its status is “{status}”.",
            "Choose the status “not_published”.",
        ),
    ),
}
