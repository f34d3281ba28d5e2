"""P2: text and values that a program has changed since somebody typed them."""

from portal.rules.rule import Rule, error

SPOILT: dict[str, Rule] = {
    "P216": error(
        vi=(
            "Chữ “{value}” đã bị đọc sai bảng mã.",
            "Chữ đúng có lẽ là “{suggestion}”. Lấy lại bản trước khi hỏng, hoặc sửa theo nguồn.",
        ),
        en=(
            "“{value}” was read in the wrong encoding.",
            "It probably was “{suggestion}”. Go back to the version before, or correct it from the "
            "source.",
        ),
    ),
    "P217": error(
        vi=(
            "“{value}” đã mất chữ có dấu.",
            "Gõ lại theo nguồn. Nếu đó là dấu hỏi của một câu hỏi, viết đủ chữ đứng trước và thêm "
            "dấu cách phía sau.",
        ),
        en=(
            "“{value}” has lost letters with marks.",
            "Type it again from the source. If it is a question mark, write the word before it in "
            "full and put a space behind it.",
        ),
    ),
    "P218": error(
        vi=(
            "“{value}” là chữ gõ bằng phông {font}, không phải Unicode.",
            "Chữ đúng có lẽ là “{suggestion}”. Chuyển cả đoạn sang Unicode rồi đọc lại.",
        ),
        en=(
            "“{value}” was typed for a font of {font}; it is not Unicode.",
            "It probably is “{suggestion}”. Convert the whole text to Unicode, then read it again.",
        ),
    ),
    "P219": error(
        vi=(
            "Ở đây có ký tự không nhìn thấy: {character}.",
            "Xóa ký tự đó, hoặc chạy `build.py fix`; giữa hai chữ thì gõ một dấu cách thường.",
        ),
        en=(
            "There is a character here that cannot be seen: {character}.",
            "Remove it, or run `build.py fix`. Between two words, type an ordinary space.",
        ),
    ),
    "P220": error(
        vi=(
            "Trong “{value}” có chữ trông giống chữ ta nhưng là {character}.",
            "Gõ lại: {suggestion}.",
        ),
        en=(
            "“{value}” has a letter that looks like ours but is {character}.",
            "Type it again: {suggestion}.",
        ),
    ),
    "P221": error(
        vi=(
            "“{value}” là dấu báo công thức hỏng của bảng tính, không phải giá trị.",
            "Lấy giá trị từ nguồn rồi gõ vào; nếu chưa có, để trống.",
        ),
        en=(
            "“{value}” is how a spreadsheet marks a failed formula; it is not a value.",
            "Type the value from the source. If there is none, leave the cell empty.",
        ),
    ),
    "P222": error(
        vi=(
            "“{value}” bắt đầu như một công thức; bảng tính sẽ tính nó thay vì hiện chữ.",
            "Gõ kết quả thay cho công thức; với câu chữ, bắt đầu bằng một chữ cái hoặc chữ số.",
        ),
        en=(
            "“{value}” begins as a formula does; a spreadsheet computes it instead of showing it.",
            "Type the result in place of the formula. Begin words with a letter or a digit.",
        ),
    ),
    "P223": error(
        vi=(
            "“{value}” là cách Excel hiện một ngày, một số hoặc đúng sai, không phải điều đã gõ.",
            "Có thể là: {suggestion}. Xem lại nguồn; đặt cột ở dạng Text (Văn bản) trước khi gõ.",
        ),
        en=(
            "“{value}” is how Excel shows a day, a number, or true and false; it is not what was "
            "typed.",
            "It may be: {suggestion}. Look at the source, and format the column as Text before "
            "typing.",
        ),
    ),
}
