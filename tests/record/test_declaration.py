"""What is worked out from the declaration of a noun: readers, references, mappings and the JSON Schema."""

from decimal import Decimal
from typing import Annotated, Any, NamedTuple

import pytest

from countylines.record.declaration import (
    AtLeast,
    FileKey,
    Unit,
    fields_of,
    ids_at_path,
    mapping_for_file,
    readers_of,
    reference_fields,
)
from countylines.record.schemas import description_of_field
from countylines.record.values import FROM_0, ID, Refused, choice_type, decode, reference_type


class Berth(NamedTuple):
    """A place in a harbour."""

    harbour: Annotated[str, reference_type("harbours"), "the harbour"]
    depth: Annotated[Decimal | None, Unit("metres"), "how deep it is"]


class Ship(NamedTuple):
    """A ship."""

    id: Annotated[str, ID, "the name in small letters"]
    kind: Annotated[str, choice_type("tug", "ferry"), "tug or ferry"]
    owner: Annotated[str | None, reference_type("people", "bodies"), "who owns it; null where nobody knows"]
    berths: Annotated[tuple[Berth, ...], "where it lies"]
    decks: Annotated[int, FROM_0, "how many decks it has"]
    is_index: Annotated[bool, FileKey("index"), "whether it is listed"]
    crew: Annotated[tuple[str, ...], AtLeast(1), reference_type("people"), "who sails it"]
    home: Annotated[Berth | None, "where it belongs"] = None
    sisters: Annotated[tuple[str, ...] | None, AtLeast(2), ID, "ships like it"] = None


FIELDS = {field.key: field for field in fields_of(Ship)}
BERTH = {"harbour": "dover", "depth": Decimal("9.5")}
SHIP = {"id": "ada", "kind": "tug", "berths": [BERTH, {"harbour": "deal"}], "decks": 0, "index": True, "crew": ["ann"]}


def read(value: Any) -> Ship:
    return Ship(*decode(value, readers_of(Ship)).values())


def test_a_record_is_read_in_the_order_of_its_fields() -> None:
    berths = (Berth("dover", Decimal("9.5")), Berth("deal", None))
    assert read(SHIP) == Ship("ada", "tug", None, berths, 0, is_index=True, crew=("ann",))


@pytest.mark.parametrize(
    ("key", "type_name", "required"),
    [
        pytest.param("id", "id", True, id="an id"),
        pytest.param("kind", "text", True, id="a choice"),
        pytest.param("owner", "id", False, id="a reference that may be null"),
        pytest.param("berths", "objects", False, id="a list that may be empty"),
        pytest.param("decks", "whole", True, id="a whole number"),
        pytest.param("index", "flag", True, id="a flag with a key of its own"),
        pytest.param("crew", "ids", True, id="a list that needs an entry"),
        pytest.param("home", "object", False, id="an object"),
        pytest.param("sisters", "ids", False, id="a list that may be null"),
    ],
)
def test_a_field_has_a_type_and_may_be_left_out_or_not(key: str, type_name: str, required: bool) -> None:
    assert (FIELDS[key].type, FIELDS[key].required) == (type_name, required)


def test_fields_of_objects_name_their_noun() -> None:
    assert {key: field.of for key, field in FIELDS.items() if field.of} == {"berths": "berth", "home": "berth"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        pytest.param({"kind": "raft"}, ("kind", "'raft' is not one of tug, ferry"), id="a choice"),
        pytest.param({"crew": []}, ("crew", "has 0 entries; it needs 1 or more"), id="a list too short"),
        pytest.param({"berths": [{}]}, ("berths[1].harbour", "is missing"), id="inside a list"),
        pytest.param({"home": {"harbour": "A"}}, ("home.harbour", "'A' is not an id"), id="inside an object"),
        pytest.param({"is_index": True}, ("is_index", "is not a known field"), id="the attribute in place of the key"),
    ],
)
def test_a_record_that_breaks_its_declaration_is_refused(changed: dict[str, Any], problem: tuple[str, str]) -> None:
    with pytest.raises(Refused) as caught:
        read({**SHIP, **changed})
    ((where, what),) = caught.value.problems
    assert where == problem[0]
    assert what.startswith(problem[1])


def test_references_are_listed_by_their_path() -> None:
    assert reference_fields(Ship) == {
        "owner": ("people", "bodies"),
        "berths.harbour": ("harbours",),
        "crew": ("people",),
        "home.harbour": ("harbours",),
    }


@pytest.mark.parametrize(
    ("path", "names"),
    [
        pytest.param("owner", [], id="null"),
        pytest.param("crew", ["ann"], id="a list"),
        pytest.param("berths.harbour", ["dover", "deal"], id="in a list of objects"),
        pytest.param("home.harbour", ["rye"], id="in an object"),
    ],
)
def test_names_are_found_by_the_path(path: str, names: list[str]) -> None:
    assert list(ids_at_path(read({**SHIP, "home": {"harbour": "rye"}}), path)) == names


def test_a_record_is_a_mapping_with_the_keys_of_its_file() -> None:
    assert mapping_for_file(read(SHIP)) == {
        **SHIP,
        "owner": None,
        "berths": (BERTH, {"harbour": "deal", "depth": None}),
        "crew": ("ann",),
        "home": None,
        "sisters": None,
    }


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        pytest.param("id", "The name in small letters.", id="plain"),
        pytest.param(
            "owner", "Who owns it; null where nobody knows (an id of people.json or bodies.json).", id="a reference"
        ),
        pytest.param("crew", "Who sails it (ids of people.json).", id="references"),
    ],
)
def test_a_field_is_described_in_a_sentence(key: str, sentence: str) -> None:
    assert description_of_field(FIELDS[key]) == sentence


def test_the_sentence_names_the_unit() -> None:
    assert description_of_field(fields_of(Berth)[1]) == "How deep it is (metres)."
