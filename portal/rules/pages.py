"""P5: the two languages. P6: what a page cannot show."""

from portal.rules.rule import Rule, error, warning

TRANSLATIONS: dict[str, Rule] = {
    "P501": error(
        vi=(
            "Chưa có phần tiếng Anh cho “{column}”.",
            "Viết phần còn thiếu; đừng chép nguyên tiếng kia. Câu mẫu: "
            "content/vi/guide/document.md.",
        ),
        en=(
            "“{column}” has no English text.",
            "Write the missing text. Do not copy the other language. Model sentences: "
            "content/en/guide/document.md.",
        ),
    ),
    "P502": error(
        vi=(
            "Chưa có phần tiếng Việt cho “{column}”.",
            "Viết phần còn thiếu; đừng chép nguyên tiếng kia.",
        ),
        en=(
            "“{column}” has no Vietnamese text.",
            "Write the missing text. Do not copy the other language.",
        ),
    ),
    "P503": error(
        vi=(
            "Tiếng Việt ghi {vi_number}, tiếng Anh ghi {en_number}.",
            "Đối chiếu với văn bản gốc rồi sửa bên chưa khớp.",
        ),
        en=(
            "The Vietnamese says {vi_number} and the English says {en_number}.",
            "Check the original document and correct the one that differs.",
        ),
    ),
    "P504": warning(
        vi=(
            "Bài này chưa có bản tiếng Anh {file}.",
            "Viết bản tiếng Anh; cho tới lúc đó trang tiếng Anh hiện bản tiếng Việt, có ghi chú.",
        ),
        en=(
            "This text has no English version {file}.",
            "Write it. Until then the English page shows the Vietnamese, marked as such.",
        ),
    ),
    "P505": error(
        vi=(
            "Bài này chưa có bản tiếng Việt {file}.",
            "Viết bản tiếng Việt trước, hoặc xem lại đường dẫn của tệp.",
        ),
        en=(
            "This text has no Vietnamese version {file}.",
            "Write the Vietnamese first, or check the path of the file.",
        ),
    ),
    "P506": error(
        vi=(
            "Cột “{column}” còn là tiếng Việt.",
            "Viết tiếng Anh; câu mẫu ở content/vi/guide/document.md. Chữ trích nguyên văn thì đặt "
            "trong ngoặc kép “ ”.",
        ),
        en=(
            "The column “{column}” is still in Vietnamese.",
            "Write it in English; model sentences are in content/en/guide/document.md. Put words "
            "quoted from a document between “ ”.",
        ),
    ),
}

PAGES: dict[str, Rule] = {
    "P601": error(
        vi=(
            "Phông chữ của trang không có ký tự “{character}” ({point}).",
            "Thay bằng ký tự thường dùng, chẳng hạn “ ”, – hoặc dấu cách.",
        ),
        en=(
            "The typeface of the site has no character “{character}” ({point}).",
            "Use a common one instead, such as “ ”, – or a space.",
        ),
    ),
    "P602": error(
        vi=(
            "Hình “{file}” chưa có lời thay thế.",
            "Viết trong dấu ngoặc vuông hình cho thấy điều gì: ![Lời mô tả](…).",
        ),
        en=(
            "The picture “{file}” has no words.",
            "Write what it shows within the square brackets: ![Description](…).",
        ),
    ),
    "P603": error(
        vi=(
            "Hình “{file}” không nằm trên trang này.",
            "Chép hình vào static/ rồi ghi địa chỉ từ dấu gạch chéo, như /assets/anh.png.",
        ),
        en=(
            "The picture “{file}” is not on this site.",
            "Copy it to static/ and begin its address with a slash, such as /assets/anh.png.",
        ),
    ),
    "P604": warning(
        vi=(
            "“{value}” đặt dấu thanh ở chữ khác với các trang còn lại.",
            "Viết “{suggestion}” để tìm kiếm ra cả hai; chữ trích nguyên văn thì giữ nguyên.",
        ),
        en=(
            "“{value}” has its tone mark on another letter than the rest of the site.",
            "Write “{suggestion}”, so that a search finds both. Leave words quoted from a document "
            "as they are.",
        ),
    ),
    "P605": error(
        vi=(
            "Bài viết có thẻ HTML: {tag}.",
            "Viết bằng Markdown hoặc bỏ thẻ; trên trang, thẻ sẽ hiện ra nguyên chữ.",
        ),
        en=(
            "The text has HTML in it: {tag}.",
            "Write it in Markdown, or remove the tag. On the page it would stand as letters.",
        ),
    ),
    "P606": error(
        vi=(
            "Liên kết “{link}” không dẫn tới một trang web.",
            "Viết địa chỉ bắt đầu bằng https://, mailto:, hoặc dấu gạch chéo cho trang ở đây.",
        ),
        en=(
            "The link “{link}” does not lead to a page of the web.",
            "Begin the address with https:// or mailto:, or with a slash for a page of this site.",
        ),
    ),
    "P607": error(
        vi=(
            "Không có trang hay tệp nào ở địa chỉ “{link}”.",
            "Địa chỉ gần nhất: {nearest}. Sửa liên kết, hoặc viết địa chỉ đầy đủ.",
        ),
        en=(
            "This site has no page or file “{link}”.",
            "The nearest is {nearest}. Correct the link, or write the full address.",
        ),
    ),
    "P608": error(
        vi=(
            "Không có hình nào ở “{file}”.",
            "Gần nhất: {nearest}. Sửa địa chỉ, hoặc thêm hình vào thư mục static/ trong cùng bản "
            "đề nghị.",
        ),
        en=(
            "There is no picture “{file}”.",
            "The nearest is {nearest}. Correct the address, or add the picture to the folder "
            "static/ in the same pull request.",
        ),
    ),
    "P609": error(
        vi=(
            "Liên kết “{link}” dẫn tới một chỗ không có trong bài.",
            "Gần nhất: {nearest}. Chỗ nào trong bài cũng là một đề mục, viết thường, gạch nối thay "
            "dấu cách.",
        ),
        en=(
            "The link “{link}” leads to a place that its page does not have.",
            "The nearest: {nearest}. Each place is a heading, in lower case, with hyphens for "
            "spaces.",
        ),
    ),
    "P610": error(
        vi=(
            "“{said}” chưa thành liên kết: không có địa chỉ nào tên là “{name}”.",
            "Viết địa chỉ ngay sau chữ, như [{words}](/…/), hoặc thêm dòng [{name}]: /…/ ở cuối "
            "bài.",
        ),
        en=(
            "“{said}” is no link: no address is called “{name}”.",
            "Write the address right behind the words, as in [{words}](/…/), or add the line "
            "[{name}]: /…/ at the end.",
        ),
    ),
    "P611": error(
        vi=(
            "Địa chỉ “{link}” có dấu cách nên chưa thành liên kết.",
            "Viết: {suggestion}. Trong địa chỉ không có dấu cách.",
        ),
        en=(
            "The address “{link}” has a space in it, so it is no link.",
            "Write: {suggestion}. An address has no spaces.",
        ),
    ),
}
