"""Why facts do not fit: what mostly happened."""

FACTS: dict[str, tuple[str, str]] = {
    "P401": (
        "Nhầm năm ở cột thời hạn hoặc cột mức ban đầu.",
        "A year is wrong, in the due date or in the starting level.",
    ),
    "P402": (
        "Trong văn bản, “trên 80%” không gồm đúng 80%; “từ 80%” thì gồm. Một chữ quyết định đạt "
        "hay không đạt.",
        "In a document “over 80%” leaves out 80% itself; “from 80%” does not. One word can "
        "decide between met and not met.",
    ),
    "P403": (
        "Hai đầu của khoảng bị đổi chỗ.",
        "The two ends of the range are exchanged.",
    ),
    "P404": (
        "Thước đo này ghi mức cao nhất là 100, nhưng con số là mức tăng, hoặc dấu thập phân đặt "
        "sai chỗ.",
        "The measure says that 100 is its highest, but this is growth, or the decimal point is "
        "misplaced.",
    ),
    "P405": (
        "Hạng 6 trong 34 khác hạng 6 trong 63. Thiếu tổng số thì không so được hai năm.",
        "Rank 6 of 34 is not rank 6 of 63. Without the total, two years cannot be compared.",
    ),
    "P406": (
        "Hai số bị đổi chỗ, hoặc tổng số lấy của một kỳ khác.",
        "The two numbers are exchanged, or the total is of another edition.",
    ),
    "P407": (
        "Nhầm năm, hoặc mốc ấy thuộc về một cam kết khác.",
        "A year is wrong, or the milestone belongs to another commitment.",
    ),
    "P408": (
        "Mốc khó hơn mục tiêu cuối, đặt ngược chiều, hoặc cam kết là một việc không có con số.",
        "The milestone is harder than the target, goes the other way, or the commitment is a "
        "thing to finish without a figure.",
    ),
    "P409": (
        "Số của cả năm mà nguồn đăng trước khi hết năm chỉ có thể là ước tính.",
        "A figure for the whole year that was published before its end can only be an estimate.",
    ),
    "P410": (
        "Dòng được thêm hai lần, hoặc cùng nguồn đưa hai con số cho một kỳ.",
        "The row was added twice, or one source gives two figures for a period.",
    ),
    "P411": (
        "Nguồn đã công bố số sau khi dòng “chưa có số liệu” được ghi, và hai điều nằm chung một "
        "dòng.",
        "The figure was published after the row without one was written, and both now stand in it.",
    ),
    "P412": (
        "Dòng được thêm để giữ chỗ. Ô trống không nói được vì sao trống.",
        "The row was added to keep a place. An empty cell does not say why it is empty.",
    ),
    "P413": (
        "Thang chỉ có bốn bước; mỗi bước cần một văn bản chứng minh.",
        "The ladder has four steps; each needs a document that proves it.",
    ),
    "P414": (
        "Trang chỉ dẫn vài chữ quyết định; cả câu đã có trong văn bản gốc, và lời nêu cam kết "
        "nói phần còn lại.",
        "The site quotes only the words that decide; the sentence stands in the document, and "
        "the statement says the rest.",
    ),
    "P415": (
        "Thiếu vị trí thì không ai đối chiếu được với văn bản.",
        "Without its place nobody can compare it with the document.",
    ),
    "P416": (
        "Số 19/KH-UBND có thể có ở nhiều năm, nên chỉ số thôi thì chưa rõ văn bản nào.",
        "There may be a 19/KH-UBND in many years, so the number alone does not say which document.",
    ),
    "P417": (
        "Phần trích thiếu con số, hoặc con số ở cột value gõ sai.",
        "The words quoted lack the figure, or the figure in value is mistyped.",
    ),
    "P418": (
        "Loại cam kết quyết định cách so. Đổi loại mà quên đổi toán tử thì hai cột không khớp.",
        "The kind decides how a figure is compared. The kind was changed and the operator was not.",
    ),
    "P419": (
        "Có dấu so sánh mà chưa có con số để so.",
        "There is a comparison and nothing to compare with.",
    ),
    "P420": (
        "Con số còn lại từ khi dòng thuộc loại khác.",
        "The number was left from when the row was of another kind.",
    ),
    "P421": (
        "Con số không có đơn vị thì không đọc được.",
        "A number without a unit cannot be read.",
    ),
    "P422": (
        "Chọn nhầm thước đo gần giống, hoặc ghi đơn vị theo lời văn bản thay vì theo thước đo.",
        "A similar measure was chosen, or the unit follows the document instead of the measure.",
    ),
    "P423": (
        "Không có thước đo thì không số liệu nào gắn vào cam kết được.",
        "Without a measure no figure can ever belong to it.",
    ),
    "P424": (
        "Gõ nhầm năm, hoặc ngày trên máy bị sai.",
        "A year is mistyped, or the clock of the machine is wrong.",
    ),
    "P425": (
        "Dòng chép từ thư mục của tỉnh khác, hoặc mã của một tỉnh trùng đầu với mã tỉnh khác.",
        "The row was copied from the folder of another province, or an ID looks like one of "
        "another province.",
    ),
    "P426": (
        "Tên hiện trên điện thoại, trong kết quả tìm và trên ảnh chia sẻ.",
        "The title stands on phones, in search results and on share images.",
    ),
    "P427": (
        "Số cộng dồn từ đầu kỳ không giảm. Thường là số của riêng một năm, hoặc cách tính đã đổi.",
        "A running total does not fall. Mostly it is the figure of one year, or the way of "
        "counting changed.",
    ),
    "P428": (
        "Mức ban đầu chỉ lấy từ văn bản, không lấy từ nguồn khác. Vị trí cho biết lấy ở đâu.",
        "A starting level comes from the document alone. The place says where.",
    ),
    "P429": (
        "Con số bị xóa mà kỳ hoặc vị trí thì còn.",
        "The number was deleted and its period or place was not.",
    ),
    "P430": (
        "Số liệu sau ngày sáp nhập là của địa bàn mới, kể cả khi tên tỉnh không đổi.",
        "A figure after the merger is of the new area, even where the name did not change.",
    ),
    "P431": (
        "Thường là 1.364 chép từ văn bản Việt Nam, nghĩa là một nghìn ba trăm sáu mươi tư; hoặc "
        "Excel thêm .0 vào số đếm.",
        "Mostly it is 1.364 copied from a Vietnamese text, which means one thousand three "
        "hundred and sixty-four; or Excel added .0 to a count.",
    ),
    "P432": (
        "Có thể đây là cam kết “duy trì”, hoặc một trong hai số chép nhầm.",
        "It may be a level to keep, or one of the two was copied wrongly.",
    ),
    "P433": (
        "Ghi lý do rồi mà quên đổi tình trạng.",
        "The reason was written and the status was not changed.",
    ),
    "P434": (
        "Một dấu chấm phẩy thừa hoặc thiếu ở một bên.",
        "One side has a semicolon too many or too few.",
    ),
    "P435": (
        "Bản đồ của văn bản kể mọi đoạn, để thấy đoạn nào chưa đọc. Đoạn này chưa được tách và "
        "chưa nói vì sao.",
        "The map of a document lists every passage, to show what was not read. This one is "
        "neither used nor explained.",
    ),
    "P436": (
        "Đoạn này lúc đầu bỏ qua, về sau có người tách nội dung từ đó.",
        "The passage was passed over first, and somebody took something from it later.",
    ),
    "P437": (
        "Chỉ tỉnh kế tiếp theo nghị quyết sắp xếp mới có thể nhắc lại cam kết của tỉnh trước.",
        "Only the province that took its place by law can take up a commitment of the former one.",
    ),
    "P438": (
        "Ghi kết quả mà quên câu trả lời, hoặc ngược lại.",
        "The outcome was written without the answer, or the other way round.",
    ),
    "P439": (
        "“Trước năm 2027” dễ bị ghi thành 2027, và cam kết được tính hạn muộn hơn một năm.",
        "“Before 2027” is easily entered as 2027, and the commitment gets a year more than it has.",
    ),
    "P440": (
        "71.5 là một tỷ lệ, còn thước đo thì đếm. “Số dịch vụ công” và “tỷ lệ dịch vụ công” là hai "
        "thước đo.",
        "71.5 is a share and the measure is a count. “Number of services” and “share of services” "
        "are two measures.",
    ),
    "P441": (
        "Chọn thước đo gần giống tên: “Số dịch vụ công” cho câu nói về tỷ lệ. Số đếm so với phần "
        "trăm thì nhãn nào cũng sai.",
        "A measure with a similar name was chosen: “Number of services” for a sentence about a "
        "share. A count compared with a percentage makes any tag false.",
    ),
    "P442": (
        "Chọn level cho một thứ hạng thì trang vẽ và so như một mức; chọn rank cho điểm số cũng "
        "sai.",
        "With level, a rank would be drawn and compared as a level; rank is as wrong for a score.",
    ),
    "P443": (
        "“Trở lên” của thứ hạng là hạng nhỏ hơn, ngược với các con số khác.",
        "For ranks “trở lên” (or better) is the smaller number, unlike for other figures.",
    ),
    "P444": (
        "Thước đo được thay mà cột đơn vị còn của thước đo cũ.",
        "The measure was changed and the unit is still that of the one before.",
    ),
    "P445": (
        "Bản đang có chỉ in chức vụ, và chức vụ được ghi thay cho họ tên.",
        "The copy at hand has the post only, and that was written in place of the name.",
    ),
    "P446": (
        "Chọn tỷ lệ cho một câu nói về số lượng. 20 doanh nghiệp so với 25% thì nhãn nào cũng sai.",
        "A share was chosen for a sentence about a number. 20 businesses compared with 25% make "
        "any tag false.",
    ),
    "P447": (
        "“Hằng năm” dễ bị ghi thành level, và số của một năm làm cam kết thành đã đạt.",
        "“Every year” is easily entered as level, and the figure of one year then meets it all.",
    ),
    "P448": (
        "Cột binding ghi theo thói quen. Trang in ra văn bản có hay không có chữ “phấn đấu”.",
        "The column was filled by habit. The page says whether the document has “phấn đấu”.",
    ),
    "P449": (
        "Chữ “khoảng” bị bỏ sót, và mục tiêu thành con số chính xác.",
        "The word “khoảng” (about) was passed over, and the target became an exact figure.",
    ),
    "P451": (
        "“Trên 80%” được viết lại là “từ 80%”, hay dịch là “at least 80%”: đúng 80% thì một bên "
        "đạt, một bên không.",
        "“Trên 80%” was reworded as “từ 80%” or translated as “at least 80%”: exactly 80% meets "
        "one and not the other.",
    ),
    "P452": (
        "Sửa hạn mà quên sửa tiêu đề, hoặc ngược lại; hoặc “trước năm 2028” được viết lại là “đến "
        "năm 2028”.",
        "The due date was changed and the title was not, or the other way round; or “before 2028” "
        "was reworded as “by 2028”.",
    ),
    "P453": (
        "Năm bắt đầu ghi theo năm ban hành, không theo thời kỳ mà văn bản nêu.",
        "The first year was taken from the day of issue, not from the years the document names.",
    ),
    "P455": (
        "Con số được sửa mà câu chữ còn số cũ: một trang nói hai mục tiêu.",
        "The figure was changed and the text was not: one page tells two targets.",
    ),
    "P459": (
        "Tỉnh sau sáp nhập đặt lại mục tiêu cũ trong văn bản mới. Máy không đoán được đó là cùng "
        "một việc, nên cần một dòng nói rõ.",
        "The province after the merger sets the earlier goal again in a new document. The program "
        "cannot know that it is the same matter, so a row has to say it.",
    ),
    "P460": (
        "Hai thước đo tên gần nhau: “tỷ lệ dịch vụ công trực tuyến toàn trình” và “tỷ lệ hồ sơ "
        "trực tuyến toàn trình” không so được với nhau.",
        "Two measures with similar names: a share of services online and a share of applications "
        "filed online do not compare.",
    ),
    "P454": (
        "Thêm một thước đo mới mà chưa nghĩ đến mẫu số: tỷ lệ dịch vụ khác tỷ lệ hồ sơ.",
        "A measure was added without a thought for what is divided by what: a share of services is "
        "not a share of applications.",
    ),
    "P450": (
        "Tỉnh trước và sau sáp nhập cùng tên, mã khác nhau.",
        "The province before and after a merger has one name and two IDs.",
    ),
    "P456": (
        "Số 0 được điền cho năm chưa có hạng, hoặc số bậc tăng giảm được ghi vào chỗ của hạng.",
        "A 0 was entered for a year without a rank, or a change of places in the place of a rank.",
    ),
    "P457": (
        "Dấu gạch nối đứng sát con số, hoặc số giảm so với kỳ trước được ghi vào chỗ của chính số "
        "ấy.",
        "A hyphen stands before the number, or a fall since the last period was entered in place "
        "of the figure itself.",
    ),
    "P458": (
        "Excel giữ 97,9% là 0.979; chép ô không kèm định dạng thì dấu % mất đi.",
        "Excel keeps 97.9% as 0.979. A cell copied without its format loses the percent sign.",
    ),
}
