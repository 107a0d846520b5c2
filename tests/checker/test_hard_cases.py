"""The hard cases, by name: each draft with its findings and the outcomes of its figures."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found, outcomes, verdicts

NUMBERS = [
    ("seven hundred", "Seven hundred people were arrested.", ["lost-hedge: Seven hundred people"]),
    ("Forty-one", "Forty-one referrals were made.", []),
    ("Forty-two", "Forty-two referrals were made.", ["wrong-figure: Forty-two referrals"]),
    ("three-quarters of a million pounds", "Nationally three-quarters of a million pounds in cash was seized.",
     ["wrong-figure: three-quarters of a million pounds in cash"]),
    ("half a million pounds",
     "Half a million pounds in cash was seized.", ["wrong-figure: Half a million pounds in cash"]),
    ("£180k", "More than £180k in cash was seized.", []),
    ("£0.18m", "More than £0.18m in cash was seized.", []),
    ("£0.18 million", "More than £0.18 million in cash was seized.", []),
    ("GBP 180,000", "More than GBP 180,000 in cash was seized.", []),
    ("180,000 pounds", "More than 180,000 pounds in cash was seized.", []),
    ("£426,000 for 426,040", "£426,000 worth of drugs was seized.", ["understated: £426,000 worth of drugs"]),
    ("£1m beside 1m tall", "He was 1m tall; nationally £1m in cash was seized.", ["wrong-figure: £1m in cash"]),
    ("1m tall", "A suspect, 1m tall, was among 743 people arrested.", []),
    ("1,000", "1,000 people were arrested.", ["wrong-figure: 1,000 people"]),
    ("1 000, thin space", "1\u2009000 people were arrested.", ["wrong-figure: 1\u2009000 people"]),
    ("1 000, no-break space", "1\u00a0000 people were arrested.", ["wrong-figure: 1\u00a0000 people"]),
    ("650-700", "650-700 people were arrested.", ["wrong-figure: 650-700 people"]),
    ("650–700", "650–700 people were arrested.", ["wrong-figure: 650–700 people"]),
    ("between 650 and 700", "Between 650 and 700 people were arrested.", ["wrong-figure: Between 650 and 700 people"]),
    ("over 700", "Over 700 people were arrested.", []),
    ("700-plus", "700-plus people were arrested.", []),
    ("700+", "700+ people were arrested.", []),
    ("upwards of 700", "Upwards of 700 people were arrested.", []),
    ("700 or more", "700 or more people were arrested.", []),
    ("no fewer than 49", "No fewer than 49 deal lines were seized.", ["understated: No fewer than 49 deal lines"]),
    ("not more than 49", "Not more than 49 deal lines were seized.", ["understated: Not more than 49 deal lines"]),
    ("dozens", "Nationally dozens of weapons were seized.", ["wrong-figure: dozens of weapons"]),
    ("hundreds", "Hundreds of people were arrested.", []),
    ("two dozen", "Nationally two dozen guns were seized.", ["wrong-figure: two dozen guns"]),
    ("a couple", "A couple of guns were seized.", []),
    ("a handful", "A handful of guns were seized.", []),
    ("a record number", "A record number of people were arrested.", []),
    ("the highest ever", "It was the highest ever number of arrests.", []),
]  # fmt: skip

NO_FIGURES = [
    "It ran from 7–13 October.", "It was on 7/10/2019.", "In the year 2019-20 arrests went up.",
    "It was the fourth week of intensification.", "It was the 4th week of intensification.",
    "It was a seven-day operation.", "Its first-ever arrests came at 10am.", "Police make arrests 24/7.",
    "Since 9/11 arrests have been many.", "A suspect aged 15 was among the people arrested.",
    "A 15-year-old was among the people arrested.", "Smith, 43, was among the people arrested.",
    "Call 101 about drugs.", "Call 999 about weapons.", "Call 0800 555 111 about drugs.",
    "Arrests were made under Section 45.", "Class A drugs were seized.", "They had 5G phones and no drugs.",
    "Drugs were found on the M25.", "See page 3 for the arrests.", "A quarter of those arrested were women.",
 "12 per cent of those arrested were women.",
    "Arrests were up from 586 in May.",
    "About 2,000 lines are in operation.",
]  # fmt: skip

NOUNS_AND_PLACES = [
    ("homes", "655 homes that were cuckooed were visited.", [], {"supported": 1}),
    ("properties", "655 cuckooed properties were visited.", [], {"supported": 1}),
    ("flats", "655 cuckooed flats were visited.", [], {"supported": 1}),
    ("‘cuckooed’ homes", "655 ‘cuckooed’ homes were visited.", [], {"supported": 1}),
    ("guns", "12 guns were seized.", [], {"supported": 1}),
    ("firearms", "12 firearms were seized.", [], {"supported": 1}),
    ("phone lines", "49 phone lines were seized.", [], {"supported": 1}),
    ("deal lines", "49 deal lines were seized.", [], {"supported": 1}),
    ("lines", "49 lines were shut.", [], {"supported": 1}),
    ("crack cocaine is not cocaine", "£100,170 of crack cocaine was seized.", [], {"supported": 1}),
    ("cocaine is not crack", "£100,170 of cocaine was seized.", ["wrong-figure: £100,170 of cocaine"], {"wrong": 1}),
    ("people cuckooed are no addresses", "655 people cuckooed were helped.", [], {"not compared": 1}),
    ("a local paragraph, then nationally",
     "Kent Police visited 12 cuckooed addresses.\n\nNationally, 655 cuckooed addresses were visited.",
     [], {"not compared": 1, "supported": 1}),
    ("a local paragraph, then nationally, wrong",
     "Kent Police visited 12 cuckooed addresses.\n\nNationally, 665 cuckooed addresses were visited.",
     ["wrong-figure: 665 cuckooed addresses"], {"not compared": 1, "wrong": 1}),
    ("652 men and 93 women, 743 in all", "652 men and 93 women were arrested, 743 people in all.",
     ["wrong-figure: 93 women", "unequal-figures: 743 people"], {"supported": 2, "wrong": 1}),
    ("£400,000 then £426,040",
     "More than £400,000 worth of drugs was seized. The £426,040 worth of drugs was burnt.", [], {"supported": 2}),
]  # fmt: skip

PHRASES = [
    ("minutes and seconds", "LINES/PM: 0'55\"", []),
    ("the nearest ten", "How many weapons were not guns? Round to the nearest 10.", []),
    ("the claim that", "The claim was that 665 cuckooed addresses were visited.",
     ["wrong-figure: 665 cuckooed addresses"]),
    ("a deed with a noun of its own", "There were 743 arrests and 565 visits to cuckooed homes.",
     ["wrong-figure: 565 visits"]),
    ("accounted for", "Women accounted for 19 of the 743 arrests.", ["wrong-figure: 19"]),
    ("making up", "Drugs worth £426,040 were seized, cocaine making up £253,020 of that.", ["wrong-figure: £253,020"]),
    ("were among", "Women were among the 30 of them charged.", []),
    ("asked of them", "How many arrests? 743. How many of them women? 19.", ["wrong-figure: 19"]),
    ("a part, in another October",
     "It opened in 2018.\n\nThe October week brought 743 arrests; 625 of those held were men.",
     ["wrong-figure: 625 of those held were men"]),
    ("an age behind who", "A boy, who is 16, is referred to the National Referral Mechanism, as 41 people were.", []),
    ("charged later", "Police arrested 743 people. 642 men were later charged.", []),
    ("charged beside the arrests", "Police arrested 743 people; 12 men were charged and 3 women released.", []),
    ("a part that the record does not count", "Police arrested 743 people, 34 of them children.", []),
    ("a list of such parts", "Police arrested 743 people, including 91 women and 12 children.", []),
    ("a headline before a clause of its own", "County lines week: 34 forces took part and 743 were arrested.", []),
    ("a headline before another figure", "County lines week: 655 homes were raided.", []),
    ("how many there are", "There are more than 3,000 deal lines nationwide. The week led to 743 arrests.", []),
    ("officers from a county", "Police arrested 743 people. Detectives from Essex seized 13 guns.", []),
    ("goods from a county", "Police arrested 743 people. Guns from Essex were among 196 weapons seized.",
     ["wrong-figure: 196 weapons"]),
    ("other words in the same frame", "“We will not rest,” said Duncan Ball.", ["unrecorded-quote: We will not rest,"]),
    ("money for a study of weeks", "She has £212,000 for a three-year study of weeks of police intensification.", []),
    ("lines in a list", "It was 743 arrests and 94 lines.", ["wrong-figure: 94 lines"]),
    ("has seized", "The photo has 94 deal lines seized across the UK.", ["wrong-figure: 94 deal lines"]),
    ("owned, and a slip", "He has 652 men and 91 women under arrest, which makes 734 arrests.",
     ["unequal-figures: 734 arrests", "wrong-figure: 734 arrests"]),
    ("a sum in a sentence with more",
     "In Kent police arrested 18 men and 7 women, 27 people in all, and executed 12 warrants.",
     ["unequal-figures: 27 people"]),
    ("a sum with a part that the record does not have",
     "In Kent 38 arrests (31 men, 5 women, 2 boys of 16) were made.", []),
    ("aged one and the other", "Two men aged 39 and 54 were arrested along with two women aged 31 and 48.", []),
    ("a participle behind its noun", "The number of people arrested is 743, and of children safeguarded 292.", []),
    ("no number of the other part", "311 children were in danger. Police visited 655 cuckooed addresses.", []),
    ("split over", "Split it over 49 deal lines and it is £3,755 each.", []),
    ("a date in brackets", "Your article on county lines (19 October 2019) was right.", []),
    ("nobody talks about", "The bit nobody talks about: 389 children were safeguarded.",
     ["wrong-figure: 389 children"]),
    ("I would add", "I would add that 665 cuckooed addresses were visited.", ["wrong-figure: 665 cuckooed addresses"]),
    ("would have", "By then 665 cuckooed addresses would have been visited.", ["wrong-figure: 665 cuckooed addresses"]),
    ("it would have meant", "It would have meant 665 cuckooed addresses visited.", []),
    ("in those days alone", "In those seven days alone 665 cuckooed addresses were visited.",
     ["wrong-figure: 665 cuckooed addresses"]),
    ("alone", "In the flat alone, 17 weapons were seized.", []),
    ("a verb between", "Of the drugs, £235,200, was cocaine.", ["wrong-figure: £235,200, was cocaine"]),
    ("a verb before it", "They safeguarded 389 adults. Plus 229 children.", ["wrong-figure: 229 children"]),
    ("parts of a sentence",
     "In May 2021, 1,100 people were arrested; in October 2021 1,468 people were arrested.", []),
    ("parts of a sentence, one wrong",
     "In May 2021, 1,100 people were arrested; in October 2021 1,486 people were arrested.",
     ["wrong-figure: 1,486 people"]),
    ("two weeks in a draft",
     "In May 2019, 586 people were arrested.\n\nIn October 2019, 743 people were.\n\nThere were 586 arrests.", []),
    ("one verb for two things", "For the week (652 men and 91 women arrested; 389 adults safeguarded).", []),
    ("a heading over one place's news",
     "TWO-WEEK OPERATION NETS £90,000 OF DRUGS\n\nIn Inverness, 34 people were arrested.", []),
    ("another year after it",
     "In the week of 7 October 2019, 665 cuckooed addresses were visited. A case of 2017 comes to mind.",
     ["wrong-figure: 665 cuckooed addresses"]),
    ("since a day", "Since May, 91 men were arrested nationally.", []),
    ("a row with its week", "September 2020 | 1,401 arrests | 196 weapons", ["wrong-figure: 1,401 arrests"]),
    ("a row of another place", "Kent | 401 arrests | 96 weapons", []),
    ("reached", "They reached 389 vulnerable adults and 229 vulnerable children.",
     ["wrong-figure: 229 vulnerable children"]),
    ("an aside before the verb",
     "681 vulnerable people – 389 adults and 292 children – were safeguarded, and 41 people were referred to the NRM.",
     []),
    ("one hedge over two things", "In January 2019 they protected over 500 adults and 600 children.",
     ["overstated: over 500 adults"]),
    ("a share", "They come to 418 arrests, which is 56 per cent of the 743 given out nationally.", []),
    ("a month of the year before it",
     "In January 2019, more than 600 people were arrested. Of the 586 people arrested nationally in January, some ran.",
     ["unequal-figures: 586 people", "wrong-figure: 586 people"]),
    ("some of a group", "169 weapons were seized. Twelve of the 169 were guns.", []),
    ("a group and who they were", "743 people were held. 91 of the 743 were women, 625 of those 743 were men.",
     ["unequal-figures: 625 of those 743 were men", "wrong-figure: 625 of those 743 were men"]),
    ("a sum with its parts in brackets",
     "£253,200 (cocaine) + £100,170 (crack cocaine) + £72,670 (heroin) = £426,040.", []),
    ("a label in brackets", "Arrests (men): 625", ["wrong-figure: men): 625"]),
    ("hoped", "Police hoped to arrest 800 people nationally.", []),
    ("failed", "Police failed to arrest 800 people nationally.", []),
    ("went on", "Police went on to arrest 800 people nationally.", ["wrong-figure: 800 people"]),
    ("a target", "The target was 800 arrests nationally.", []),
    ("a rumour", "Rumour had it that 800 people were arrested nationally.", []),
    ("wishing to say that", "We wish to note that 296 children were safeguarded.", ["wrong-figure: 296 children"]),
    ("police in capitals", "£250,000 OF COCAINE SEIZED BY POLICE FORCES IN THE WEEK - NCA",
     ["lost-hedge: £250,000 OF COCAINE"]),
    ("another subject with a number like the record's", "Elm Road Watch (143 members). Police made 743 arrests.", []),
    ("days with slashes", "From 7/10/2019 to 13/10/2019 police across the country made 753 arrests.",
     ["wrong-figure: 753 arrests"]),
    ("a year of two", "In 2019/20 police across the country made 753 arrests.", []),
    ("a correction", "Correction: We said that 734 were held. In fact 743 were. We said 19 women; it was 91.", []),
    ("no correction", "We said that 734 people had been arrested. The figure is high.", ["wrong-figure: 734 people"]),
    ("columns", "Deal lines         94\nArrests            743\nWeapons            169",
     ["wrong-figure: Deal lines         94"]),
    ("columns set in three ways", "Deal lines         94\nArrests\t743\nWeapons.....169",
     ["wrong-figure: Deal lines         94"]),
    ("titles of two columns", "Week   Arrests   Referrals\nOctober 2019   734   41", ["wrong-figure: 734"]),
    ("columns of parts", "Safeguarded:\n  adults           389\n  children         229",
     ["wrong-figure: children         229"]),
    ("value after a comma", "Drugs, value    £462,040", ["wrong-figure: Drugs, value    £462,040"]),
    ("arrested alone", "SMASHED: 700 arrested in UK crackdown", ["lost-hedge: 700 arrested"]),
    ("county lines arrests", "In October 2021 police made 1,468 county lines arrests and seized 289 weapons.", []),
    ("county lines arrests, wrong", "In October 2019 police made 733 county lines arrests.",
     ["wrong-figure: 733 county lines arrests"]),
    ("county lines gangs", "In October 2019 police targeted 2,000 county lines gangs and arrested 743 people.",
     ["unrecorded-figure: 2,000 county lines gangs"]),
    ("a week of action on county lines",
     "The number of addresses visited in the week of action on county lines was 655.", []),
    ("others", "We write about that week of October 2019, in which 743 were held, and about the thirteen others.", []),
    ("people who did not", "In October 2019, 30 people died of overdoses and 743 people were arrested.", []),
    ("people who were charged", "In October 2019, more than 700 people were arrested; 250 people were charged.", []),
    ("were arrested", "In October 2019 police acted nationally. More than 750 were arrested.",
     ["wrong-figure: More than 750 were arrested"]),
    ("of which", "Nationally police took 169 weapons, 21 of which were guns.", ["wrong-figure: 21 of which were guns"]),
    ("of them, of others", "Nationally 743 were arrested. We asked 41 officers, 18 of them women.", []),
    ("a place behind money", "In the week of October 2019, £20,000 in cash was found in Hull.", []),
    ("the first", "In the week of October 2019 the first 100 arrests came on Monday.", []),
    ("a slip, after a place", "Eight men were held in Leeds.\n\nThe haul included £76,270 of heroin.",
     ["wrong-figure: £76,270 of heroin"]),
    ("fewer", "Lines closed were 20 fewer.", []),
    ("to the value of", "Drugs to the value of £246,040 were seized nationally.",
     ["wrong-figure: Drugs to the value of £246,040"]),
    ("denied before it", "It may not have ended the trade, but it led to 734 arrests.", ["wrong-figure: 734 arrests"]),
    ("a year before, in the next clause",
     "In September 2020 police acted. They took £562,000 in cash, while only £183,976 was found the year before.",
     ["wrong-figure: £562,000 in cash"]),
    ("set against", "The haul of 169 weapons compares with 46 in May 2019.", []),
    ("weeks together",
     "In the first three, taken together, 1,882 people were arrested. Some 131 referrals were made.", []),
    ("prevented so far", "Police say that they have so far prevented 3,000 vulnerable people from being exploited.",
     ["lost-hedge: 3,000 vulnerable people"]),
    ("prevented by one force", "Officers in Kent prevented 30 vulnerable people from being exploited.", []),
    ("a table of weeks",
     "          May 2021    October 2021\nArrests         1,100       1,486\nKnives          291         120",
     ["wrong-figure: 1,486", "wrong-figure: 291"]),
    ("tabs", "May 2019\tArrests\t568\nOctober 2019\tWeapons\t196",
     ["wrong-figure: Arrests\t568", "wrong-figure: Weapons\t196"]),
    ("labels", "Arrests: 743\n  men: 652\nAddresses visited: 655\nWeapons: 169\nCash: £138,976",
     ["wrong-figure: Cash: £138,976"]),
    ("a timeline", "May 2019\n\n743 arrests.\n\nOctober 2019\n\n743 arrests.", ["wrong-figure: 743 arrests"]),
    ("titles of columns",
     "Week                 Arrests   Weapons\nOctober 2021         1,468     298\nOctober 2022         1,360     321",
     ["wrong-figure: 298"]),
    ("what is counted, in brackets", "| Crack cocaine (value) | £107,100 |",
     ["wrong-figure: Crack cocaine (value) | £107,100"]),
    ("a correction", "We said that 665 cuckooed addresses had been visited. That should have been 655.", []),
    ("signs", "Arrests in January 2019: >600. Arrests in October 2018: >200.", []),
    ("were held", "Of the 743 people arrested nationally, four were held in our cells.", []),
    ("nine in ten", "There were 743 arrests, nine in ten of them of men.", []),
    ("a date behind each number",
     "Police took 196 weapons nationally in the week of 7–13 October 2019, and 289 weapons in October 2021.",
     ["wrong-figure: 196 weapons"]),
    ("a date before each number",
     "In May 2021 police took 292 weapons and in October 2021 they took 298 weapons.", ["wrong-figure: 298 weapons"]),
    ("a university", "Research at the University of Mercia: 652 women were arrested.", ["wrong-figure: 652 women"]),
    ("the city of", "In the city of Hull, 652 women were arrested.", []),
    ("a verb in the paragraph before",
     "Police arrested 586 people in May 2019.\n\nFive hundred of them were men and 68 were women.",
     ["wrong-figure: 68 were women"]),
    ("an infobox", "date = 7–14 October 2019", ["wrong-date: 7–14 October 2019"]),
    ("a noun that nobody counts, behind a verb of the record",
     "Cops nicked 734 suspected crooks.", ["wrong-figure: 734 suspected crooks"]),
    ("somebody's own, behind a verb of the record", "Cops nicked 734 of their runners.", ["wrong-figure: 734"]),
    ("another verb, and the figure of something else", "In all 743 people were charged.", []),
    ("the number of another noun, behind a verb of its own",
     "In all 169 guns came off the streets.", ["wrong-figure: 169 guns"]),
    ("ran to", "The cash alone ran to £187,396.", ["wrong-figure: cash alone ran to £187,396"]),
    ("quids", "Half a million quids in cash was seized.", ["wrong-figure: Half a million quids in cash"]),
    ("over, of a verb", "Police took over 49 deal lines.", []),
    ("over, of a verb, wrong either way", "Police took over 94 deal lines.", ["wrong-figure: over 94 deal lines"]),
    ("got caught", "In the week 700 people got arrested in the end.", ["lost-hedge: 700 people"]),
    ("since, of a time", "Since 2015 there have been 734 arrests.", []),
    ("a number told of two counties",
     "Kent and Essex made 49 arrests between them.\n\nThe 49 arrests took place in the October week.", []),
    ("an address",
     "Home Office\nLondon SW1H 9EX\n\nIn the week 734 people were arrested.", ["wrong-figure: 734 people"]),
]  # fmt: skip
PHRASES_ABOUT_WEEKS = [
    ("this October, and then the same",
     ("2 December 2019. In October 2018 over 200 were held. This October it was 743 arrests! "
      "In that October week £187,396 in cash was found."),
     ["wrong-figure: £187,396 in cash"]),
    ("a clause behind days", "In October (7–13 October 2019), which was the third week, 743 people were arrested.",
     ["wrong-date: third week"]),
    ("a weekday of the last day",
     "The week's days were Monday 7 – Friday 13 October.", ["wrong-date: Friday 13 October"]),
    ("a duration that is right", "County lines week of 7–13 October 2019\n\nDuration: 7 days", []),
    ("these weeks since",
     "7–13 October 2019: the fifth of these weeks since the centre opened.", ["wrong-date: fifth of these weeks"]),
    ("all words of the title",
     "In October 2019 police held the second county lines week.", ["wrong-date: second county lines week"]),
    ("an entry of a timeline",
     "The county lines weeks.\n\n7–13 October 2019: third week. 743 arrests", ["wrong-date: third week"]),
    ("the previous autumn",
     "In March 2022 1,444 people were arrested; two had been held the previous autumn, when 1,468 were.", []),
    ("a year that is only set beside",
     "28 November 2019. It took 49 lines on average (2018: 41). In October over 700 people were arrested.", []),
    ("a paragraph of the week that is mentioned",
     ("Nobody knew of it before the autumn of 2018. It was quite a story.\n\nAlmost 400 suspects were arrested. There "
      "was around £100,000 in cash, and scores of weapons.\n\nIn October 2019 743 people were arrested and 655 "
      "cuckooed addresses visited."), []),
    ("a day before the week with the weekday of its first",
     "The crackdown got going on Monday 6 October 2019.", ["wrong-date: Monday 6 October 2019"]),
    ("a day of something else",
     "It spoke of roads and of trees. " * 8 + "The council met on Monday 3 October 2019.", []),
    ("a day near the week that had another weekday",
     "It spoke of roads and of trees. " * 8 + "It ended on Sunday 14 October 2019.",
     ["wrong-date: Sunday 14 October 2019"]),
    ("the days of another week beside its own",
     "Week in brief, 14 to 20 October 2019. The crackdown was from 7 to 13 October.", []),
    ("the days of another week alone", "The crackdown of the week was from 14 to 20 October 2019.",
     ["wrong-date: 14 to 20 October 2019"]),
    ("days without a year", "Kent Police took part in a national week of action (7-11 October).",
     ["wrong-date: 7-11 October"]),
    ("the week lasted", "The October 2019 week lasted for five days.", ["wrong-date: five days"]),
    ("of the weeks", "7–13 October 2019: the fifth of the weeks.", ["wrong-date: fifth of the weeks"]),
    ("a number of its own in a local text",
     "Merseyside Police took part. In all, 137 guns were seized by forces in the week of 7–13 October 2019.", []),
]  # fmt: skip

LAYOUTS = [
    ("arrests: 743", "arrests: 743", "text", []),
    ("arrests: 734", "arrests: 734", "text", ["wrong-figure: arrests: 734"]),
    ("Arrests | 734", "Arrests | 734", "text", ["wrong-figure: Arrests | 734"]),
    ("cells", "<td>Arrests</td><td>734</td>", "html", ["wrong-figure: Arrests</td><td>734"]),
    ("a bullet", "• 734 – arrests", "text", ["wrong-figure: 734 – arrests"]),
    ("**665**", "**665** cuckooed addresses", "markdown", ["wrong-figure: 665** cuckooed addresses"]),
    ("6**65**", "6**65** cuckooed addresses", "markdown", ["wrong-figure: 6**65** cuckooed addresses"]),
    ("74*3*", "74*3* people were arrested, **74**3 in all", "markdown", []),
    ("6<b>65</b>", "<p>6<b>65</b> cuckooed addresses</p>", "html", ["wrong-figure: 6<b>65</b> cuckooed addresses"]),
    ("a note", "<p>655<sup>1</sup> cuckooed addresses</p>", "html", []),
    ("more than, 700 on the next line", "more than\n700 people were arrested", "text", []),
    ("&pound;", "<p>&pound;180,000 in cash</p>", "html", ["lost-hedge: &pound;180,000 in cash"]),
    ("7&ndash;13", "<p>The crackdown of 7&ndash;13 October</p>", "html", []),
    ("7&ndash;14", "<p>The crackdown of 7&ndash;14 October</p>", "html", ["wrong-date: 7&ndash;14 October"]),
    ("&#8216;cuckooed&#8217;", "<p>665 &#8216;cuckooed&#8217; addresses</p>", "html",
     ["wrong-figure: 665 &#8216;cuckooed&#8217; addresses"]),
    ("a caption", "<figcaption>743 people were arrested</figcaption>", "html", []),
    ("a caption, wrong", "<figcaption>734 people were arrested</figcaption>", "html", ["wrong-figure: 734 people"]),
    ("an alternative text, wrong", "![734 people arrested](a.png)", "markdown", ["wrong-figure: 734 people"]),
    ("a URL", "https://example.org/734-people-arrested", "text", []),
    ("a file name", "![](734-people-arrested.png)", "markdown", []),
    ("lines of a label and a number",
     "arrests 743\nphone lines 49\nguns 12, all weapons 169\ncash £183,976", "text", []),
    ("lines of a message", "Hi, here they are:\narrests 743\naddresses 655\ndeal lines 94\nweapons 169",
     "text", ["wrong-figure: deal lines 94"]),
    ("columns of other things", "Risk | L | I | Score\nPupils drawn into lines | 3 | 5 | 15\n", "text", []),
    ("a column of figures", "| What | Number |\n|---|---|\n| Deal lines | 94 |\n", "markdown",
     ["wrong-figure: Deal lines | 94"]),
    ("a box of a wiki on one line", "{{Infobox event|date=October 2019|arrests=753}}", "text",
     ["wrong-figure: arrests=753"]),
    ("a date of front matter", "---\ntitle: x\ndate: 18 October 2019\n---\n\nPolice arrested 753 people.\n", "markdown",
     ["wrong-figure: 753 people"]),
    ("a date of front matter in digits", "---\ntitle: x\ndate: 2019-10-18\n---\n\nPolice arrested 753 people.\n",
     "markdown", ["wrong-figure: 753 people"]),
    ("CRLF", "Line one.\r\n665 cuckooed\r\naddresses.", "text", ["wrong-figure: 665 cuckooed\r\naddresses"]),
    ("a tab", "665\tcuckooed\taddresses", "text", ["wrong-figure: 665\tcuckooed\taddresses"]),
    ("emoji before", "🚨👮🏽‍♀️ 665 cuckooed addresses", "text", ["wrong-figure: 665 cuckooed addresses"]),
    ("combining accents before", "Cafe\u0301 re\u0301sume\u0301: 665 cuckooed addresses", "text",
     ["wrong-figure: 665 cuckooed addresses"]),
]  # fmt: skip

TREAT = "We will not treat the criminals who run these lines just as drug dealers"
QUOTATIONS = [
    ("a number in marks", "He said: “more than 700”.", [], {"too short to tell": 1}),
    ("a number that somebody said", "Nikki Holland said it was “more than 700 people”.",
     ["unrecorded-quote: more than 700 people"], {"not in the record": 1}),
    ("don’t in single marks",
     "Nikki Holland spoke of ‘hitting them where it hurts so they don’t benefit from their crimes’.",
     [], {"faithful": 1}),
    ("’til and the 1990s’ in single marks", "‘They ran ’til the 1990s’ end in these towns,’ he said of drug gangs.",
     ["unrecorded-quote: They ran ’til the 1990s’ end in these towns,"], {"not in the record": 1}),
    ("an opening mark on each paragraph",
     f"Duncan Ball said: “{TREAT}.\n\n“We will work tirelessly to prosecute them for these offences.”",
     [], {"faithful": 2}),
    ("an unclosed mark", f"Duncan Ball said: “{TREAT}.\n\nPolice made 743 arrests.", [], {"faithful": 1}),
    ("split", "“We will not treat the criminals,” he said, “who run these lines just as drug dealers.”",
     [], {"faithful": 2}),
    ("words inside reported speech", "Nikki Holland said they were hitting them “where it hurts” every day.",
     [], {"faithful": 1}),
    ("‘cuckooed’", "Police visited ‘cuckooed’ addresses.", [], {"too short to tell": 1}),
    ("“deal lines”", "Police seized 49 “deal lines”.", [], {"too short to tell": 1}),
    ("she added, with two women speaking",
     f"Nikki Holland spoke after Jane Doe. “It was a very good week,” said Ms Holland. “{TREAT},” she added.",
     ["unrecorded-quote: It was a very good week,", f"wrong-speaker: {TREAT},"],
     {"not in the record": 1, "wrongly attributed": 1}),
    ("a spokesman said", f"“{TREAT},” a spokesman said.", [], {"faithful": 1}),
    ("a paraphrase", "Duncan Ball said that criminals who run lines would not be treated just as dealers.", [], {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rules"), [pytest.param(text, rules, id=name) for name, text, rules in NUMBERS])
def test_numbers(text: str, rules: list[str], dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == rules


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figures_of_the_week(text: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == []
    assert set(verdicts(text, dataset)) <= {"not compared"}


@pytest.mark.parametrize(
    ("text", "rules", "figures"), [pytest.param(*case, id=name) for name, *case in NOUNS_AND_PLACES]
)
def test_nouns_and_places(text: str, rules: list[str], figures: dict[str, int], dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == rules
    assert verdicts(text, dataset) == figures


@pytest.mark.parametrize(("text", "rules"), [pytest.param(*case, id=name) for name, *case in PHRASES])
def test_phrases(text: str, rules: list[str], dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == rules


@pytest.mark.parametrize(("text", "rules"), [pytest.param(*case, id=name) for name, *case in PHRASES_ABOUT_WEEKS])
def test_phrases_about_weeks(text: str, rules: list[str], dataset: countylines.Dataset) -> None:
    assert found(f"The national county lines crackdown. {text}", dataset, week=None) == rules


@pytest.mark.parametrize(("text", "kind", "rules"), [pytest.param(*case, id=name) for name, *case in LAYOUTS])
def test_layouts(text: str, kind: str, rules: list[str], dataset: countylines.Dataset) -> None:
    assert found(text, dataset, kind) == rules


@pytest.mark.parametrize(("text", "rules", "came_out"), [pytest.param(*case, id=name) for name, *case in QUOTATIONS])
def test_quotations(text: str, rules: list[str], came_out: dict[str, int], dataset: countylines.Dataset) -> None:
    assert found(text, dataset) == rules
    assert outcomes(text, dataset) == came_out


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(f"> {TREAT}.\n", "markdown", id="> lines"),
        pytest.param(f"<p><q>{TREAT}</q></p>", "html", id="<q>"),
        pytest.param(f"<blockquote>{TREAT}.</blockquote>", "html", id="<blockquote>"),
    ],
)
def test_marks_of_a_language(text: str, kind: str, dataset: countylines.Dataset) -> None:
    assert found(text, dataset, kind) == []
    assert outcomes(text, dataset, kind) == {"faithful": 1}
    altered = found(text.replace("criminals", "crooks"), dataset, kind)
    assert altered == ["misquote: crooks"]


def test_the_same_wrong_figure_ten_times_is_ten_findings(dataset: countylines.Dataset) -> None:
    text = "\n\n".join(["Police visited 665 cuckooed addresses."] * 10)
    assert found(text, dataset) == ["wrong-figure: 665 cuckooed addresses"] * 10


@pytest.mark.parametrize("text", ["", "7", "\0", "\ufeff", "\ufeff665 cuckooed addresses", " ", "\r", "“", "'"])
def test_a_nearly_empty_draft_has_no_findings(text: str, dataset: countylines.Dataset) -> None:
    assert all("665" in words for words in found(text, dataset))


REAL = [
    pytest.param(
        "Officers went to {} cuckooed addresses during the week.",
        "665",
        "655",
        "wrong-figure: 665 cuckooed addresses",
        id="665 addresses",
    ),
    pytest.param(
        "The {} crackdown is over.", "two-week", "week-long", "wrong-date: two-week crackdown", id="two weeks"
    ),
    pytest.param(
        "The agency’s Nikki Holland spoke of “dismantling {} criminal networks piece by piece”.",
        "the",
        "these",
        "misquote: the",
        id="one word",
    ),
    pytest.param("Police shut down {} deal lines.", "fifty", "49", "wrong-figure: fifty deal lines", id="fifty lines"),
    pytest.param("There were {} arrests.", "700", "more than 700", "lost-hedge: 700 arrests", id="a hedge"),
]


@pytest.mark.parametrize(("sentence", "wrong", "right", "finding"), REAL)
def test_mistakes_that_newspapers_made_are_found(
    sentence: str, wrong: str, right: str, finding: str, dataset: countylines.Dataset
) -> None:
    assert found(sentence.format(wrong), dataset) == [finding]
    assert found(sentence.format(right), dataset) == []
