"""The words of one file, whatever kind it is."""

import io
import zipfile
from email.message import EmailMessage

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odfdo import Document as Odt
from odfdo import Paragraph
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from coach.domain.submission import Student
from coach.grading.readers.documents import Document, html_text, read_document
from coach.grading.readers.source import Unusable

TEXT = "Dear Sarah,\nI am sorry.\nRahim"


def why(name: str, data: bytes) -> str:
    with pytest.raises(Unusable) as caught:
        read_document(name, data)
    return caught.value.reason.code


def docx_bytes(*paragraphs: str, extra: str = "") -> bytes:
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    if extra:
        made.element.body.insert(0, parse_xml(extra))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def pdf_bytes(*lines: str, password: str | None = None, owner: str | None = None) -> bytes:
    made = PdfWriter()
    page = made.add_blank_page(300, 300)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    shown = " T* ".join(f"({line}) Tj" for line in lines)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 14 TL 20 200 Td {shown} ET".encode() if lines else b"")
    page[NameObject("/Contents")] = content
    if password is not None or owner is not None:
        made.encrypt(password or "", owner, algorithm="AES-256")
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def without(data: bytes, part: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    return out.getvalue()


def with_part(data: bytes, part: str, content: bytes) -> bytes:
    out = io.BytesIO(without(data, part))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(part, content)
    return out.getvalue()


def odt_bytes(*paragraphs: str) -> bytes:
    made = Odt("text")
    made.body.clear()
    for words in paragraphs:
        made.body.append(Paragraph(words))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    assert read_document("a.txt", TEXT.encode(encoding)).text == TEXT


def test_old_windows_text_and_damaged_utf_8_are_read() -> None:
    assert read_document("a.md", "I’m – sorry".encode("cp1252")).text == "I’m – sorry"
    damaged = read_document("a.txt", "দুঃখিত".encode() + b"\xff")
    assert damaged.text == "দুঃখিত\ufffd"
    assert [remark.code for remark in damaged.remarks] == ["letters_damaged"]


def test_a_word_file_gives_all_that_its_reader_sees() -> None:
    extra = f"""<w:p {nsdecls("w")}>
      <w:r><w:t>Dear </w:t></w:r>
      <w:del w:id="1" w:author="a"><w:r><w:delText>Miss </w:delText></w:r></w:del>
      <w:ins w:id="2" w:author="a"><w:r><w:t>Ms</w:t><w:tab/></w:r></w:ins>
      <w:sdt><w:sdtContent><w:r><w:t>Sarah,</w:t><w:br/><w:t>hello</w:t></w:r></w:sdtContent></w:sdt>
    </w:p>"""
    data = docx_bytes("I am sorry.", "", "রহিম", extra=extra)
    assert read_document("a.docx", data).text == "Dear Ms\tSarah,\nhello\nI am sorry.\n\nরহিম"


def test_the_macros_of_a_word_file_are_told_and_left_alone() -> None:
    kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    plain = docx_bytes("We are sorry.")
    with zipfile.ZipFile(io.BytesIO(plain)) as parts:
        types = parts.read("[Content_Types].xml")
    old = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    data = with_part(plain, "[Content_Types].xml", types.replace(old, kind))
    data = with_part(data, "word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    found = read_document("a.docm", data)
    assert found.text == "We are sorry."
    assert [remark.code for remark in found.remarks] == ["macros_here"]


def test_an_open_document_is_read() -> None:
    found = read_document("a.odt", odt_bytes("Dear Sarah,", "I am\tsorry  for\nthat.", "রহিম"))
    assert found.text == "Dear Sarah,\nI am\tsorry  for\nthat.\nরহিম"


def test_a_pdf_is_read_and_one_that_only_forbids_printing_too() -> None:
    assert read_document("a.pdf", pdf_bytes("Dear Sarah,", "I am sorry.")).text == (
        "Dear Sarah,\nI am sorry."
    )
    assert "sorry" in read_document("a.pdf", pdf_bytes("I am sorry.", owner="x")).text


def test_html_reads_as_it_looks() -> None:
    markup = """<html><head><title>x</title><style>p {}</style></head><body>
      <p>Dear&nbsp;Sarah,</p><div>I am
      <b>so</b>rry.<br></div><div>Truly.<br><br>Yes.</div><ul><li>One</li><li>Two</li></ul>
      <p style="display: none">hidden</p><script>alert(1)</script><!-- no -->
      <blockquote><p>Where is it?</p>Sarah</blockquote><pre>a
  b</pre></body></html>"""
    assert html_text(markup) == (
        "Dear Sarah,\n\nI am sorry.\nTruly.\n\nYes.\n\n- One\n- Two\n\n"
        "> Where is it?\n>\n> Sarah\n\na\n  b"
    )


def test_html_that_goes_very_deep_is_read() -> None:
    assert "sorry" in html_text("<div>" * 20_000 + "sorry")
    assert "sorry" in html_text("<blockquote>" * 3_000 + "sorry")


def test_the_encoding_an_html_file_names_is_used() -> None:
    page = '<html><meta charset="iso-8859-15"><p>It costs 5 \xa4.</p></html>'.encode("latin-1")
    assert read_document("a.html", page).text == "It costs 5 €."


def mail(**headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in headers.items():
        made[name] = value
    return made


def test_a_mail_tells_its_writer_and_keeps_its_subject_beside() -> None:
    made = mail(Subject="আপনার পার্সেল", From="রহিম উদ্দিন <r@x.bd>")
    made.set_content(TEXT)
    made.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="photo.png")
    found = read_document("a.eml", made.as_bytes())
    assert (found.text.strip(), found.beside) == (TEXT, ("Subject: আপনার পার্সেল",))
    assert found.student == Student(name="রহিম উদ্দিন", email="r@x.bd")
    assert [remark.details for remark in found.remarks] == [{"files": "photo.png"}]


def test_a_mail_in_html_or_in_an_unknown_encoding_is_read() -> None:
    made = mail(From="r@x.bd")
    made.set_content("<p>I am sorry.</p><blockquote>Where is it?</blockquote>", subtype="html")
    assert read_document("a.eml", made.as_bytes()).text == "I am sorry.\n\n> Where is it?"
    raw = b"From: r@x.bd\nContent-Type: text/plain; charset=nonsense\n\nI am sorry.\n"
    assert read_document("a.eml", raw).text.strip() == "I am sorry."


@pytest.mark.parametrize(
    "header", [b"From: <<>@[x", b"From: =?utf-8?q?=zz?=", b"Subject: =?x?b?!?="]
)
def test_a_mails_broken_headers_do_no_harm(header: bytes) -> None:
    assert read_document("a.eml", header + b"\n\nI am sorry.").text == "I am sorry."


def test_a_file_is_read_as_what_it_is() -> None:
    assert read_document("a.txt", docx_bytes("I am sorry.")).text == "I am sorry."
    assert read_document("a.doc", b"<html><p>I am sorry.</p></html>").text == "I am sorry."
    assert read_document("a.docx", pdf_bytes("I am sorry.")).text == "I am sorry."


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b" \n", "empty_file"),
        ("a.docx", b"nothing of the kind", "damaged"),
        ("a.docx", docx_bytes("x")[:-200], "damaged"),
        ("a.docx", without(docx_bytes("x"), "word/document.xml"), "packed"),
        ("a.docx", with_part(docx_bytes("x"), "word/document.xml", b"<broken"), "damaged"),
        ("a.docx", with_part(docx_bytes("x"), "x", bytes(120_000_000)), "zip_bomb"),
        ("a.odt", with_part(odt_bytes("x"), "content.xml", b"<broken"), "damaged"),
        (
            "a.odt",
            with_part(odt_bytes("x"), "META-INF/manifest.xml", b"<m:encryption-data/>"),
            "encrypted",
        ),
        ("a.pdf", pdf_bytes("I am sorry.", password="x"), "encrypted"),
        ("a.pdf", pdf_bytes(), "scanned_pdf"),
        ("a.pdf", b"%PDF-1.7\nnothing", "damaged"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "old_office"),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        ("a.doc", b"{\\rtf1 x}", "old_office"),
        ("a.doc", b"x", "old_office"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.eml", b"", "empty_file"),
        ("a.eml", b"\njust a text", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, code: str) -> None:
    assert why(name, data) == code


def test_a_pdf_of_a_book_is_not_read() -> None:
    made = PdfWriter()
    for _ in range(101):
        made.add_blank_page(100, 100)
    out = io.BytesIO()
    made.write(out)
    assert why("a.pdf", out.getvalue()) == "too_many_pages"


def test_xml_that_names_a_file_of_this_machine_is_not_followed() -> None:
    evil = f"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>
    <w:document {nsdecls("w")}><w:body><w:p><w:r><w:t>sorry &a;</w:t></w:r></w:p></w:body></w:document>"""
    data = with_part(docx_bytes("x"), "word/document.xml", evil.encode())
    assert read_document("a.docx", data).text.strip() == "sorry"


def test_the_samples_here_are_what_they_claim() -> None:
    assert PdfReader(io.BytesIO(pdf_bytes("x", password="y"))).is_encrypted
    assert isinstance(read_document("a.txt", b"x"), Document)
