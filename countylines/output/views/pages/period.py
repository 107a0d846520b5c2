"""The page of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.figures.figure import figures_of_period
from countylines.output.table import Data, Table
from countylines.output.views.evidence import spans_data
from countylines.output.views.pages.figure import brief, brief_words
from countylines.output.views.pages.layout import lay_out, lines
from countylines.record.dataset import Dataset
from countylines.record.declaration import as_mapping
from countylines.text.dates import dates_in_words, ordinal_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.dating import Dating
    from countylines.record.nouns.period import Period

COLUMNS = (
    ("start", "Days"), ("ordinal", "Place"), ("weeks", "Weeks"), ("basis", "Basis"),
    ("lead_source", "Speaks for it"), ("datings", "As printed"), ("figures", "Figures"),
    ("note", "Note"), ("names", "Also called"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, period: Period) -> Table:
    """Lay out a week or span: its days, what each source prints of them, its figures."""
    figures = figures_of_period(dataset, period.id)
    datings = [dating for dating in dataset.datings if dating.period == period.id]
    data: dict[str, Data] = {
        **as_mapping(period),
        "weeks": period.weeks or (),
        "figures": tuple(brief(figure) for figure in figures),
        "datings": tuple({**as_mapping(dating), "spans": spans_data(dating.spans)} for dating in datings),
    }
    lead = dataset.index("sources")[period.lead_source].publisher if period.lead_source else ""
    words = {
        "start": dates_in_words(period.start, period.end),
        "ordinal": f"{ordinal_in_words(period.ordinal)} of the series" if period.ordinal else "",
        "lead_source": lead,
        "names": ", ".join(period.names),
        "weeks": ", ".join(period.weeks or ()),
        "figures": lines(f"{figure.measure.label}: {brief_words(figure)}" for figure in figures),
        "datings": lines(_dating_in_words(dataset, dating) for dating in datings),
    }
    return lay_out("period", period.label, data, words, COLUMNS)


def _dating_in_words(dataset: Dataset, dating: Dating) -> str:
    """Say what a source prints of the days: its words where they are kept, what they mean where not."""
    printed = [f"“{dating.wording}”"] if dating.wording else []
    printed += [f"“{span.text}”" for span in dating.spans if span.text != dating.wording]
    publisher = dataset.index("sources")[dating.source].publisher
    rank = f" (deprecated: {dating.reason})" if dating.rank != "normal" else ""
    return f"{publisher}: {', '.join(printed or _meaning(dating))}{rank}"


def _meaning(dating: Dating) -> list[str]:
    meant = [dates_in_words(dating.start, dating.end)] if dating.start or dating.end else []
    meant += [f"{dating.days} days"] if dating.days else []
    meant += [f"{ordinal_in_words(dating.ordinal)} of the series"] if dating.ordinal else []
    return meant or ["no wording kept"]
