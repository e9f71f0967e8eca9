"""A wording is filled in as an office would write it, and a wrong one says what is wrong and where."""

import pytest

from ict_desktop.records.wording_text import faults, placed
from ict_desktop.records.wordings import WORDINGS, Wording, places_of

VALUES = {"hội nghị": "hội nghị A", "nơi": "Hội trường", "chủ trì": "Lê An"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tới dự {hội nghị}.", "Tới dự hội nghị A."),
        ("{Hội nghị} họp tại {nơi}", "Hội nghị A họp tại Hội trường"),
        ("{ hội  nghị }", "hội nghị A"),
        ("{ngày}", "……"),
        ("{hội nghị}[, tại {nơi}]", "hội nghị A, tại Hội trường"),
        ("{hội nghị}[, ngày {ngày}]", "hội nghị A"),
        ("[ngày {ngày}|hôm nay]", "hôm nay"),
        ("[ngày {ngày}|giờ {giờ}]", ""),
        ("[a {nơi}|b {ngày}]", "a Hội trường"),
        ("a{{b}} [[c]] d|e || f", "a{b} [c] d|e | f"),
        ("[{chủ trì} || {nơi}]", "Lê An | Hội trường"),
        ("một\n[{ngày}]\n  hai\n\nba", "một\nhai\nba"),
        ("{{{nơi}}}", "{Hội trường}"),
        ("[a\nb {nơi}]", "a\nb Hội trường"),
    ],
)
def test_placeholders_are_filled_in_and_a_part_in_brackets_vanishes_without_its_value(text: str, said: str):
    assert placed(text, VALUES) == said


def test_a_value_is_printed_as_it_stands_whatever_signs_it_holds():
    assert placed("[tại {nơi}] {nơi}", {"nơi": "[{hội nghị}]|"}) == "tại [{hội nghị}]| [{hội nghị}]|"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Tới dự {Hội nghị}[ tại {nơi}|.]", []),
        ("Kính mời\nTới dự {hội ngị}.", ["Dòng 2: không có mục {hội ngị}; có phải {hội nghị}?"]),
        ("{chu tri}", ["Dòng 1: không có mục {chu tri}; có phải {chủ trì}?"]),
        ("{qqqqqq}", ["Dòng 1: không có mục {qqqqqq}. Xem các mục dùng được ở bên dưới."]),
        ("{}", ["Dòng 1: giữa { và } chưa ghi tên mục."]),
        ("a { b", ["Dòng 1: dấu { đứng một mình. Muốn in chính dấu ấy, hãy gõ hai lần: {{."]),
        ("a\n\n}", ["Dòng 3: dấu } đứng một mình. Muốn in chính dấu ấy, hãy gõ hai lần: }}."]),
        ("a\n[b", ["Dòng 2: dấu [ chưa có dấu ] đóng lại. Muốn in chính dấu ấy, hãy gõ hai lần: [[."]),
        ("b]", ["Dòng 1: dấu ] không có dấu [ mở trước. Muốn in chính dấu ấy, hãy gõ hai lần: ]]."]),
        ("[a [b]", ["Dòng 1: ngoặc vuông nằm trong ngoặc vuông mở ở dòng 1. Hãy đóng ngoặc trước bằng dấu ]."]),
        (
            "{nới}\n{nơi",
            [
                "Dòng 1: không có mục {nới}; có phải {nơi}?",
                "Dòng 2: dấu { đứng một mình. Muốn in chính dấu ấy, hãy gõ hai lần: {{.",
            ],
        ),
    ],
)
def test_each_fault_is_named_with_its_line(text: str, sentences: list[str]):
    assert faults(text, VALUES) == sentences


@pytest.mark.parametrize(("form", "part"), [(form, part) for form, words in WORDINGS.items() for part in words.parts])
def test_the_usual_words_of_every_form_are_sound_and_read_well_with_their_examples(form: str, part: str):
    words = Wording(form=form, part=part, text=WORDINGS[form].parts[part].text)
    assert words.problems() == {}
    examples = {name: place.example for name, place in places_of(form, part).items()}
    said = placed(words.text, examples)
    assert said
    assert not set("{}[]|…") & set(said)


def test_a_wrong_wording_is_refused_at_the_door():
    assert Wording(form="notice", part="closing", text="{Cơ qan} báo").problems() == {
        "text": "Dòng 1: không có mục {Cơ qan}; có phải {cơ quan}?"
    }
    assert "text" in Wording(form="notice", part="opening", text="").problems()
    assert Wording(form="notice", part="closing", text="").problems() == {}
    assert "form" in Wording(form="khong_co").problems()
    assert "part" in Wording(form="notice", part="note", text="a").problems()
