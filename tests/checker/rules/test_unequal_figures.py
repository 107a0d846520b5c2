from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import WARNING
from countylines.checker.rules.figures import UNEQUAL_FIGURES as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

FLAGGED = [
    pytest.param(
        Marked("You worked 18 extra night shifts. Those who worked the ⟦16 extra night shifts⟧ will be paid."),
        id="extra things, both times",
    ),
    pytest.param(
        Marked("We went to 14 flats above shops. Of the ⟦12 flats⟧ that we visited, nine had been reported before."),
        id="the whole of its parts, with a relative clause",
    ),
    pytest.param(
        Marked("We asked 39 forces, and 39 replied. All of the ⟦36 forces⟧ that answered count people."),
        id="all of them, with a relative clause",
    ),
    pytest.param(
        Marked(
            'Officers executed nine warrants. Ms Ellingworth said: "Of the ⟦eight warrants⟧ we executed, one failed."'
        ),
        id="a whole below ten, at the beginning of a quotation",
    ),
    pytest.param(
        Marked("They took £4,350 in cash from a flat in Wisbech. Most of the ⟦£4,530⟧ was in a biscuit tin."),
        id="an amount whose noun is not repeated",
    ),
    pytest.param(
        Marked("Eighteen families have written to you. You rang all but one of the ⟦16 families⟧ in September."),
        id="a time that belongs to the verb",
    ),
    pytest.param(
        Marked("Of these ⟦14, nine were general needs flats, three were in sheltered schemes and four⟧ were bedsits."),
        id="all are accounted for, and more",
    ),
    pytest.param(
        Marked("Of the ⟦sixteen, nine had been excluded and the remaining six⟧ were in care."),
        id="all are accounted for, with the rest",
    ),
    pytest.param(
        Marked(
            "Officers called at 14 flats in Heron House. They went back to each of the ⟦12 flats⟧ with a locksmith.",
            ("contradicts line 1",),
        ),
        id="fewer than before, with words after that may say which",
    ),
    pytest.param(
        Marked(
            "| Country | Value |\n|-|-|\n| Arrests | 743 |\n\n| Visits by town | Number |\n|-|-|\n| "
            "North | 7 |\n| West | 5 |\n| Marsh | 11 |\n| Elland | 9 |\n| Total | ⟦34⟧ |",
            ("add up to 32",),
            kind="markdown",
        ),
        id="a table right below another",
    ),
    pytest.param(
        Marked(
            "Measure,National,Force,City,Coast\nArrests,743,31,19,12\nAddresses,655,24,15,9\nDeal "
            "lines,49,⟦3⟧,2,2\nWeapons,169,8,5,3\n",
            ("add up to 4",),
        ),
        id="a column that is the sum of those after it, but in one row",
    ),
    pytest.param(
        Marked("Thirty-one lads turned up. The ⟦33 lads⟧ who came will each get a card.", ("contradicts line 1",)),
        id="more of them than before, in a clause",
    ),
    pytest.param(
        Marked(
            "They took £4,200 in cash in the raids. The ⟦£4,800 in cash⟧ taken by the town force goes to a club.",
            ("contradicts line 1",),
        ),
        id="a larger amount than before, with words that say which",
    ),
    pytest.param(
        Marked("Every set has ⟦24 cards: 10 statement cards, 8 fact cards and 5⟧ blank ones.", ("add up to 23",)),
        id="some are ones",
    ),
    pytest.param(
        Marked(
            "We opened ⟦38 cases. In 21 the tenant asked to be moved, in 9 we changed the locks, and the "
            "other 6⟧ were something else.",
            ("add up to 36",),
        ),
        id="in some, in others",
    ),
    pytest.param(
        Marked(
            "Total losses of ⟦£12,400 from four cases: £5,200 in rent, £4,600 for repairs and £1,600⟧ in fees.",
            ("add up to £11,400",),
        ),
        id="a number of another unit between",
    ),
    pytest.param(
        Marked("We worked with ⟦214 young people in three boroughs: 128 girls and 96⟧ boys.", ("add up to 224",)),
        id="places between",
    ),
    pytest.param(
        Marked("The ⟦seven, five men and three⟧ women, were all held.", ("add up to 8",)), id="both sexes in apposition"
    ),
    pytest.param(
        Marked("Of the ⟦38 children, 21 were boys and the remaining 15⟧ were girls.", ("add up to 36",)),
        id="the rest of some",
    ),
    pytest.param(
        Marked(
            "Section A is worth ⟦20 marks: 4 for Question 1, 6 for Question 2 and 8⟧ for Question 3.", ("add up to 18",)
        ),
        id="numbers of questions between",
    ),
    pytest.param(
        Marked(
            "We read ⟦212 articles: 120 from national titles, 58 from regional titles and 24⟧ from sites "
            "without a print edition.",
            ("add up to 202",),
        ),
        id="an article in the last item",
    ),
    pytest.param(
        Marked("Each class won 24 points in this round.\n\nAdd up the ⟦42 points⟧, swap papers back.", ("24 points",)),
        id="points",
    ),
    pytest.param(
        Marked(
            "In five episodes the film told it. By the last of the ⟦four episodes⟧ I had seen enough.",
            ("five episodes",),
        ),
        id="the last of all",
    ),
    pytest.param(
        Marked(
            "We follow 14 doors in Norwich. The third part goes back to the ⟦12 doors⟧ and asks who lives there now.",
            ("14 doors",),
        ),
        id="a verb after and",
    ),
    pytest.param(
        Marked("Of the ⟦18 children, 8 were in care, 7 with a parent and 5⟧ with other relatives.", ("add up to 20",)),
        id="answers without a verb of their own",
    ),
    pytest.param(
        Marked(
            "In our valley there were ⟦6 raids: 3 in Todbridge, 2 in Hebden Royd and 2⟧ in Mythholme.", ("add up to 7",)
        ),
        id="a few things, after a colon",
    ),
    pytest.param(
        Marked(
            "| Borough | Girls | Boys | All |\n|-|-|-|-|\n| North | 14 | 37 | 51 |\n| West | 9 | 28 | "
            "⟦39⟧ |\n| Marsh | 11 | 22 | 33 |",
            ("add up to 37",),
            kind="markdown",
        ),
        id="a row of which the last is no sum, below and above others",
    ),
    pytest.param(
        Marked(
            "| Measure | Country | Orrenshire |\n|-|-|-|\n| Arrests | 743 | ⟦18⟧ |\n| of these, men | "
            "652 | 15 |\n| of these, women | 91 | 4 |",
            ("add up to 19",),
            kind="markdown",
        ),
        id="a column of which the first is no sum, beside another",
    ),
    pytest.param(
        Marked(
            "We asked. Of the ⟦48 schools that answered, 31 said yes, 12 said no, and four⟧ did not know.",
            ("add up to 47",),
        ),
        id="answers of a total in the same sentence",
    ),
    pytest.param(
        Marked("Of the ⟦38 members who answered, 21 had looked and 19⟧ had not.", ("add up to 40",)),
        id="those of whom it is denied",
    ),
    pytest.param(
        Marked(
            "We worked with ⟦186 young people, of whom 97 were girls, 78 boys and 13⟧ did not say.", ("add up to 188",)
        ),
        id="both sexes, and those who are neither",
    ),
    pytest.param(
        Marked("We made ⟦four⟧ referrals to early help:\n\n- Hill Primary: 1\n- Abbey Road: 2\n- Sixth Form: 2"),
        id="a short list below its total",
    ),
    pytest.param(
        Marked(
            "⟦86 members answered, our best ever. Of these, 31 had moved, 48 had not, and 17⟧ were not sure.",
            ("the parts of “86” add up to 96",),
        ),
        id="answers of those told before",
    ),
    pytest.param(
        Marked("We trained ⟦64 wardens in the spring and 83 in the autumn: 157⟧ in all.", ("“157” add up to 147",)),
        id="a sum after a colon",
    ),
    pytest.param(
        Marked(
            "| Farm | Hens |\n|---|---|\n| North | 31 |\n| West | 18 |\n| Vale | 24 |\n| **Three farms** | ⟦83⟧ |",
            ("“83” add up to 73",),
            kind="markdown",
        ),
        id="a last row that counts the rows",
    ),
    pytest.param(
        Marked("We made ⟦31⟧ visits:\n– Hull: 17\n– Derby: 8\n– Hove: 4", ("the parts of “31” add up to 29",)),
        id="a list with dashes",
    ),
    pytest.param(
        Marked(
            "Last winter 23 lodgers slept here. Each had a bed. Of the ⟦32⟧ who slept here in winter, nine have left.",
            ("23 lodgers",),
        ),
        id="those whom only their verb names",
    ),
    pytest.param(
        Marked("Wardens opened 33 boxes. In two of the ⟦23 boxes⟧ the lid was torn.", ("33 boxes",)),
        id="before a new subject",
    ),
    pytest.param(
        Marked("They sold cakes and took £348.20.\n\nThe ⟦£384.20⟧ will pay for a sofa.", ("£348.20",)),
        id="an amount, and its digits in another order",
    ),
    pytest.param(
        Marked("We went to 14 flats in Hull.\n\nWe have been back to the ⟦12 flats⟧ twice.", ("14 flats",)),
        id="all of them, twice",
    ),
    pytest.param(
        Marked("They took ⟦three ladders, two saws and a lamp, seven⟧ tools in all.", ("“seven” add up to 6",)),
        id="a part without a number, and the total after",
    ),
    pytest.param(
        Marked("The picture is this: Kent ⟦61, Essex 48, Norfolk 22, or 141⟧ visits in all.", ("“141” add up to 131",)),
        id="parts after their names",
    ),
    pytest.param(
        Marked("We swore out 9 warrants. Two of the ⟦8 warrants⟧ found nothing.", ("9 warrants",)),
        id="some of a few that were more",
    ),
    pytest.param(
        Marked(
            "We asked ⟦120 pupils in Years 9 and 10 if they had heard of it. 71 said yes, 35 said no, and 24⟧ weren't "
            "sure.",
            ("the parts of “120” add up to 130",),
        ),
        id="answers to a question, as all parts",
    ),
    pytest.param(
        Marked("There were ⟦58 pupils from Year 7, 61 from Year 8 and 47 from Year 9, 176⟧ in all.", ("“176” add",)),
        id="school years, which are no numbers of things",
    ),
    pytest.param(
        Marked("The team has ⟦10 guides, 4 clerks and two cooks. That team of 18⟧ is on duty all year.", ("“18” add",)),
        id="the total in the next sentence",
    ),
    pytest.param(
        Marked(
            "Who came:\n\n- Hull: 34\n- Hove: 52\n\nNobody else was there. That's ⟦96⟧ guests.", ("“96” add up to 86",)
        ),
        id="the total below a list",
    ),
    pytest.param(
        Marked("The grant of ⟦£24,600⟧ went on these:\n\n- rent: £16,200\n- wages: £7,900", ("add up to £24,100",)),
        id="the total above a list",
    ),
    pytest.param(
        Marked(
            "Hull held one talk for taxi drivers, at the rank, on the Tuesday. Nineteen drivers stopped to listen.\n\n"
            "Each of those ⟦24 drivers⟧ who stopped to listen on the Tuesday has a card.",
            ("Nineteen drivers",),
        ),
        id="a clause whose words all stand near the number before",
    ),
    pytest.param(
        Marked("Five vans were towed away. Three of the ⟦six vans⟧ were those of the council.", ("Five vans",)),
        id="more of a few than there were",
    ),
    pytest.param(
        Marked(
            "*Picture: the 17 ladders stolen from the yard in Gower Street*\n\nA yard in Gower Street was broken into "
            "and ⟦19 ladders⟧ were stolen.",
            ("17 ladders",),
            kind="markdown",
        ),
        id="a caption that names what the text is about",
    ),
    pytest.param(
        Marked("On the Friday 112 of you wrote to me about the bridge. To the ⟦121 of you⟧ I say: so did I.", ("112",)),
        id="readers who are addressed",
    ),
    pytest.param(
        Marked(
            "My lot in Essex chipped in with 16 arrests in the week.\n\nOf those ⟦19 arrests⟧ in Essex I'd bet that "
            "not one goes to court.",
            ("16 arrests",),
        ),
        id="a new subject after its place",
    ),
    pytest.param(
        Marked(
            "In the county lines week of 7 to 13 October 2019 some 1,300 nurses were on duty across the country.\n\n"
            "They ask what the ⟦1,500 nurses⟧ who came that week will be paid.",
            ("1,300 nurses",),
            beside=("unrecorded-figure",),
        ),
        id="a definite number of the week, of what the record does not count",
    ),
    pytest.param(
        Marked(
            "In the county lines week of 7 to 13 October 2019 some 1,300 nurses were on duty across the country.\n\n"
            "Nationally ⟦3,100 nurses⟧ met.",
            ("1,300 nurses",),
            beside=("unrecorded-figure",),
        ),
        id="the digits of a number of the country, of what the record does not count",
    ),
    pytest.param(
        Marked(
            "In the week from 7 to 13 October 2019 officers visited 655 cuckooed addresses.\n\nThose ⟦665 cuckooed "
            "addresses⟧ also gave up swords.",
            ("655 cuckooed addresses",),
            beside=("wrong-figure",),
        ),
        id="an adverb before its verb",
    ),
    pytest.param(
        Marked(
            "In our county they visited 22 cuckooed addresses.\n\nRemember the ⟦26 cuckooed addresses⟧ in our county.",
            ("22 cuckooed addresses",),
        ),
        id="a participle before both nouns",
    ),
    pytest.param(
        Marked(
            "Fenshire Police made 26 arrests in the week.\n\nOf the ⟦29 arrests⟧ made by Fenshire Police in the week "
            "most were of men.",
            ("26 arrests",),
        ),
        id="who made them, after a participle",
    ),
    pytest.param(
        Marked(
            "Our own county force seized 14 bikes in the week.\n\nSome of the county force's ⟦17 bikes⟧ were sold.",
            ("14 bikes",),
        ),
        id="whose they are, before the number",
    ),
    pytest.param(
        Marked(
            "The 196 items found include 130 knives. In Fenshire six knives were found. Those ⟦139 knives⟧ were sharp.",
            ("130 knives",),
        ),
        id="beside a small number of the same things",
    ),
    pytest.param(
        Marked("We saw 14 flats at risk. Of the ⟦12 flats⟧, nine had a new lock.", ("14 flats",)),
        id="a group of which some are told",
    ),
    pytest.param(
        Marked(
            "Of the ⟦28 swimmers in our class, 15 were girls and 12⟧ were boys.", ("the parts of “28” add up to 27",)
        ),
        id="girls and boys, which are all",
    ),
    pytest.param(
        Marked("We saw ⟦36 flats. Eleven stood empty, four were let, the other 24⟧ were fine.", ("39",)),
        id="a list that ends with the others, in the next sentence",
    ),
    pytest.param(
        Marked(
            "In our survey ⟦412 members replied: 208 had a rest day cancelled and the other 194⟧ did not.", ("402",)
        ),
        id="the others, beside a noun with an article",
    ),
    pytest.param(
        Marked("The ⟦£24,000 is made up of £15,000 for two workers and £8,000⟧ for training.", ("£23,000",)),
        id="amounts, one of which is for a number of people",
    ),
    pytest.param(
        Marked(
            "In our town ⟦21 people were held. I asked what had become of them: every one is accounted for: 13 were "
            "charged and the other six⟧ were freed.",
            ("19",),
        ),
        id="one of them stands between the total and its parts",
    ),
    pytest.param(
        Marked(
            "Vans were stopped in spring, ⟦44 in all: 25 in Derby, 9 in Hull and 7⟧ in Hove, with none elsewhere.",
            ("the parts of “44” add up to 41",),
        ),
        id="a list of places, and what stands after it",
    ),
    pytest.param(
        Marked(
            "We ask for ⟦£38,500 in total. This is made up of £22,000 for staff, £9,400 for rent and £6,100⟧ for "
            "training.",
            ("the parts of “£38,500” add up to £37,500",),
        ),
        id="what it is made up of, in the next sentence",
    ),
    pytest.param(
        Marked("Our team spoke to ⟦62 young people on the seafront: 38 girls and 34⟧ boys.", ("add up to 72",)),
        id="a sum that differs in one digit",
    ),
    pytest.param(
        Marked(
            "In our town 17 people were arrested in Bath Row that week. Of the ⟦19 people⟧ arrested in Bath Row most "
            "were young.",
            ("17 people",),
        ),
        id="a definite number, and a quantifier after what it means",
    ),
    pytest.param(
        Marked(
            "Officers visited 655 cuckooed addresses. Of the ⟦665 cuckooed addresses⟧, some were in towns.",
            (
                "665 cuckooed addresses",
                "655 cuckooed addresses",
                "line 1",
            ),
            beside=("wrong-figure",),
        ),
        id="655 and 665",
    ),
    pytest.param(
        Marked(
            "743 people were arrested.\n\nSo, with ⟦734 arrests⟧, it was a record week.",
            (
                "line 1",
                "743 people",
            ),
            beside=("wrong-figure",),
        ),
        id="in another paragraph, of another noun",
    ),
    pytest.param(
        Marked(
            "Police made 19 arrests in Herefordshire.\n\nThe ⟦21 people⟧ arrested in Herefordshire were old.",
            ("“21 people” contradicts line 1 of the draft: “19 arrests”",),
        ),
        id="a definite number of one place",
    ),
    pytest.param(
        Marked(
            "Seventeen tenancies were flagged in spring.\n\nThe firm's ⟦19 flagged tenancies⟧ will be reviewed.",
            ("“19 flagged tenancies” contradicts line 1 of the draft: “Seventeen tenancies”",),
        ),
        id="a definite number of things that the record does not count",
    ),
    pytest.param(
        Marked(
            "In Kent 14 people were arrested.\n\nAll ⟦16 of the people⟧ arrested in Kent were bailed.",
            ("“16 of the people” contradicts line 1 of the draft: “14 people”",),
        ),
        id="all of the people",
    ),
    pytest.param(
        Marked(
            "The union logged ⟦87 call-outs: 31 in Hull, 29 in Derby and 37⟧ in Plymouth.",
            ("the parts of “87” add up to 97",),
        ),
        id="a list of places after its total",
    ),
    pytest.param(
        Marked(
            "Forces arrested 1,041 people in the week of 14–20 September 2020. 910 were men and ⟦121 were women⟧.",
            ("make 1,031",),
            beside=("unrecorded-figure",),
        ),
        id="parts that no source has for the week, and that nearly make the total",
    ),
    pytest.param(
        Marked("Officers searched 112 vans at the docks. None of those ⟦121 vans⟧ had drugs in it."),
        id="a pronoun points to the number before",
    ),
    pytest.param(
        Marked(
            "In November 2024, 30 machetes were seized. In all, ⟦40 machetes⟧ were taken.",
            beside=("unrecorded-figure",),
        ),
        id="where the record has nothing",
    ),
    pytest.param(
        Marked("Fewer than 700 people were arrested. A record ⟦743 arrests⟧ were made.", beside=("wrong-figure",)),
        id="a bound that the number is beyond",
    ),
    pytest.param(
        Marked("Police seized £190,000 in cash. The ⟦£183,976 in cash⟧ was in notes.", beside=("wrong-figure",)),
        id="rounded to something else",
    ),
    pytest.param(
        Marked(
            "652 men and 93 women were arrested, ⟦743 people⟧ in all.",
            ("“652 men” and “93 women” make 745, and not “743 people”",),
            beside=("wrong-figure",),
        ),
        id="parts that do not make their total",
    ),
    pytest.param(
        Marked(
            "650 men and 90 women were arrested, ⟦742 people⟧ in all.",
            ("make 740",),
            beside=("wrong-figure", "lost-hedge"),
        ),
        id="parts that make less",
    ),
    pytest.param(
        Marked("Police arrested 743 people: 652 men and ⟦93 women⟧.", ("make 745",), beside=("wrong-figure",)),
        id="the total first",
    ),
    pytest.param(
        Marked(
            "- men arrested: more than 652\n- women arrested: 93\n- ⟦people arrested in all: 743⟧",
            ("make at least 746",),
            beside=("wrong-figure",),
            kind="markdown",
        ),
        id="a hedged part, in a list",
    ),
    pytest.param(
        Marked(
            "In November 2024, 30 firearms, 200 bladed weapons and 10 other weapons were seized, ⟦250 weapons⟧ in all.",
            beside=("wrong-figure",),
        ),
        id="three parts, of another week",
    ),
    pytest.param(
        Marked(
            "Rangers logged 1,320 visits to the reserve in May.\n\nSo ⟦1,230 visits⟧ were logged by rangers in May.",
            ("“1,230 visits” contradicts line 1 of the draft: “1,320 visits”",),
        ),
        id="the digits of another number, in another order",
    ),
    pytest.param(
        Marked(
            "Guards took 28 ladders at the docks.\n\nAll ⟦82 ladders⟧ went on show.",
            ("“82 ladders” contradicts line 1 of the draft: “28 ladders”",),
        ),
        id="two digits in another order, of a definite number",
    ),
    pytest.param(
        Marked(
            "From 7 to 13 October 2019, 1,300 officers were on duty across the country.\n\n"
            "Across the country, ⟦1,500 officers⟧ were on duty that week.",
            ("“1,500 officers” contradicts line 1 of the draft: “1,300 officers”",),
        ),
        id="two numbers of the whole country that the record does not have",
    ),
    pytest.param(
        Marked(
            "In Kent 23 people were arrested.\n\nSeventeen men and ⟦five women⟧ were held in Kent.",
            ("“Seventeen men” and “five women” make 22, and not “23 people”",),
        ),
        id="parts in the sentence after their total",
    ),
    pytest.param(
        Marked(
            "Norfolk Police made 23 arrests.\n\nAll ⟦27 of those arrested⟧ in Norfolk were bailed.",
            ("“27 of those arrested” contradicts line 1 of the draft: “23 arrests”",),
        ),
        id="all of those whom a participle names",
    ),
    pytest.param(
        Marked("Our mentors met ⟦58 young people, 33 boys and 27⟧ girls, last year.", ("add up to 60",)),
        id="boys and girls after a comma",
    ),
    pytest.param(
        Marked("Reports rose by ⟦14 in Hull and by 9 in Goole, 24⟧ in all.", ("add up to 23",)), id="with a preposition"
    ),
    pytest.param(
        Marked(
            "| Age | October 2019 |\n|---|---|\n| under 16 | 4 |\n| 16–17 | 9 |\n| 18–24 | 15 |\n| All | ⟦31⟧ |",
            ("add up to 28",),
            kind="markdown",
        ),
        id="below a title with a year",
    ),
    pytest.param(
        Marked(
            "| Force | Arrests | Knives |\n|---|---|---|\n| Hull | 14 | 3 |\n| Hove | 22 | 8 |\n| Derby | 9 | 1 |\n"
            "| Region | ⟦47⟧ | 12 |",
            ("add up to 45",),
            kind="markdown",
        ),
        id="a last row of sums that is not called a total",
    ),
    pytest.param(
        Marked("We visited 14 flats.\n\nThe tenants of the ⟦12 flats⟧ are well.", ("14 flats",)),
        id="all of what was counted, in another paragraph",
    ),
    pytest.param(
        Marked(
            "We visited 14 flats. In six of them we found a child. We went back to each of the ⟦12 flats⟧.", ("14",)
        ),
        id="all of what was counted, with nothing that says which",
    ),
    pytest.param(
        Marked(
            "The force made 43 arrests. It also took 19 vans. Of all ⟦45 arrests⟧, a third led to a charge.", ("43",)
        ),
        id="all of what was counted, some sentences on",
    ),
    pytest.param(
        Marked(
            "The depot took ⟦14 ladders: six red, three blue, two green and one⟧ white.",
            ("the parts of “14” add up to 12",),
        ),
        id="a list of kinds after its total",
    ),
    pytest.param(
        Marked("We helped ⟦64 families, 40 in the city and 28⟧ in villages, with a staff of six.", ("add up to 68",)),
        id="more than the total, by places after a comma",
    ),
    pytest.param(
        Marked("We saw ⟦68 cyclists last year. Of these, 44 were girls and 26⟧ were boys.", ("“68” add up to 70",)),
        id="more than the total, in the next sentence",
    ),
    pytest.param(
        Marked("They took ⟦£32,000 in coins, £18,000 of it in Hull and the other £16,000⟧ in Hove.", ("£34,000",)),
        id="a part and the other one",
    ),
    pytest.param(
        Marked("Of the ⟦410 members, 300 said that they knew and 150⟧ said that they did not.", ("add up to 450",)),
        id="parts with a verb each",
    ),
    pytest.param(
        Marked("The depot has ⟦12 ladders. Two of them went to Hull and the other nine⟧ to Hove.", ("add up to 11",)),
        id="some of them in the next sentence, and the others",
    ),
    pytest.param(
        Marked("The borough sent ⟦18 officers, 9 from the northern team and 7⟧ from the southern.", ("add up to 16",)),
        id="less than the total, by places after a comma",
    ),
    pytest.param(
        Marked(
            "Some 1,350 clerks were taken off other work.\n\nThe ⟦1,530 clerks⟧ who left other work were taken by bus.",
            ("contradicts line 1 of the draft: “Some 1,350 clerks”",),
        ),
        id="digits in another order, of those of whom the words after tell",
    ),
    pytest.param(
        Marked("They clocked ⟦64 cars in May, 40 of them going north and 31⟧ of them going south.", ("add up to 71",)),
        id="parts that say of what they are",
    ),
    pytest.param(
        Marked(
            "The clubs put up 1,340 ladders that week.\n\nShare those ⟦1,190 ladders⟧ among 26 clubs.",
            ("contradicts line 1 of the draft: “1,340 ladders”",),
        ),
        id="a word that points to the number before",
    ),
    pytest.param(
        Marked(
            "The club ran ⟦11 races in Hull, five in Derby and four in Hove, 18⟧ altogether.", ("“18” add up to 20",)
        ),
        id="the total after its parts",
    ),
    pytest.param(
        Marked(
            "Of the ⟦41 letters, 24 were sent by clerks and 19⟧ by their friends.", ("the parts of “41” add up to 43",)
        ),
        id="parts with one verb for all",
    ),
    pytest.param(
        Marked(
            "They sold ⟦43 ladders, of which 22 went to Hull, 19 to Derby and 7⟧ to Hove.",
            ("the parts of “43” add up to 48",),
        ),
        id="parts after which",
    ),
    pytest.param(
        Marked(
            "| Area | Vans |\n|---|---|\n| Hull | 14 |\n| Hove | 9 |\n| Total | ⟦25⟧ |",
            ("the parts of “25” add up to 23",),
            kind="markdown",
        ),
        id="the total of a column",
    ),
    pytest.param(
        Marked(
            "| Calls about | Number |\n|---|---|\n| A boat | 94 |\n| A rope | 61 |\n| Nothing at all | 29 |\n"
            "| All calls | ⟦174⟧ |",
            ("the parts of “174” add up to 184",),
            kind="markdown",
        ),
        id="a part whose label has a word of totals",
    ),
    pytest.param(
        Marked(
            "We printed 164 leaflets in May. Of the ⟦146 leaflets⟧ at least nine were read by somebody.",
            ("“146 leaflets” contradicts line 1 of the draft: “164 leaflets”",),
        ),
        id="a hedge of the next number",
    ),
    pytest.param(
        Marked("We ask for ⟦£4,850: £2,400 for the hall, £1,650 for a worker and £900⟧ for food.", ("to £4,950",)),
        id="a list directly after its total",
    ),
    pytest.param(
        Marked("We asked ⟦120 students: 48 first-years, 37 second-years and 45⟧ third-years.", ("add up to 130",)),
        id="second-years",
    ),
    pytest.param(
        Marked(
            "Children met: ⟦164⟧, of whom\n\n- 71 in Hull,\n- 48 in Hove,\n- 35 in Leeds.\n\nAll left.", ("to 154",)
        ),
        id="items that end with commas, after of whom",
    ),
    pytest.param(
        Marked(
            "Costs:\n\n- Worker: £9,600\n- Room: £2,150\n- Total: ⟦£12,750⟧\n\n4. HOW WILL YOU KNOW?\n\nWe ask.",
            ("£11,750",),
        ),
        id="a heading below the items",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(
            "In the week of 7 to 13 October 2019 police across the UK visited 655 addresses. One item printed 665 "
            "addresses for October 2019, which is an error for 655."
        ),
        id="a number that its sentence sets against another",
    ),
    pytest.param(
        Marked(
            "The week of 7 to 13 October 2019. The national totals that were reported in the press are 743 arrests "
            "(652 men and 91 women). Please note that the York Press's 700 arrests are rounded."
        ),
        id="a number that a named paper printed",
    ),
    pytest.param(
        Marked("**33** people were helped (20 adults, 13 children), **3** of them twice.", kind="markdown"),
        id="a list ends with its bracket",
    ),
    pytest.param(
        Marked(
            "CORRECTIONS\n\n* A report on the October county lines operation (Hundreds held in drug raids, 19 "
            "October, page 4) gave the number of people arrested as 734. It was 743: 652 men and 91 women.\n\nThe "
            "operation lasted from Monday 7 to Sunday 13 October 2019."
        ),
        id="the parts of a number that is put right",
    ),
    pytest.param(
        Marked("Of the 24, eleven have been charged, nine were let go and four are ill."),
        id="the first of parts that are all",
    ),
    pytest.param(
        Marked(
            "County lines week, October 2019: 743 people were arrested.\n\n| Division | Arrests | Knives "
            "|\n|-|-|-|\n| North | 6 | 12 |\n| South | 9 | 14 |\n| Town | 8 | 13 |",
            kind="markdown",
        ),
        id="rows of one column",
    ),
    pytest.param(
        Marked("We ran 12 classes, 14 clubs and 16 classes for parents. The 18 classes that were full will run again."),
        id="more than several numbers before",
    ),
    pytest.param(
        Marked(
            "We had 143 young people: 81 boys, 59 girls, and three who would rather not say. That is up "
            "from 127 in the summer."
        ),
        id="a sum that another number is compared with",
    ),
    pytest.param(
        Marked(
            "| What | Printed | Later |\n|-|-|-|\n| Arrests | more than 700 | 743 |\n| – men | more than "
            "650 | 652 |\n| – women | 91 | 91 |\n| Ropes | more than £250,000 | £253,200 |\n| Nets | "
            "more than £100,000 | £100,170 |\n| All ropes | – | £353,370 |",
            kind="markdown",
        ),
        id="a total of amounts below numbers",
    ),
    pytest.param(
        Marked("The country had 41 referrals. For the county: 19 arrests, 24 visits, 6 children, 2 referrals."),
        id="a list of other things, one of them of its noun",
    ),
    pytest.param(
        Marked("Two days later there were 4 officers, 1 dog. They took 2 of the lads."),
        id="a few things one after the other",
    ),
    pytest.param(
        Marked("In county lines week police arrested 743 people: 650 men and 91 women."), id="a part without its hedge"
    ),
    pytest.param(
        Marked(
            "In county lines week police arrested 743 people. Will he confirm that these 800 arrests are real? It was "
            "743, not 800."
        ),
        id="a number that is taken back",
    ),
    pytest.param(
        Marked("Of those held, 15 were released, three were cautioned, one was charged, and seven were bailed."),
        id="a list of which the first is no total",
    ),
    *(
        pytest.param(
            Marked(
                "In the county lines week of 7 to 13 October 2019, 1,300 officers were on duty across the country.\n\n"
                f"{other} 1,500 officers were on duty across the country."
            ),
            id=f"what the record does not count, {name}",
        )
        for other, name in [("In May 2019,", "in another week"), ("Last year", "in another year")]
    ),
    pytest.param(
        Marked(
            "In the county lines week of 7 to 13 October 2019 some 1,300 nurses were on duty across the country.\n\n"
            "That autumn 1,500 nurses marched."
        ),
        id="two things that the record does not count, one of them of another time",
    ),
    pytest.param(
        Marked(
            "They wrote 28 reports including three for speeding, six for parking, four for noise and eight for smoke."
        ),
        id="some of the parts, all but the first of which make less",
    ),
    pytest.param(
        Marked(
            "Of the 30 visits made: 12 were in York, 5 in Harrogate, 3 in Craven, 4 in Scarborough, 1 in Selby, 3 in "
            "Ryedale and 2 in Richmond."
        ),
        id="all but the first of the parts",
    ),
    pytest.param(Marked("Three men aged 29, 25 and 24, all from Hull, met."), id="ages, and all of them"),
    pytest.param(
        Marked("We met 32 keepers, each at home. The 29 keepers who are let off work met us again."), id="a new clause"
    ),
    pytest.param(
        Marked("They saw six other lakes that day. Each of these seven lakes has a boat."), id="others, and all of them"
    ),
    pytest.param(
        Marked("By night they had opened 33 doors, and then five more. That's 38 doors in all."), id="that's as many"
    ),
    pytest.param(
        Marked("We asked for 38 beds and found 33. The city paid for 19 of our 33 beds."), id="a number without a noun"
    ),
    pytest.param(
        Marked("There were 41 pupils on the trip. The 14 pupils who fell ill are well again."), id="some of them"
    ),
    pytest.param(Marked("There were 49 applicants in March. The 94 applicants in April were not."), id="others"),
    pytest.param(
        Marked(
            "| Answer | Share |\n|---|---|\n| Yes | 33 |\n| No | 33 |\n| None | 33 |\n| Total | 100 |", kind="markdown"
        ),
        id="rounded shares",
    ),
    pytest.param(
        Marked("The depot took 14 ladders: six red, three blue, two green and a white one."),
        id="a list of kinds with one that has no number",
    ),
    pytest.param(
        Marked("41 referrals were made. The chair thanked the 14 people who wrote."),
        id="two digits of two nouns, definite",
    ),
    pytest.param(
        Marked("In May rangers logged 1,230 visits, and not 1,320 visits, as was said in May."),
        id="digits in another order that one sentence contrasts",
    ),
    pytest.param(
        Marked("We helped 212 people, against 187 the year before. Of these, 118 were girls and 94 were boys."),
        id="parts of the number before the last",
    ),
    pytest.param(
        Marked("They came from three towns: 22 from Hull, nine from Derby and four from Hove, 35 in all."),
        id="how many parts there are, and what they make",
    ),
    pytest.param(
        Marked("Of the 18 swimmers in the two boroughs, 15 were men and three were women."),
        id="a number of something beside",
    ),
    pytest.param(
        Marked("Some ladders: 12 in Hull, 4 in Hove, and 12 in Derby."),
        id="items of a list with a label, the last as the first",
    ),
    pytest.param(Marked("They had nine tools: six saws, two files and an axe."), id="a part without a number"),
    pytest.param(
        Marked("They met 64 walkers, 40 of them in the city. They had 28 maps and six torches."),
        id="other things told after",
    ),
    pytest.param(
        Marked("There were 16 fires in Hull, 10 in Derby and eight in Hove."),
        id="three places, the first with the noun",
    ),
    pytest.param(
        Marked("Rangers logged 216 visits in May. A further 261 visits were logged by rangers in June and May."),
        id="digits in another order, of others",
    ),
    pytest.param(
        Marked("Of the 21, 17 went by bus and the other four walked."), id="parts with the others that make it"
    ),
    pytest.param(Marked("Of the 23, 17 went by bus and four walked."), id="parts that need not be all"),
    pytest.param(Marked("Of the 28, nine were men, 15 were girls and two were boys."), id="men, girls and boys"),
    pytest.param(
        Marked("We saw 14 flats. Of the 12 flats that have new locks, nine were let."), id="a group that is told"
    ),
    pytest.param(Marked("Rangers logged 216 visits in May. In Hove 261 vans were bought."), id="of another noun"),
    pytest.param(Marked("Guards took 28 ladders at the docks. They took 82 ladders."), id="two digits, not definite"),
    pytest.param(
        Marked("Guards took 28 ladders. All 82 vans were searched for ladders."), id="two digits of two nouns"
    ),
    pytest.param(
        Marked(
            "From 7 to 13 October 2019, 1,300 officers were on duty across the country. In Kent 1,500 officers were."
        ),
        id="of the country, and of one county",
    ),
    pytest.param(
        Marked("| Area | Vans |\n|---|---|\n| Hull | 14 |\n| Hove | 9 |\n| Total | 23 |", kind="markdown"),
        id="a total that is right",
    ),
    pytest.param(
        Marked("| Area | Vans |\n|---|---|\n| Hull | 14 |\n| Hove | 9 |\n| Total | 60 |", kind="markdown"),
        id="a total of much more than is listed",
    ),
    pytest.param(
        Marked("| Area | Tonnes |\n|---|---|\n| Hull | 1.4m |\n| Hove | 0.9m |\n| Total | 2.4m |", kind="markdown"),
        id="a total of rounded numbers",
    ),
    pytest.param(
        Marked(
            "| Force | Arrests | Knives |\n|---|---|---|\n| Hull | 14 | 3 |\n| Hove | 22 | 8 |\n| Derby | 9 | 1 |\n"
            "| Leeds | 47 | 13 |",
            kind="markdown",
        ),
        id="a last row of which no number is a sum",
    ),
    pytest.param(
        Marked("We visited 14 flats.\n\nThe tenants of the 37 flats are well."),
        id="a number that is no slip of another",
    ),
    pytest.param(
        Marked("The list has 501 entries: 83 guns, 39 of which were old, 325 knives, and 93 of other kinds."),
        id="a part of a part",
    ),
    pytest.param(
        Marked("Of these 68 pupils, 52 were girls, nine were boys and seven were guests."),
        id="a part after two others",
    ),
    pytest.param(
        Marked("They held 11 people in Kent: eight men, two women and a boy of 17."), id="one that is a part by itself"
    ),
    pytest.param(
        Marked("We visited 14 flats. We went back to the 12 flats that had a child in them."), id="some that it says"
    ),
    pytest.param(
        Marked("In the week 389 dogs and 292 cats were fed. That is 681 animals; of these, 11 live here."),
        id="a number that is smaller than what would be its part",
    ),
    pytest.param(
        Marked(
            "| Kind | Vans |\n|---|---|\n| Hull | 140 |\n| of which old | 3 |\n| of which red | 5 |\n| Hove | 90 |\n"
            "| Total | 230 |",
            kind="markdown",
        ),
        id="a row that says so",
    ),
    pytest.param(
        Marked(
            "| Seized 7–13 October 2019 | UK |\n|---|---|\n| Guns | 12 |\n| Blades | 140 |\n| All weapons | 169 |",
            beside=("unrecorded-figure",),
            kind="markdown",
        ),
        id="fewer kinds than the record's own figure has",
    ),
    pytest.param(
        Marked("Police made 19 arrests in Herefordshire.\n\nA further 21 people were arrested in Herefordshire."),
        id="another number of one place",
    ),
    pytest.param(
        Marked("Police made 19 arrests in Herefordshire.\n\nThe 21 people arrested in Kent were old."),
        id="a definite number of another place",
    ),
    pytest.param(
        Marked("Police arrested four men in Herefordshire.\n\nThe two people arrested in Herefordshire were old."),
        id="a small number of one place",
    ),
    pytest.param(
        Marked("Of the 41 letters, 24 were sent by clerks and 16 by their friends."), id="parts that may not be all"
    ),
    pytest.param(
        Marked("They sold 43 ladders, of which 12 went to Hull, 9 to Derby and 7 to Hove."), id="a part is no total"
    ),
    pytest.param(
        Marked("The union logged 97 call-outs: 31 in Hull, 29 in Derby and 37 in Plymouth."),
        id="a list of places that makes its total",
    ),
    pytest.param(
        Marked("The union logged 87 call-outs: 31 in Hull, 29 in Derby and 12 by night."),
        id="a list that does not tell of places alone",
    ),
    pytest.param(
        Marked("The union logged 87 call-outs: 31 in Hull and 29 in Derby."), id="a list that is far from all"
    ),
    pytest.param(
        Marked(
            "Forces arrested 1,041 people in the week of 14–20 September 2020. 9 were men and 12 were women.",
            beside=("unrecorded-figure",),
        ),
        id="parts of something else",
    ),
    pytest.param(
        Marked("Seventeen tenancies were flagged in spring. The 19 abandoned tenancies will be reviewed."),
        id="a definite number of other things",
    ),
    pytest.param(
        Marked("Kent flagged 17 tenancies and Essex flagged 21 tenancies. The 19 flagged tenancies were reviewed."),
        id="either of two numbers may be meant",
    ),
    pytest.param(
        Marked("Last winter 23 lodgers slept here. Of the 32 who ate here in winter, nine have left."),
        id="those who did something else",
    ),
    pytest.param(
        Marked("Wardens opened 33 boxes. They went back to the 23 boxes that the children had seen."),
        id="a clause that says which",
    ),
    pytest.param(
        Marked("The council flagged 170 tenancies. The 19 flagged tenancies in Hove were reviewed."),
        id="a number that is far away",
    ),
    pytest.param(
        Marked("More than 700 people were arrested. In all, 743 people were arrested."),
        id="a hedged number, then the exact one",
    ),
    pytest.param(
        Marked("Hundreds of people were arrested. In all, 743 people were arrested."),
        id="a vague word, then the exact number",
    ),
    pytest.param(
        Marked("Police seized £400,000 worth of drugs. The £426,040 worth of drugs was burnt."),
        id="a rounded number, then the exact one",
    ),
    pytest.param(
        Marked("Police seized £426,040 worth of drugs. The £430,000 worth of drugs was burnt."),
        id="the exact number, then a rounded one",
    ),
    pytest.param(Marked("652 men and 91 women were arrested, 743 people in all."), id="parts and a whole"),
    pytest.param(
        Marked("More than 650 men and 91 women were arrested, 743 people in all."),
        id="a hedged part that allows the total",
    ),
    pytest.param(Marked("652 men and 93 women were arrested, 700 people in all."), id="a total that is rounded"),
    pytest.param(Marked("Of the 743 people arrested, 93 were women."), id="one of two parts"),
    pytest.param(
        Marked("652 men and 93 women were arrested.\n\nPolice then went home.\n\n743 people were arrested."),
        id="far from each other",
    ),
    pytest.param(
        Marked("Police seized 169 weapons: 12 guns, 40 knives and 18 samurai swords."), id="parts that are not all"
    ),
    pytest.param(
        Marked("In May 2019, 600 people, 519 adults and 364 children were safeguarded."),
        id="a total that no source prints",
    ),
    pytest.param(
        Marked("In October 2021, 49 firearms and 120 knives were among the 289 weapons seized."),
        id="parts that need not be all",
    ),
    pytest.param(
        Marked("In October 2019, 652 men and 93 women were arrested. In May 2019, 586 people were."),
        id="the total of another week",
    ),
    pytest.param(
        Marked("In May 2019, 586 people were arrested. In October 2019, 743 people were arrested."), id="two weeks"
    ),
    pytest.param(
        Marked("In Kent, 12 people were arrested. Nationally, 743 people were arrested."),
        id="one county, and the country",
    ),
    pytest.param(Marked("It costs £1.2m, made up of £0.8m for staff and £0.5m for rent."), id="rounded parts"),
    pytest.param(
        Marked("Our team spoke to 62 young people: 48 girls and 54 boys."), id="a sum that differs in more digits"
    ),
    pytest.param(Marked("Three came: one girl and four boys."), id="a sum of one digit"),
    pytest.param(Marked("12 guns were among 169 weapons."), id="two nouns"),
    pytest.param(
        Marked("655 cuckooed addresses were visited. The 655 cuckooed addresses were in towns."), id="twice the same"
    ),
    pytest.param(Marked("- Sat 13: 12 hens, 4 nests\n- Sun 21: 10 hens, and one duck"), id="days of weekdays"),
    pytest.param(
        Marked("They met 34. Of these:\n\n- 21 needed nothing\n- eight moved\n- five left, and two of the five died"),
        id="an item with two numbers is one of the parts",
    ),
    pytest.param(
        Marked("They saw 74 hens and 62 ducks. They also saw:\n\n* 51 geese,\n* 19 swans."),
        id="the total is in the sentence before the items",
    ),
    pytest.param(
        Marked("Ann: 665 hens\nBob: 12 came\nEve: That is it. It's 655, all others have 655"), id="lines of a chat"
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_a_draft_that_disagrees_with_itself_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, WARNING)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


def test_a_number_may_begin_with_a_point(dataset: countylines.Dataset) -> None:
    assert countylines.check("57 Kai, .15. Mo.", dataset) == ()


def test_the_numbers_of_cells_are_not_taken_for_tokens_of_their_row(dataset: countylines.Dataset) -> None:
    rows = "0|Under18s \n-|28\n|||27"
    assert countylines.check(rows, dataset, kind="markdown") == ()
