"""The edition as data: catalog, the provisions of each notice, every correction. Keys stand in a fixed order."""

from collections.abc import Iterable, Mapping, Sequence

from build_scripts.domain.addresses import site_addresses
from build_scripts.domain.indexes import Clause
from build_scripts.domain.notice import Correction, Jurisdiction, Notice, Original, Provision
from build_scripts.domain.refs import Ref
from build_scripts.domain.topics import Filing
from build_scripts.language import display
from build_scripts.publish.data import indexes
from build_scripts.publish.data.written import Json

SCHEMA = 1
FilingsAt = Mapping[Ref, Sequence[Filing]]
ClausesAt = Mapping[Ref, Sequence[Clause]]


def catalog(jurisdictions: Iterable[Jurisdiction], notices: Iterable[Notice]) -> Json:
    return {
        "schema": SCHEMA,
        "jurisdictions": [_jurisdiction(j) for j in jurisdictions],
        "notices": [_entry(n) for n in notices],
    }


def notice_record(notice: Notice, filings_at: FilingsAt, clauses_at: ClausesAt) -> Json:
    def provision(p: Provision) -> Json:
        end = notice.id, p.eid
        return _provision(notice, p, filings_at.get(end, ()), clauses_at.get(end, ()))

    return {"id": notice.id, "provisions": [provision(p) for p in notice.provisions]}


def corrections(notices: Iterable[Notice]) -> Json:
    """The rules that apply throughout, once; then every other departure from the originals."""
    return {
        "rules": [{"id": r.id, "text": r.text, "before": r.before, "after": r.after} for r in display.RULES],
        "corrections": [_correction(c) for n in notices for c in n.corrections],
    }


def originals(every: Iterable[Original], notices: Mapping[str, Sequence[Notice]]) -> Json:
    """Every original, with what in it is which notice and what is none."""
    return {"schema": SCHEMA, "originals": [_original(o, notices.get(o.file, ())) for o in every]}


def _jurisdiction(j: Jurisdiction) -> Json:
    return {"slug": j.slug, "name": j.name, "level": j.level, "division_code": j.division_code, "parent": j.parent}


def _entry(n: Notice) -> Json:
    return {
        "id": n.id,
        "jurisdiction": n.jurisdiction,
        "year": n.year,
        "title": n.title,
        "title_inferred": n.title_inferred,
        "document_number": n.document_number,
        "issuer": n.issuer,
        "addressee": n.addressee,
        "date_of_issue": n.date_of_issue,
        "date_of_printing": n.date_of_printing,
        "copied_to": n.copied_to,
        "publication_note": n.publication_note,
        "source_url": n.source_url,
        "page": site_addresses.notice_page(n.id),
        "data": site_addresses.notice_data(n.id),
        "provisions": len(n.provisions),
        "characters": n.characters,
    }


def _provision(notice: Notice, p: Provision, filings: Iterable[Filing], clauses: Sequence[Clause]) -> Json:
    in_table = {"row": p.row, "cells": p.cells} if p.row else {}
    return {
        "eid": p.eid,
        "parent": p.parent,
        "num": p.num,
        "heading": p.heading,
        "text": p.text,
        "page": site_addresses.provision_page(notice.id, p.eid),
        "topics": [f.topic for f in filings],
        "responsible": indexes.responsible(clauses),
        **in_table,
    }


def _original(original: Original, notices: Iterable[Notice]) -> Json:
    return {
        "file": original.file,
        "path": site_addresses.original_file(original.file),
        "sha256": original.sha256,
        "encoding": original.encoding,
        "lines": original.lines,
        "notices": [{"id": n.id, "first_line": n.first_line, "last_line": n.last_line} for n in notices],
        "not_part": [{"first_line": a, "last_line": b, "reason": why} for a, b, why in original.not_part],
    }


def _correction(c: Correction) -> Json:
    return {
        "notice": c.notice,
        "eid": c.eid,
        "kind": c.kind,
        "original": c.original,
        "displayed": c.displayed,
        "reason": c.reason,
        "line": c.line,
    }
