"""Text for XML."""

from xml.etree import ElementTree

from build_scripts.publish.markup.xml import literal


def test_every_character_of_the_first_two_thousand_and_of_the_edges_is_read_again() -> None:
    edges = (0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF)
    unheld = {*range(0x20)} - {0x9, 0xA, 0xD} | {0xD800, 0xDFFF, 0xFFFE, 0xFFFF}
    for code in {*range(2000), *edges, *unheld} - {0xD}:
        char = chr(code)
        read = ElementTree.fromstring(f'<a b="{literal(char)}">{literal(char)}</a>')
        assert read.text == ("\ufffd" if code in unheld else char)
        if code not in (0x9, 0xA):
            assert read.get("b") == read.text
