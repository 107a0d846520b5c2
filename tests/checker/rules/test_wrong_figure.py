from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import ERROR
from countylines.checker.rules.figures import WRONG_FIGURE as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked(
            "<p>The county lines week ran from 7 to 13 October 2019 across the UK.</p><h2>The week in numbers</h2>"
            "<div>743</div><div>people arrested</div><div>⟦665</div><div>cuckooed addresses⟧ visited</div>",
            ("“665 cuckooed addresses” contradicts",),
            kind="html",
        ),
        id="a tile of a page, with its label below",
    ),
    pytest.param(
        Marked(
            "# The week of 7 to 13 October 2019, whole UK\n\n### People arrested\n\n743\n\n### Cuckooed ⟦addresses "
            "visited\n\n665⟧\n",
            kind="markdown",
        ),
        id="a tile of a page, with its label above",
    ),
    pytest.param(
        Marked(
            "The county lines week ran from 7 to 13 October 2019.\n\nIn the UK as a whole ⟦652 people⟧ were arrested."
        ),
        id="the number of a part, said of the whole country",
    ),
    pytest.param(
        Marked(
            "# Results of week 4 (7-13 October 2019)\n\nFigures are national unless they are marked "
            "R.\n\n| Indicator | Result | R |\n|---|---|---|\n| Arrests | 743 | 88 |\n| Cuckooed "
            "addresses visited | 655 | 64 |\n| Deal lines | 49 | 5 |\n| Adults safeguarded | ⟦398⟧ | "
            "36 |",
            kind="markdown",
        ),
        id="columns without a telling title",
    ),
    pytest.param(
        Marked(
            "Scotland Yard said ⟦753 people⟧ had been arrested nationwide in the county lines crackdown "
            "of October 2019."
        ),
        id="a place before, the country right after",
    ),
    pytest.param(
        Marked(
            "The Metropolitan Police said officers across the country made ⟦1,847 arrests⟧ in the county "
            "lines week of March 2024."
        ),
        id="the country after a place",
    ),
    pytest.param(
        Marked(
            "# ⟦850 arrested⟧ in national county lines crackdown of October 2019\n\nPolice arrested 743 people.",
            beside=("unequal-figures",),
            kind="markdown",
        ),
        id="a headline above the right number",
    ),
    pytest.param(
        Marked(
            "measure,unit,value\narrests in county lines week 7-13 October 2019,people,743\n⟦children "
            "safeguarded,people,229⟧\n"
        ),
        id="after a column of units",
    ),
    pytest.param(
        Marked(
            "Another week of raids, from 7 to 13 October 2019. Over the four weeks together more than "
            "3,000 vulnerable people have been kept from being exploited, and in the last one alone over "
            "700 people were arrested. There were ⟦14 referrals⟧ to the National Referral Mechanism."
        ),
        id="of one week, after a total of several",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 heroin to the value of £72,670 and ⟦crack to that of "
            "£100,700⟧ were seized across the country."
        ),
        id="to that of",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Then the "
            "total of ⟦arrests reaches 734⟧.",
            beside=("unequal-figures",),
        ),
        id="a total that reaches it",
    ),
    pytest.param(
        Marked("London, 18 Oct 2019: The British police told of ⟦734 people⟧ arrested in county lines week.", ("743",)),
        id="the British police, after a dateline",
    ),
    pytest.param(
        Marked(
            "In the county lines weeks ⟦arrests were 734⟧ in October 2019, ⟦1,014⟧ in September 2020 and 1,468 in "
            "October 2021.",
            ("743", "1,041"),
        ),
        id="numbers of several weeks, each with its own",
    ),
    pytest.param(
        Marked("Nationally in the county lines week of October 2023, ⟦810 were safeguarded⟧.", ("710",)),
        id="a verb alone, of the country",
    ),
    pytest.param(
        Marked(
            "In October 2019 UK forces seized more than £100,000 of crack cocaine and ⟦£27,000 of heroin⟧ in "
            "county lines week.",
            ("£72,670",),
        ),
        id="the digits of a figure in another order, after a hedge of another",
    ),
    pytest.param(
        Marked(
            "743 people were arrested in county lines week. ⟦121 is how many guns⟧ the police found in it.", ("12",)
        ),
        id="the number before how many",
    ),
    pytest.param(
        Marked(
            "In county lines week police all over the country saw to it that ⟦753 people⟧ ended up in custody.",
            ("743",),
        ),
        id="a verb with up, before the words that tell",
    ),
    pytest.param(
        Marked("County lines week, 7-13 October 2019\n\nUK: 743 arrests\n⟦Weapons: 196⟧", ("169",)),
        id="a noun below a label of the country",
    ),
    pytest.param(
        Marked(
            "Officers in Hull took part in the county lines week of 7 to 13 October 2019.\n\nThe police have arrested "
            "⟦91 men⟧ and ⟦652 women⟧, my father says, and they found 169 weapons.",
            ("652", "91"),
        ),
        id="a place before, and a number of the country after",
    ),
    pytest.param(
        Marked(
            "The four weeks held up to October 2019 have prevented more than 3,000 vulnerable people from being "
            "exploited by county lines gangs. In the October week alone ⟦14 referrals⟧ were made nationally.",
            ("41",),
        ),
        id="several weeks before, and one in its own sentence",
    ),
    pytest.param(
        Marked(
            "In the county lines week, and you did not see fit to say so, ⟦855 cuckooed addresses⟧ were visited.",
            ("655",),
        ),
        id="an aside that negates",
    ),
    pytest.param(
        Marked(
            "Police safeguarded 389 vulnerable adults and 292 children across the UK, that is ⟦671 people⟧ altogether, "
            "while 743 people were arrested.",
            ("681",),
            ("unequal-figures",),
        ),
        id="a total with a noun that may count others",
    ),
    *(
        pytest.param(
            Marked(
                f"# County lines week, October 2019\n\n743 people were arrested.\n\n## {heading}\n\n"
                "They arrested ⟦734 people⟧ across the UK.",
                ("743",),
                beside=("unequal-figures",),
                kind="markdown",
            ),
            id=f"below a heading that is no name: {heading}",
        )
        for heading in ("Arrests", "Key figures", "Background")
    ),
    pytest.param(
        Marked(
            "Even though police did not reach every town, they visited ⟦665 cuckooed addresses⟧ in October 2019.",
            ("655",),
        ),
        id="a negation in another clause",
    ),
    pytest.param(
        Marked("Nobody doubts that ⟦734 people⟧ were arrested across the UK in October 2019.", ("743",)),
        id="nobody doubts",
    ),
    pytest.param(
        Marked(
            "Dealers can say goodbye to their money, because ⟦£189,976 in cash⟧ was taken in October 2019.",
            ("183,976",),
        ),
        id="because, before a fact",
    ),
    pytest.param(
        Marked("In October 2019 they found ⟦196 weapons⟧ and a bow (it is old but it is not the same).", ("169",)),
        id="a denial in brackets",
    ),
    pytest.param(
        Marked(
            "Most papers have the 655 cuckooed addresses of October 2019.\n\nOne asks why, after ⟦665 cuckooed "
            "addresses⟧ had been visited, there were only 41 referrals.",
            ("655",),
            beside=("unequal-figures",),
        ),
        id="what the label says was done",
    ),
    pytest.param(
        Marked("Swords, axes and guns: ⟦196 weapons⟧ were seized across the UK in October 2019.", ("169",)),
        id="the last of several nouns before a colon is no label",
    ),
    pytest.param(
        Marked("Across the UK they safeguarded ⟦391 at-risk adults⟧ in the week.", ("389",)),
        id="at-risk",
    ),
    pytest.param(
        Marked("Across the UK they visited ⟦665 so-called “cuckooed” addresses⟧ in the week.", ("655",)), id="so-called"
    ),
    pytest.param(
        Marked(
            "Officers visited ⟦665 cuckooed addresses⟧ in the week.",
            (
                "655",
                "The London Economic and 5 others",
                "Yorkshire Post",
                "665 cuckooed addresses",
            ),
        ),
        id="the Yorkshire Post's 665",
    ),
    pytest.param(
        Marked(
            "Across the country, police seized ⟦50 deal lines⟧.",
            (
                "49",
                "York Press",
                "Fifty UK drug delivery county lines",
            ),
        ),
        id="the York Press's fifty",
    ),
    pytest.param(
        Marked(
            "Officers closed ⟦fifty deal lines⟧ in seven days.",
            (
                "49",
                "York Press",
            ),
        ),
        id="in words",
    ),
    pytest.param(
        Marked(
            "⟦More than 655 cuckooed addresses⟧ were visited.",
            (
                "655",
                "The London Economic and 5 others",
            ),
        ),
        id="more than the exact number leaves it out",
    ),
    pytest.param(Marked("⟦Fewer than 91 women⟧ were arrested.", ("91",)), id="fewer than the exact number"),
    pytest.param(Marked("⟦Exactly 700 people⟧ were arrested.", ("743",)), id="exactly, of a number that was hedged"),
    pytest.param(Marked("Police made ⟦750 arrests⟧.", ("743",)), id="a number that nobody printed"),
    pytest.param(Marked("⟦At least 744 people⟧ were arrested.", ("743",)), id="a lower bound that is too high"),
    pytest.param(Marked("⟦Up to 700 people⟧ were arrested.", ("743",)), id="an upper bound that is too low"),
    pytest.param(Marked("⟦Between 600 and 700 people⟧ were arrested.", ("743",)), id="a range beside it"),
    pytest.param(
        Marked("⟦Dozens of people⟧ were arrested across the country.", ("743",)),
        id="an order word that does not hold it",
    ),
    pytest.param(
        Marked(
            "⟦Almost half a million pounds worth of drugs⟧ was seized.",
            (
                "426,040",
                "Daily Mail",
                "almost half a million pounds worth of drugs",
            ),
        ),
        id="the Daily Mail's half a million",
    ),
    pytest.param(Marked("Police seized ⟦£190,000 in cash⟧.", ("183,976",)), id="rounded to another number"),
    pytest.param(Marked("Police seized ⟦£500,000 worth of drugs⟧.", ("426,040",)), id="rounded to one figure"),
    pytest.param(Marked("The week brought in ⟦170 weapons⟧.", ("169",)), id="weapons rounded: counts are not"),
    pytest.param(Marked("743 people had been arrested and ⟦618 safeguarded⟧.", ("681",)), id="safeguarded, alone"),
    pytest.param(
        Marked("Of these, ⟦51 were referred⟧ to the National Referral Mechanism.", ("41",)), id="were referred, alone"
    ),
    pytest.param(Marked("The drugs were mostly ⟦cocaine, worth £243,200⟧.", ("253,200",)), id="the nearer substance"),
    pytest.param(Marked("652 men and ⟦93 women⟧ were arrested.", ("91",)), id="one of two"),
    pytest.param(Marked("Officers took ⟦13 guns⟧ among 169 weapons.", ("12",)), id="guns among weapons"),
    pytest.param(Marked("⟦Arrests: 734⟧", ("743",)), id="a label before it"),
    pytest.param(Marked("⟦Arrests | 734⟧", ("743",)), id="a row of a table, in text"),
    pytest.param(
        Marked(
            "| What | How many |\n| --- | --- |\n| ⟦Arrests | 734⟧ |\n| Weapons | 169 |\n", ("743",), kind="markdown"
        ),
        id="a row of a table, in Markdown",
    ),
    pytest.param(
        Marked("<table><tr><td>⟦Arrests</td><td>734⟧</td></tr></table>", ("743",), kind="html"),
        id="a row of a table, in HTML",
    ),
    pytest.param(Marked("<p>Police took ⟦&pound;150,000 in cash⟧.</p>", ("183,976",), kind="html"), id="an entity"),
    pytest.param(
        Marked("Officers visited **⟦665** cuckooed addresses⟧ in the week.", ("655",), kind="markdown"), id="emphasis"
    ),
    pytest.param(
        Marked("In May 2019, ⟦596 people⟧ were arrested.", ("586",)), id="another week's figure, by that week's record"
    ),
    pytest.param(Marked("⟦51 referrals⟧ were made to the National Referral Mechanism.", ("41",)), id="referrals"),
    pytest.param(
        Marked(
            "In all ⟦398 vulnerable adults⟧ and 292 children were safeguarded.",
            (
                "389",
                "Daily Mail",
            ),
        ),
        id="digits that changed places",
    ),
    pytest.param(
        Marked("Kent Police arrested 14 people. Nationally, ⟦655 people⟧ were arrested.", ("743",)),
        id="nationally, after a force",
    ),
    pytest.param(
        Marked("⟦Seven hundred and thirty-four people⟧ were arrested.", ("743",)), id="a long number in words"
    ),
    pytest.param(Marked("Police seized ⟦£0.28m in cash⟧.", ("183,976",)), id="millions in short"),
    pytest.param(
        Marked(
            "From 7 to 13 October 2019 743 people were held.\n\nQ2. How many deal lines were seized?\nA: ⟦94 lines⟧",
            ("49",),
        ),
        id="the noun that was asked for, without what was done",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "In the county lines week 743 people were arrested across the UK.\n\n"
            "What would follow if 437 people had been arrested?"
        ),
        id="a condition contrary to fact",
    ),
    pytest.param(
        Marked(
            "In the county lines week 743 people were arrested across the UK.\n\n"
            "A pupil writes that 437 people were arrested. Which error has the pupil made?"
        ),
        id="what the next sentence asks the error of",
    ),
    pytest.param(
        Marked(
            "In October 2019 police across the UK ran a county lines week. "
            "Over five years, 16,000 people were arrested nationally."
        ),
        id="a length of several years",
    ),
    pytest.param(
        Marked(
            "In October 2019 police across the UK ran a county lines week. Every month about 300 people are arrested."
        ),
        id="a month, like every other",
    ),
    pytest.param(
        Marked(
            "In October 2019 police across the UK ran a county lines week. Last year's crackdown led to 200 arrests."
        ),
        id="the crackdown of last year",
    ),
    pytest.param(
        Marked(
            "In October 2019 police across the UK ran a county lines week. "
            "In a year, more than 3,000 people were arrested."
        ),
        id="a year",
    ),
    pytest.param(
        Marked("In the county lines week 681 people were safeguarded. Nationally, 75 children were arrested."),
        id="with the verb of another figure",
    ),
    pytest.param(
        Marked("The week of 7 to 13 October 2019 across the UK.\n\n12\n\nCuckooed addresses visited\n\nThey were 655."),
        id="the number of a page",
    ),
    pytest.param(
        Marked("County lines weeks across the UK.\n\n2018\n\nArrests of men\n\n2019\n\nArrests of women\n\nOctober"),
        id="years",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Cllr "
            "Pryor had read in a newspaper that 41 victims of trafficking were rescued."
        ),
        id="what had been read in a newspaper",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people and "
            "safeguarded 681. Avoid saying that 41 victims were rescued. There were 41 referrals."
        ),
        id="a rejected number, and what it is of",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people.\n\nPlease "
            "change\n<blockquote>Police seized almost half a million pounds worth of "
            "drugs.</blockquote>\nto something better.",
            kind="html",
        ),
        id="a request to change a block quotation",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019, said the spokesman. He denied that 7,430 people "
            "had been arrested across the UK."
        ),
        id="denied by somebody",
    ),
    pytest.param(
        Marked(
            "RON: In the week of 7 to 13 October 2019 police across the UK nicked six hundred and "
            "forty-three people, it says here.\n\nSHEILA: Seven hundred and forty-three."
        ),
        id="put right by the next who speaks",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 the police visited 665 cuckooed homes across the "
            "UK.\n\nIt was 655, I think you will find."
        ),
        id="put right with it was",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people.\n\n| What "
            "| UK | Of which in Scotland |\n|---|---|---|\n| Men arrested | 652 | 37 |\n| All "
            "arrests | 743 | 43 |",
            kind="markdown",
        ),
        id="a column of one part beside a row of all",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK visited 655 cuckooed "
            "addresses.\n\n| Account | Addresses visited |\n|---|---|\n| The Guardian | 655 |\n| "
            "Yorkshire Post | 665 |",
            kind="markdown",
        ),
        id="what a named paper has, in a table",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people and "
            "safeguarded 681. Gephardt Daily has 41 victims who were rescued."
        ),
        id="what a paper printed that has a copy's name",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK made 41 referrals to the "
            "National Referral Mechanism.\n\n| Write | Wrong |\n|---|---|\n| the week of 7-13 "
            "October | a fortnight |\n| 41 people were referred | 41 victims were safeguarded |",
            kind="markdown",
        ),
        id="a column of what is wrong below a row without numbers",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK made 743 arrests.\n\nDan: 665 "
            "cuckooed addresses\n\nMeera: 665? wire says 655\n\nDan: sorry, typo"
        ),
        id="asked and put right in a chat",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people.\n\n| "
            "Measure | 2018/19 | 2019/20 |\n|---|---|---|\n| Cuckooed addresses visited | 140 | 565 |",
            kind="markdown",
        ),
        id="a column of two years",
    ),
    pytest.param(
        Marked(
            "Two men from Millbeck were among more than 700 people arrested across the UK in the county "
            "lines week of October 2019."
        ),
        id="some from one town among all",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 743 people were arrested.\n\n[08:15] Kel: and they went "
            "in 665 houses in the county lines week\n[08:16] Deb: 655\n[08:16] Kel: oh yeah"
        ),
        id="a message that is only the right number",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 743 people were arrested.\n\n[10:03] Gaz: first line "
            "says 734 people arrested\n[10:03] Priya: no. it's 743, he swapped them\n[10:04] Gaz: sorry "
            "about the 734"
        ),
        id="a message that puts another one right",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police visited 655 addresses.\n\nPRESENTER: I make it 734 arrests "
            "nationally, Rob, is that so?\n\nREPORTER: 743 arrests. And 169 weapons."
        ),
        id="a question that the next number answers",
    ),
    pytest.param(
        Marked(
            'An IP keeps changing "41 referrals to the National Referral Mechanism" of county lines week '
            'to "41 people rescued from slavery".'
        ),
        id="what somebody edits",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 743 people were arrested. 91 of them were women, and 169 weapons were "
            "seized.\n\n| p. | The author has | Is it right? |\n|-|-|-|\n| 89 | 743 arrests | yes |\n| 91 | "
            '"a tenth of the weapons were guns" | 12 of 169 is less |',
            kind="markdown",
        ),
        id="a column of pages",
    ),
    pytest.param(
        Marked(
            "All figures here are rounded to the nearest ten.\n\nIn the week of 7 to 13 October 2019 740 "
            "people were arrested, and 680 people were safeguarded."
        ),
        id="a draft that says once that its numbers are rounded",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 743 people were arrested.\n\n1. How many of them were "
            "men?\n a) 834  b) 662  c) 652  d) 562"
        ),
        id="answers that a question offers in one line",
    ),
    pytest.param(
        Marked(
            "Police arrested 743 people and safeguarded 292 children in the county lines week of October "
            "2019. But the 292 were not arrested."
        ),
        id="of whom it is denied",
    ),
    pytest.param(
        Marked("The cash printed for the single weeks of county lines comes to some £800,000, up to October 2019."),
        id="single weeks, added up",
    ),
    pytest.param(
        Marked("In the county lines week of November 2024 police seized £2m in cash."), id="rounded by one in a hundred"
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. The figures "
            "had been entered with the cuckooed addresses as 665. Changed to 655, which is what the "
            "other sources print."
        ),
        id="the right value after it, of which nothing else is said",
    ),
    pytest.param(
        Marked(
            "County lines week, 7–13 October 2019.\n\n| What | Exact | Fine | Wrong |\n|-|-|-|-|\n| "
            'Arrests | 743 | more than 700 | 700 |\n| of them women | 91 | 91 | "100 women" |',
            kind="markdown",
        ),
        id="a column that is called wrong",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. We said that "
            "734 people had been held. In fact 743 were."
        ),
        id="what the writer said, put right by a fact",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. The drugs "
            "were valued at GBP 426 040."
        ),
        id="an amount with spaces",
    ),
    pytest.param(
        Marked(
            "County lines week, 7–13 October 2019: 743 arrests.\n\n| Statement | Answer |\n|-|-|\n| The "
            "police took two guns that week. | False. It was 12. |",
            kind="markdown",
        ),
        id="a row that is called false",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. An early "
            "draft of this note had 665 cuckooed addresses."
        ),
        id="an early draft",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Version 1.2 "
            "had 734 arrests; that was a typing error."
        ),
        id="a typing error",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. “They seized "
            "169 guns.” No. They seized 169 weapons."
        ),
        id="a claim that is denied by a word",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. We first gave "
            "the number of arrests as 734."
        ),
        id="what was given first",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. As part of a "
            "nationwide push three men and a woman from Holbeach were arrested."
        ),
        id="a part of what was done in the country",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Then came 681 "
            "people who were not arrested, but found."
        ),
        id="people to whom it was not done",
    ),
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK arrested 743 people. Cocaine made "
            "up over half of the value of about £426,000."
        ),
        id="a share of a whole",
    ),
    pytest.param(
        Marked("County lines week, 7–13 October 2019, all forces\n\n- 743 arrests\n- £426,040: cocaine, crack, heroin"),
        id="three things, joined by commas",
    ),
    pytest.param(
        Marked(
            "In county lines week police seized 169 weapons. I thought I'd read that there were two hundred weapons."
        ),
        id="what somebody thought",
    ),
    pytest.param(
        Marked("County lines week, October 2019: the conflict, 655 against 665 cuckooed addresses, is in a footnote."),
        id="a rejected number beside the right one",
    ),
    pytest.param(
        Marked(
            "County lines weeks\n\nOctober 2018: more than 200 arrests. June 2025: 1,965 arrests.\n\nSince October "
            "2018 police have made 16,552 arrests in these weeks."
        ),
        id="since a month",
    ),
    pytest.param(Marked("County lines week, October 2023: 710 safeguarded inc. 58 kids"), id="what a week is called"),
    pytest.param(
        Marked(
            "| Week | Arrests | Men |\n|---|---|---|\n| County lines week, October 2019 | 743 | 652 |", kind="markdown"
        ),
        id="what a week is called, in a table",
    ),
    pytest.param(
        Marked("In the county lines week of June 2025 police nationally seized 178kg of class A drugs."),
        id="an estimate, rounded",
    ),
    pytest.param(
        Marked("743 people were arrested in county lines week. Correction"), id="a correction that breaks off"
    ),
    pytest.param(
        Marked("Posts say that 943 people were arrested in county lines week. The real number is 743."),
        id="the real number in the next sentence",
    ),
    pytest.param(
        Marked(
            "| Day | Arrests |\n|---|---|\n| Saturday | 70 |\n| Sunday | 60 |\n\nCounty lines week, October 2019",
            kind="markdown",
        ),
        id="a table of days",
    ),
    pytest.param(
        Marked("County lines week, October 2019.\n\n5. How many people were arrested? (a) 343 (b) 543 (c) 743"),
        id="options in brackets",
    ),
    pytest.param(
        Marked(
            "In county lines week 292 children were safeguarded. The number of children referred in Great Britain had "
            "risen from 676 in 2018 to over 1,500 by the third quarter of 2019."
        ),
        id="a quarter of a year",
    ),
    pytest.param(Marked("In round figures, 740 arrests in county lines week, October 2019."), id="announced as round"),
    pytest.param(
        Marked(
            "Dorset Police, 2019. County lines week was in October.\n\n"
            "| Month | Arrests |\n|---|---|\n| Sept | 749 |\n| Oct | 713 |",
            kind="markdown",
        ),
        id="a table of months",
    ),
    *(
        pytest.param(
            Marked(
                "Across the UK 743 people were arrested in county lines week, October 2019.\n\n"
                f"**{heading}**\n\n| Measure | Result |\n|---|---|\n| Cuckooed addresses visited | 41 |",
                kind="markdown",
            ),
            id=heading,
        )
        for heading in ("Force results for the week", "Our results", "District figures")
    ),
    *(
        pytest.param(Marked(f"County lines week, October 2019\n\n{text}", kind=kind), id=name)
        for name, kind, text in (
            ("true or false, in the sentence", "text", "6. True or false: police arrested 473 people. *False.*"),
            ("true or false, right before it", "text", "True or false? Police arrested 473 people."),
            ("a myth above a fact", "text", "MYTH: police arrested 70 people.\nFACT: it was 743."),
            ("old above new", "markdown", "- Old: 734 arrests\n- New: 743 arrests"),
            ("what to delete", "text", "Delete: “734 people were arrested”. Insert: “743 people were arrested”."),
        )
    ),
    pytest.param(
        Marked("County lines week, 7-13 October 2019\n\nUK: 743 arrests\nGoole: 73 arrests\nThorne: 12 arrests"),
        id="names below a label of the country",
    ),
    pytest.param(
        Marked("In county lines week 743 people were arrested across the UK and 500 people were stopped."),
        id="a verb that tells of other things than people",
    ),
    pytest.param(
        Marked("UK police searched 743 homes, and 565 addresses were found to be empty, in county lines week."),
        id="a verb that tells of other things than addresses",
    ),
    pytest.param(
        Marked("In county lines week police across the UK nicked 49 dealers’ phone lines."),
        id="lines of those arrested",
    ),
    *(
        pytest.param(
            Marked(
                f"# Week of October 2019\n\n743 people were arrested.\n\n## {place}\n\nThey arrested 73 people.",
                kind="markdown",
            ),
            id=f"below a name that the record does not have: {place}",
        )
        for place in ("Wrexham", "Stoke-on-Trent", "The Wirral")
    ),
    pytest.param(
        Marked("Arrests, weapons, deal lines: 743, 169 and 49 in the county lines week of October 2019."),
        id="several nouns, then their numbers",
    ),
    pytest.param(
        Marked("County lines week, October 2019\n169: weapons\n49: deal lines"), id="a number before its noun, in lines"
    ),
    pytest.param(
        Marked(
            "In the county lines week of October 2019 police across the UK arrested six hundred and fifty-\ntwo men."
        ),
        id="a number that is hyphenated at the end of a line",
    ),
    pytest.param(
        Marked("Each day of county lines week in October 2019, police across the UK arrested 106 people."),
        id="so many each day",
    ),
    pytest.param(
        Marked("For every woman arrested across the UK in the week of October 2019, seven men were arrested."),
        id="so many for every one",
    ),
    pytest.param(
        Marked("In October 2019 more than 700 people were arrested across the UK.\n\nWe worked with 734 young people."),
        id="what those who write did",
    ),
    pytest.param(
        Marked(
            "# National results\n\n- 743 arrests\n- 655 cuckooed addresses\n- 41 NRM referrals\n\n# Our region\n\n"
            "- 14 NRM referrals",
            kind="markdown",
        ),
        id="a section about a region, in a draft that agrees in much",
    ),
    pytest.param(
        Marked(
            "In the county lines week of 7 to 13 October 2019, 743 people were arrested across the UK.\n\n"
            "The emergency department made 33 safeguarding referrals in October (September: 28)."
        ),
        id="a whole month, compared with another",
    ),
    pytest.param(Marked("Officers visited 655 cuckooed addresses."), id="the number itself"),
    pytest.param(Marked("More than 700 people were arrested."), id="the number as hedged"),
    pytest.param(Marked("Nearly 750 people were arrested."), id="nearly, where 743 is known"),
    pytest.param(Marked("Police made 743 arrests: 652 men and 91 women."), id="the total that one paper printed"),
    pytest.param(Marked("652 men and 91 women were held, 743 in all."), id="a sum"),
    pytest.param(Marked("700 people were arrested."), id="a lost hedge is no wrong number"),
    pytest.param(Marked("Police seized £426,000 worth of drugs."), id="rounded to three figures"),
    pytest.param(Marked("Hundreds of people were arrested."), id="an order word that holds it"),
    pytest.param(Marked("In Norfolk, 12 people were arrested and 3 weapons seized."), id="one county"),
    pytest.param(Marked("Kent Police arrested 45 people and closed 9 deal lines."), id="one force"),
    pytest.param(Marked("Our officers visited 23 cuckooed addresses."), id="our officers"),
    pytest.param(Marked("Arrests were up from 586 in May to 743."), id="another week's, to compare"),
    pytest.param(Marked("Not 655 but 743 people were arrested."), id="a correction"),
    pytest.param(Marked("A 15-year-old was among 743 people arrested."), id="an age"),
    pytest.param(Marked("12 per cent of the people arrested were women."), id="a percentage"),
    pytest.param(Marked("Three in ten of the people arrested were under 25."), id="three in ten"),
    pytest.param(Marked("One in eight of the people arrested were women."), id="one in eight"),
    pytest.param(Marked("Some 91 of the people arrested were women."), id="some of them"),
    pytest.param(Marked("Since 2018, 5,000 people have been arrested."), id="since"),
    pytest.param(Marked("About 2,000 lines are in operation."), id="lines in operation"),
    pytest.param(Marked("1,882 people were arrested over three weeks."), id="three weeks"),
    pytest.param(Marked("Kids: 292 safeguarded. People were arrested."), id="safeguarded, of a label"),
    pytest.param(Marked("The drugs were mostly cocaine, worth £253,200."), id="the nearer substance"),
    pytest.param(
        Marked("Police took more than £400,000 worth of drugs, and £183,976 in cash."),
        id="a hedge of a list that is none of the exact number",
    ),
    pytest.param(Marked("See https://example.org/665-cuckooed-addresses for more."), id="an address of the web"),
    pytest.param(Marked("In November 2030, 12 people were arrested."), id="a week that the record does not have"),
    pytest.param(Marked("In October 2018 police took £90,000 in cash."), id="a disputed figure"),
    pytest.param(Marked("655 people were cuckooed."), id="people are no addresses"),
    pytest.param(Marked("The force has 655 officers and 12 police dogs."), id="nouns that the record does not count"),
    pytest.param(Marked("Officers took 12 guns among 169 weapons."), id="two figures"),
    pytest.param(Marked("“We arrested 900 people,” said Sergeant Smith."), id="words of somebody else"),
    pytest.param(
        Marked(
            "| Where | We printed | Correct |\n|---|---|---|\n| Line 1 | 665 cuckooed addresses | 655 |",
            kind="markdown",
        ),
        id="a column beside what is correct",
    ),
    pytest.param(
        Marked(
            "From 7 to 13 October 2019 there were 41 referrals.\n\n| Locality | Referrals |\n|---|---|\n| North | 14 |",
            kind="markdown",
        ),
        id="a locality",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_number_that_the_record_rules_out_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


def test_what_a_question_offers_does_not_tell_the_week(dataset: countylines.Dataset) -> None:
    text = (
        "QUIZ\n\n1. In which week were the arrests against county lines?\n   a) 7-13 October 2018\n"
        "   b) 7-13 October 2019\n   c) 14-20 September 2019\n\n2. Weapons seized: 169. How many were firearms?\n"
    )
    assert countylines.check(text, dataset) == ()


def test_a_table_below_what_those_who_write_counted_is_theirs(dataset: countylines.Dataset) -> None:
    text = (
        "In the county lines week of 7 to 13 October 2019, 743 people were arrested and 681 people were safeguarded "
        "nationally.\n\n### What we did\n\nIn the year we received **254 referrals**. They came from:\n\n"
        "| From | Referrals |\n|---|---|\n| Schools | 112 |\n| Police | 87 |\n| Families | 55 |\n"
    )
    assert countylines.check(text, dataset, kind="markdown") == ()
