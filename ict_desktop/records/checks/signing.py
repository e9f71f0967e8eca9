"""Who signs: authority, post, name (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7)."""

import re

from ict_desktop.records.checks.known import KnownPost
from ict_desktop.records.checks.sheet import Place, Sheet
from ict_desktop.records.checks.verdict import (
    OLD_SIGNING,
    PRACTICE,
    Remark,
    Rule,
    Verdict,
    circular,
    decree,
    decree_article,
    judged,
    not_applicable,
    unknown,
)
from ict_desktop.records.dates import date_text
from ict_desktop.records.plain_lines import plain
from ict_desktop.records.signing import mark_of, title_of, without_degrees
from ict_desktop.records.vietnamese import fold, same_words

_AUTHORITY = Place("signer_authority")
_NAME = Place("signer_name")
_POST = Place("signer_post")

_ONE_HEAD = ("so ", "van phong", "chi cuc", "cuc ", "trung tam", "thanh tra", "ban quan ly", "phong ", "vu ", "cong an")
"""Bodies led by one head, who signs for nobody but himself."""


def _marks(sheet: Sheet) -> list[str]:
    return [mark for line in sheet.authority if (mark := mark_of(line))]


def _nobody(sheet: Sheet) -> Verdict | None:
    """Answer for a paper that names no authority, and for minutes, which the chair and the secretary sign."""
    if sheet.paper.head == "minutes":
        return not_applicable("Biên bản do người chủ tọa và thư ký ký.")
    return None if sheet.authority else unknown("Chưa ghi quyền hạn, chức vụ người ký.")


def _for_the_collective(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    if "TM" not in _marks(sheet):
        return not_applicable("Văn bản không ký thay mặt tập thể.")
    if f"{fold(sheet.issuer)} ".startswith(_ONE_HEAD):
        line = next(line for line in sheet.authority if line.startswith("TM"))
        sentence = f"{sheet.issuer} làm việc theo chế độ thủ trưởng, không ghi “{line}”; ghi thẳng chức vụ người ký."
        return judged([Remark(sentence, _AUTHORITY)])
    return judged([])


def _deputy(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    lines, last = sheet.authority, sheet.authority[-1]
    marks = _marks(sheet)
    if "KT" in marks:
        of_head = next(line for line in lines if line.startswith("KT"))
        if of_head == last:
            return judged([Remark(f"Sau dòng “{last}” phải ghi chức vụ của người ký thay.", _AUTHORITY)])
        if title_of(of_head) == last:
            return judged([Remark(f"“{of_head}” là cấp phó ký thay; dòng dưới phải ghi chức vụ cấp phó.", _AUTHORITY)])
        return judged([])
    if last.startswith("PHÓ ") and "TUQ" not in marks and "TL" not in marks:
        head = last.removeprefix("PHÓ ")
        sentence = f"{last.capitalize()} ký thay phải ghi “KT. {head}” ở dòng trên."
        # Committees are seen to print the title in the committee alone, above the post.
        return judged([Remark(sentence, _AUTHORITY, asks=sheet.is_of_committee)])
    return judged([])


def _acting(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    in_charge = [
        post.post for post in sheet.known.posts or () if _is_signer(sheet, post.name) and "phu trach" in fold(post.post)
    ]
    if "Q" not in _marks(sheet):
        return not_applicable("Văn bản không ký quyền cấp trưởng (Q.).")
    if in_charge:
        sentence = f"Người ký là “{in_charge[0]}”; cấp phó phụ trách ký như ký thay (KT.), không ghi “Q.”."
        return judged([Remark(sentence, _AUTHORITY)])
    return judged([]) if sheet.known.posts else unknown("Chưa có chức vụ người ký trong danh bạ.")


def _by_order(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    if "TL" not in _marks(sheet):
        return not_applicable("Văn bản không ký thừa lệnh (TL.).")
    last = sheet.authority[-1]
    if last.startswith("PHÓ ") and "KT" not in _marks(sheet):
        sentence = f"{last.capitalize()} ký thừa lệnh phải thêm dòng “KT. {last.removeprefix('PHÓ ')}”."
        return judged([Remark(sentence, _AUTHORITY)])
    if last.startswith("TL"):
        return judged([Remark(f"Sau dòng “{last}” phải ghi chức vụ của người ký thừa lệnh.", _AUTHORITY)])
    return judged([])


def _by_mandate(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    marks = _marks(sheet)
    if "TUQ" not in marks:
        return not_applicable("Văn bản không ký thừa ủy quyền (TUQ.).")
    if "KT" in marks:
        return judged([Remark("Người được ủy quyền không ủy quyền lại; không ghi “KT.” cùng với “TUQ.”.", _AUTHORITY)])
    return judged([], f"văn bản ủy quyền: {sheet.known.mandate or 'chưa ghi ở danh sách người ký'}")


_ADDRESS = re.compile(r"^(?:Nhà giáo|Đồng chí|Đ/c|Ông|Bà)\.?\s+", re.IGNORECASE)
_MAY_TITLE = ("truong", "hoc vien", "benh vien", "cong an", "bo chi huy", "vien ", "trung tam y te", "bo tu lenh")
"""Bodies whose signers may write a degree or rank: schools, health, science, the armed forces."""


def _bare_name(sheet: Sheet) -> Verdict:
    name = plain(sheet.paper.signature.name) if sheet.paper.signature is not None else ""
    if not name:
        return unknown("Chưa ghi họ tên người ký.")
    if f"{fold(sheet.issuer)} ".startswith(_MAY_TITLE):
        return not_applicable("Cơ quan này được ghi học hàm, học vị, quân hàm trước họ tên.")
    bare = _ADDRESS.sub("", without_degrees(name))
    if bare == name:
        return judged([])
    written = name.removesuffix(bare).strip()
    return judged([Remark(f"Trước họ tên không ghi “{written}”; chỉ ghi “{bare}”.", _NAME)])


_NO_SUCH_POST = re.compile(r"THƯỜNG TRỰC|PHỤ TRÁCH|ĐIỀU HÀNH")


def _provided_post(sheet: Sheet) -> Verdict:
    if nobody := _nobody(sheet):
        return nobody
    faults = []
    for place, lines in ((_AUTHORITY, sheet.authority), (_POST, _posts(sheet))):
        for line in lines:
            if found := _NO_SUCH_POST.search(line):
                right = " ".join(line.replace(found[0], "").split())
                in_committee = place == _AUTHORITY and sheet.is_of_committee
                sentence = f"Chức vụ “{line}” không được quy định; chỉ ghi “{right}”."
                faults.append(Remark(sentence, place, asks=in_committee))
    return judged(faults)


def _posts(sheet: Sheet) -> tuple[str, ...]:
    lines = sheet.paper.signature.post if sheet.paper.signature is not None else ()
    return tuple(plain(line).upper() for line in lines if plain(line))


_COMMITTEE_TITLE = re.compile(
    r"TRƯỞNG BAN|PHÓ BAN|ỦY VIÊN|UỶ VIÊN|CHỦ TỊCH HỘI ĐỒNG|TỔ TRƯỞNG|TỔ PHÓ|HỘI ĐỒNG|BAN CHỈ ĐẠO"
)


def _two_titles(sheet: Sheet) -> Verdict:
    if sheet.paper.head == "minutes" or not sheet.is_of_committee:
        return not_applicable("Cơ quan ban hành không phải tổ chức tư vấn, phối hợp.")
    if not sheet.authority:
        return unknown("Chưa ghi quyền hạn, chức vụ người ký.")
    if not any(_COMMITTEE_TITLE.search(line) for line in sheet.authority):
        sentence = f"Văn bản của {sheet.issuer} phải ghi chức danh như “TRƯỞNG BAN”, không chỉ “{sheet.authority[-1]}”."
        return judged([Remark(sentence, _AUTHORITY)])
    if any(post in sheet.authority for post in _posts(sheet)):
        return judged([Remark("Chức danh trong tổ chức đã ghi ở trên; phía trên họ tên ghi chức vụ ở cơ quan.", _POST)])
    if not _posts(sheet):
        return unknown("Nếu được dùng con dấu của cơ quan thì phía trên họ tên ghi thêm chức vụ ở cơ quan ấy.")
    return judged([])


def _is_signer(sheet: Sheet, name: str) -> bool:
    return sheet.paper.signature is not None and same_words(name, sheet.paper.signature.name)


def _in_office(sheet: Sheet) -> Verdict:
    posts = [post for post in sheet.known.posts or () if _is_signer(sheet, post.name)]
    if not posts:
        return unknown("Chưa có người ký trong danh bạ.")
    if any(post.holds_on(sheet.day) for post in posts):
        return judged([])
    last = max(posts, key=lambda post: post.valid_to or sheet.day)
    return judged([Remark(f"Theo danh bạ, {last.name} giữ chức vụ {last.post or 'này'} {_held(last, sheet)}.", _NAME)])


def _held(post: KnownPost, sheet: Sheet) -> str:
    ended = post.valid_to is not None and post.valid_to < sheet.day
    until = f"chỉ đến ngày {date_text(post.valid_to)}" if ended and post.valid_to else "chưa bắt đầu"
    return f"{until}; văn bản ghi ngày {date_text(sheet.day)}"


def _of_the_day(sheet: Sheet) -> Verdict:
    """Look whether the letterhead holds on the paper's day, and whoever signs, where he is listed under it."""
    head = sheet.known.letterhead
    if head is None:
        return unknown("Mẫu đầu văn bản không còn trong tệp.")
    faults = []
    if not head.holds_on(sheet.day):
        faults.append(Remark(f"Mẫu đầu văn bản “{head.name}” {_held(head, sheet)}.", Place("letterhead_id")))
    listed = [each for each in sheet.known.signers if _is_signer(sheet, each.name)]
    if listed and not any(each.holds_on(sheet.day) for each in listed):
        faults.append(Remark(f"{listed[-1].name} ký theo mẫu này {_held(listed[-1], sheet)}.", _NAME))
    return judged(faults)


_SIGNED = decree_article("Điều 13 và Phụ lục I, II.7b")

RULES = (
    Rule("52", "TM. chỉ khi làm việc theo tập thể", decree("II.7b"), circular("Điều 12"), _for_the_collective),
    Rule("53", "Cấp phó ký thay có KT.", _SIGNED, circular("Điều 12"), _deputy),
    Rule("54", "Phó phụ trách ký thay, không ghi Q.", _SIGNED, OLD_SIGNING, _acting),
    Rule("55", "TL. do người đứng đầu đơn vị ký", decree_article("khoản 4 Điều 13"), OLD_SIGNING, _by_order),
    Rule("56", "TUQ. không ủy quyền lại", decree_article("khoản 3 Điều 13"), OLD_SIGNING, _by_mandate),
    Rule("57", "Không ghi học hàm, học vị trước họ tên", decree("II.7c"), circular("Điều 12"), _bare_name),
    Rule("58", "Chức vụ do Nhà nước quy định", decree("II.7c"), circular("Điều 12"), _provided_post),
    Rule("59", "Chức danh trong Ban Chỉ đạo và chức vụ", decree("II.7c"), circular("Điều 12"), _two_titles),
    Rule("60", "Chức vụ người ký còn hiệu lực", PRACTICE, PRACTICE, _in_office),
    Rule("N18", "Mẫu đầu văn bản, người ký còn hiệu lực", PRACTICE, PRACTICE, _of_the_day),
)
