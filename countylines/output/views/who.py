"""People and organisations as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.people import leaders_of, led_by, members_of, posts_of
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset
from countylines.record.nouns.organisation import Organisation
from countylines.record.nouns.person import Person


def who_table(dataset: Dataset, everybody: Sequence[Person | Organisation]) -> Table:
    """Lay out people with their posts, then organisations with what they do and who leads them."""
    return Table(
        noun="who",
        fields=field_names("who"),
        columns=(Column("led_by", "Led by", own_line=True), Column("noun", "Noun"), Column("id", "Id")),
        rows=tuple(who_row(dataset, one) for one in everybody),
        heading="name",
        body="role",
        caption="Roles are as the sources have them, in our own words. For the evidence: countylines show ID.",
    )


def who_row(dataset: Dataset, one: Person | Organisation) -> Row:
    """Give a person's or an organisation's data and words."""
    data: dict[str, Data] = {
        "id": one.id,
        "noun": "organisation",
        "name": one.name,
        "abbreviation": None,
        "posts": (),
        "role": None,
        "led_by": (),
        "leads": tuple(body.id for body in led_by(dataset, one.id)),
        "people": (),
        "note": one.note,
    }
    if isinstance(one, Person):
        posts = posts_of(dataset, one)
        data |= {"noun": "person", "posts": posts}
        return Row(data, {"role": "; ".join(posts), "name": " ".join([*one.titles[:1], one.name])})
    data |= {
        "abbreviation": one.abbreviation,
        "role": one.role,
        "led_by": one.led_by,
        "people": tuple(person.id for person in members_of(dataset, one)),
    }
    words = {
        "name": f"{one.name} ({one.abbreviation})" if one.abbreviation else one.name,
        "led_by": f"led by {' and '.join(leaders_of(dataset, one))}" if one.led_by else "",
    }
    return Row(data, words)
