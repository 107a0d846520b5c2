from __future__ import annotations

import pytest

import countylines
from countylines.checker.findings import ERROR
from countylines.checker.rules.quotes import WRONG_SPEAKER as RULE
from tests.checker.drafts import Marked, found_by, seen, wanted

TREAT = "We will not treat the criminals who run these lines just as drug dealers"
TELL = "This can be done anonymously through Crimestoppers"
JOINED_UP = "the joined-up work between law enforcement and our partners"
"""Words of Duncan Ball."""

PIECE = "dismantling these criminal networks piece by piece"
"""Words of Nikki Holland."""

FLAGGED = [
    pytest.param(
        Marked(f"> “⟦{TREAT}.⟧”\n\nNikki Holland, NCA\n\nMore.", kind="markdown"),
        id="a name below a block with marks",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, who speaks on county lines for the National Crime Agency, said: “{TREAT}⟧”",
            ("not “who speaks on county lines for the National Crime Agency”",),
        ),
        id="a body for which he is said to speak",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, who leads on county lines for the Home Office, said: “{TREAT}⟧”",
            ("not “who leads on county lines for the Home Office”",),
        ),
        id="a body for which he is said to lead, that the record does not have",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, chairman of the National Police Chiefs' Council, said: “{TREAT}⟧”", ("not “chairman of",)
        ),
        id="the chairman of a body in which he leads a part",
    ),
    pytest.param(
        Marked(
            f"⟦Nikki Holland is director general of the National Crime Agency⟧.\n\n“{PIECE}” is how it is put.",
            ("director general",),
        ),
        id="a post after a verb, for words of nobody",
    ),
    pytest.param(
        Marked(
            "Nikki Holland is an officer. In 2019 ⟦she was the National Police Chiefs' Council lead for "
            f"county lines⟧.\n\nHolland spoke of “{PIECE}”.",
            ("lead for county lines",),
        ),
        id="a post after a pronoun",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, also of the National Crime Agency, said: “{TREAT}⟧”",
            ("not “also of the National Crime Agency”",),
        ),
        id="also of another body",
    ),
    pytest.param(
        Marked(
            f"A spokesman for the charity Crimestoppers said: “⟦{TREAT}.⟧”",
            ("not a spokesperson for Crimestoppers",),
        ),
        id="a spokesman for a charity that has no speakers",
    ),
    pytest.param(
        Marked(
            f"<blockquote><p>“⟦{TREAT}.⟧”</p><footer>Superintendent Ann Lee, Kent Police</footer></blockquote>",
            ("not Superintendent Ann Lee",),
            kind="html",
        ),
        id="a name alone at the end of a block",
    ),
    pytest.param(
        Marked(
            "⟦Duncan Ball of the National Crime Agency⟧ speaks as an officer.\n\nIt was a long "
            f"week.\n\nFor Ball, “{TREAT}” is the point.",
            (
                "wrong post: Duncan Ball is lead for county lines, National",
                "Council, not “of the National Crime Agency”",
            ),
        ),
        id="another body, far from the words",
    ),
    pytest.param(
        Marked(
            f"⟦Nikki Holland, who heads the National Crime Agency, said: “{PIECE}⟧”",
            ("not “who heads the National Crime Agency”",),
        ),
        id="the head of a body in which she directs a part",
    ),
    pytest.param(
        Marked(
            f"Who said “⟦{TELL}⟧”?\n\nAnswer: Nikki Holland of the NCA. (Half a point for “the NCA”.)",
            ("not Nikki Holland",),
        ),
        id="the answer to a question",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, the Home Office lead for county lines, said: “{TREAT}.⟧”", ("not “the Home Office lead",)
        ),
        id="a body before a post",
    ),
    pytest.param(
        Marked(
            f"⟦Nikki Holland, director-general of the NCA, said: “{PIECE}.⟧”", ("not “director-general of the NCA”",)
        ),
        id="a post with a hyphen",
    ),
    pytest.param(
        Marked(
            "It was a big week. The National Police Chiefs’ Council’s lead for county lines, ⟦Nikki Holland, said: "
            f"“{PIECE}⟧”",
            ("not “The National Police Chiefs' Council's lead for county lines”",),
        ),
        id="a post before a name, after which a comma stands",
    ),
    pytest.param(
        Marked(f"“⟦{PIECE},⟧” Duncan Ball declared, and went on to his list.", ("not Duncan Ball",)),
        id="a verb of which nobody is sure, and another one",
    ),
    pytest.param(
        Marked(f"Home Secretary Priti Patel was quick to bask. “⟦{PIECE}.⟧”", ("Priti Patel",)),
        id="the subject of the sentence before",
    ),
    pytest.param(
        Marked(f"KEV: There's the other one. Sajid Javid. “⟦{PIECE}.⟧”", ("not Sajid Javid",)),
        id="a name as a sentence of its own",
    ),
    pytest.param(
        Marked(f"JOE: First, the agency.\n\nHOLLAND: “⟦{TREAT}.⟧”", ("not HOLLAND",)), id="a label below another"
    ),
    pytest.param(
        Marked(
            f"BOB: Let me read you this. It's from the man at the top, Duncan Ball. “⟦{PIECE}.⟧”",
            ("not Duncan Ball",),
        ),
        id="from whom it is",
    ),
    pytest.param(
        Marked(f"MODERATOR: The figures.\n\nSUPT CAROL DYER: “⟦{PIECE}⟧”", ("not SUPT CAROL DYER",)),
        id="a name in capitals after a title",
    ),
    pytest.param(
        Marked(f"She has fun with Priti Patel’s remark that forces are “⟦{PIECE}⟧”.", ("not Priti Patel",)),
        id="whose remark it was, with a clause",
    ),
    pytest.param(
        Marked(f"Rob reads it out. Home secretary Priti Patel: “⟦{TREAT}.⟧”", ("not Priti Patel",)),
        id="a post in small letters before a name",
    ),
    pytest.param(
        Marked(f"Nikki Holland said it was hard; Duncan Ball: “⟦{PIECE}⟧”", ("not Duncan Ball",)),
        id="a name after a semicolon",
    ),
    pytest.param(
        Marked(f"This is Duncan Ball, who leads on it.\n\n“⟦{PIECE}⟧”", ("not Duncan Ball",)),
        id="introduced in the paragraph before",
    ),
    pytest.param(
        Marked(f"The other one? That's Duncan Ball, I think. “⟦{PIECE}.⟧” I like that.", ("not Duncan Ball",)),
        id="introduced in the sentence before",
    ),
    pytest.param(
        Marked(f"Duncan Ball takes the stage to boast that police are “⟦{PIECE}⟧”.", ("not Duncan Ball",)),
        id="an infinitive before a clause",
    ),
    pytest.param(
        Marked(f"Duncan Ball boasts that police are “⟦{PIECE}⟧”.", ("not Duncan Ball",)),
        id="a verb that is not listed, before a clause",
    ),
    pytest.param(
        Marked(f"Duncan Ball speaks for the chiefs:\n\nIN: “⟦{PIECE}⟧”", ("not Duncan Ball",)),
        id="a cue below a line that ends in a colon",
    ),
    pytest.param(
        Marked(f"“⟦{TREAT},⟧” as Ms Holland also reminds us, and I wrote it down.", ("Duncan Ball",)),
        id="as somebody reminds us",
    ),
    pytest.param(
        Marked(f"A spokeswoman for Crimestoppers was blunt: “⟦{TREAT}.⟧”", ("Duncan Ball",)),
        id="a spokeswoman before a colon, without a verb of speech",
    ),
    pytest.param(
        Marked(f"“⟦{TREAT},⟧” a Home Office spokesman said.", ("a spokesperson for Home Office", "Duncan Ball")),
        id="another body's spokesman",
    ),
    pytest.param(
        Marked(f"A spokesman for the Home Office adds: “⟦{TELL}.⟧”", ("Duncan Ball",)), id="a spokesman for the Office"
    ),
    pytest.param(
        Marked(f"A spokeswoman for Barnardo’s said: “⟦{TREAT}.⟧”", ("Duncan Ball",)), id="a body with a genitive"
    ),
    pytest.param(
        Marked(f"She quotes a spokesman for the Home Office: “⟦{TREAT}.⟧”", ("Duncan Ball",)),
        id="whom somebody quotes",
    ),
    pytest.param(
        Marked(f"A spokesman for St Giles Trust said: “⟦{TREAT}.⟧”", ("Duncan Ball",)), id="a body of any name"
    ),
    pytest.param(
        Marked(f"Police are “⟦{PIECE}⟧”, according to Home Office minister Victoria Atkins.", ("Victoria Atkins",)),
        id="according to somebody after a body",
    ),
    pytest.param(
        Marked(f"The work, said the home secretary, Priti Patel, was “⟦{PIECE}⟧”.", ("not Priti Patel",)),
        id="a speaker between commas, after a post",
    ),
    pytest.param(
        Marked(f"NCA deputy director ⟦Nikki Holland said police were “{PIECE}⟧”.", ("NCA deputy director",)),
        id="the deputy of a post",
    ),
    pytest.param(
        Marked(f"Please attribute to Home Secretary Priti Patel:\n\n“⟦{TREAT}.⟧”", ("Duncan Ball",)), id="attribute to"
    ),
    pytest.param(Marked(f"The Met’s Cressida Dick declares that “⟦{TREAT}⟧”.", ("Cressida Dick",)), id="a body’s"),
    pytest.param(
        Marked(f"A spokeswoman for Crimestoppers said: “⟦{TREAT}.⟧”", ("Crimestoppers", "Duncan Ball")),
        id="a spokeswoman for another body",
    ),
    pytest.param(
        Marked(f"A spokesman for the Department for Education is quoted: “⟦{TREAT}.⟧”", ("Duncan Ball",)),
        id="a spokesman for a body that the record does not have",
    ),
    pytest.param(Marked(f"“⟦{TREAT},⟧” declared the minister.", ("the minister",)), id="an office in small letters"),
    pytest.param(
        Marked(f'(SOT - NIKKI HOLLAND, NATIONAL CRIME AGENCY)\n"⟦{TREAT}.⟧"', ("NIKKI HOLLAND",)),
        id="a cue with a hyphen",
    ),
    pytest.param(
        Marked(
            f"Most quote ⟦Duncan Ball, the National Crime Agency's director of investigations, as saying: “{TREAT}.⟧”",
            ("director of investigations",),
        ),
        id="quoted with another post",
    ),
    pytest.param(
        Marked(f'ASTON 0\'22"  NIKKI HOLLAND, NCA\n[clip] "⟦{TREAT}.⟧"', ("NIKKI HOLLAND",)),
        id="a caption with its time, and a direction",
    ),
    pytest.param(Marked(f"CLIP: NIKKI HOLLAND, NCA: ⟦{TREAT}.⟧", ("NIKKI HOLLAND",)), id="a spoken line without marks"),
    pytest.param(
        Marked(f'CLIP: NIKKI HOLLAND\nIN WORDS: "⟦{TREAT}.⟧"\nOUT WORDS: "...drug dealers."', ("NIKKI HOLLAND",)),
        id="the words of a clip, below the line that names who speaks",
    ),
    pytest.param(Marked(f"HOLLAND\n⟦{TREAT}.⟧", ("HOLLAND",)), id="a name in capitals above a spoken line"),
    pytest.param(Marked(f"[CLIP: HOLLAND]\n\n⟦{TREAT}.⟧", ("HOLLAND",)), id="a cue in brackets above a spoken line"),
    pytest.param(
        Marked(f"Several carry the line from the NPCC's Duncan Ball that they were “⟦{PIECE}⟧”.", ("Duncan Ball",)),
        id="the line from somebody",
    ),
    pytest.param(
        Marked(f"It is put in the mouth of Nikki Holland: “⟦{TREAT}.⟧”", ("Nikki Holland",)), id="in the mouth of"
    ),
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers,⟧” said Nikki Holland.",
            (
                "Nikki Holland",
                "Duncan Ball",
                "ball-03",
            ),
        ),
        id="the record's other speaker, after",
    ),
    pytest.param(
        Marked(
            "Nikki Holland said: “⟦We will not treat the criminals who run these lines just as drug dealers.⟧”",
            ("Duncan Ball",),
        ),
        id="the record's other speaker, before",
    ),
    pytest.param(
        Marked(
            "According to DAC Ball, they were “⟦dismantling these criminal networks piece by piece⟧”.",
            ("Nikki Holland",),
        ),
        id="according to, with a rank",
    ),
    pytest.param(
        Marked("Ms Holland added: “⟦This can be done anonymously through Crimestoppers.⟧”", ("Duncan Ball",)),
        id="added",
    ),
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers,⟧” "
            "said Priti Patel, the Home Secretary.",
            (
                "Priti Patel",
                "Duncan Ball",
            ),
        ),
        id="somebody who is not in the record",
    ),
    pytest.param(
        Marked(
            "Nikki Holland leads the agency's investigations. “⟦We will not treat the "
            "criminals who run these lines just as drug dealers,⟧” she said.",
            ("Duncan Ball",),
        ),
        id="a pronoun",
    ),
    pytest.param(
        Marked(
            "“⟦We will not treat the criminals who run these lines just as drug dealers⟧” – Nikki Holland",
            ("Duncan Ball",),
        ),
        id="a dash",
    ),
    pytest.param(
        Marked(
            "“⟦Tackling the county lines networks exploiting young people,” said Nikki Holland⟧, of the Metropolitan "
            "Police. “We are dismantling these criminal networks piece by piece.”",
            ("of the Metropolitan Police", "director of investigations, National Crime Agency"),
        ),
        id="another body, once",
    ),
    pytest.param(
        Marked(
            "⟦Nikki Holland, of Crimestoppers, said: “We are dismantling these criminal networks piece by piece.⟧”",
            ("of Crimestoppers",),
        ),
        id="a body of one word",
    ),
    pytest.param(
        Marked("It was Nikki Holland who promised: “⟦This can be done anonymously through Crimestoppers.⟧”"),
        id="it was somebody who promised",
    ),
    pytest.param(
        Marked("In a statement Kent’s Chief Constable Alan Moss said: “⟦We need the public to continue helping us.⟧”"),
        id="a stranger with a long title",
    ),
    pytest.param(
        Marked("CLIP: NIKKI HOLLAND\n“⟦We will not treat the criminals who run these lines just as drug dealers.⟧”"),
        id="a script",
    ),
    pytest.param(
        Marked(
            "ASTON: ⟦NIKKI HOLLAND, METROPOLITAN POLICE\n“We are dismantling these criminal networks piece by piece.⟧”"
        ),
        id="a script with a force that is not the speaker's",
    ),
    pytest.param(
        Marked(
            "[CLIP: NIKKI HOLLAND]\n\n“⟦We will not treat the criminals who run these lines just as drug dealers.⟧”"
        ),
        id="a label above",
    ),
    pytest.param(
        Marked(
            "[CLIP – NIKKI HOLLAND, NCA]\n“⟦We will not treat the criminals who run these lines just as drug dealers.⟧”"
        ),
        id="the cue of a clip, in brackets",
    ),
    pytest.param(
        Marked(
            "<blockquote>⟦We will not treat the criminals who run these lines just as drug dealers.⟧<br>– Nikki Holland"
            "</blockquote>",
            kind="html",
        ),
        id="signed after a line break",
    ),
    pytest.param(
        Marked(
            f"<figure><blockquote>⟦{TREAT}.⟧</blockquote><figcaption>Nikki Holland, NCA</figcaption></figure>",
            ("Nikki Holland",),
            kind="html",
        ),
        id="signed in the caption below",
    ),
    pytest.param(
        Marked(
            f"⟦Nikki Holland, of the Metropolitan Police, was proud: the force, she said, was “{PIECE}⟧”.",
            ("of the Metropolitan Police",),
        ),
        id="a body with the name that a pronoun means",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball, the National Crime Agency’s lead for county lines, was blunt. “{TREAT},⟧” he said.",
            ("National Crime Agency",),
        ),
        id="a post with the name that a pronoun means",
    ),
    pytest.param(
        Marked(
            f"⟦Duncan Ball of the National Crime Agency was pleased with the week; he adds: “{TELL}.⟧”",
            ("of the National Crime Agency",),
        ),
        id="a body with the name before a semicolon",
    ),
    pytest.param(
        Marked(f"As Chief Constable Graham Tully put it: “⟦{TREAT}.⟧”"), id="a name that looks like an adverb"
    ),
    pytest.param(
        Marked(f'Two statements:\n\n"⟦{TREAT}.⟧"\n- Nikki Holland, NCA\n\nMore.'), id="a signature after a hyphen"
    ),
    pytest.param(
        Marked(f'* "⟦{TREAT}.⟧"\n** [[w:Nikki Holland|Nikki Holland]], [[NCA]], 2019\n\n* More.', kind="wikitext"),
        id="a signature in a nested item",
    ),
]

LEFT_ALONE = [
    pytest.param(
        Marked(f"Duncan Ball is a police officer with the rank of Deputy Assistant Commissioner. “{TREAT},” he said."),
        id="a rank of theirs",
    ),
    pytest.param(
        Marked(
            "Nikki Holland, the Crime Agency's director of investigations, said in the week of 7 to "
            "13 October 2019: “Tackling the county lines networks exploiting young people, and "
            "bringing potentially deadly drugs and violence to communities, is a top law enforcement "
            "priority.”"
        ),
        id="a body without National in its name",
    ),
    pytest.param(
        Marked(
            "They had Ball on, the one from the chiefs' council. “The large number of arrests and "
            "weapons seized is testament to the joined-up work between law enforcement and our "
            "partners.” Mike said that he had never heard of them."
        ),
        id="another says that he has never heard it",
    ),
    pytest.param(
        Marked(f"Duncan Ball, who speaks on county lines for the National Police Chiefs’ Council, said: “{TREAT}”"),
        id="the body for which he speaks",
    ),
    pytest.param(Marked(f"“{TREAT}”, said Nikki Holland’s colleague Duncan Ball."), id="the colleague of somebody"),
    pytest.param(
        Marked(f"Eds: adds Ball, Crimestoppers.\n\nDuncan Ball said: “{TREAT}.”"), id="a list of what is added"
    ),
    pytest.param(
        Marked(
            "# Ferrybridge Homes\n\nPolice arrested more than 700 people in that week of October 2019 "
            "and found vulnerable adults. They say that help matters, and that it “can be done "
            "anonymously through Crimestoppers”."
        ),
        id="they, for a name that need be no person's",
    ),
    pytest.param(
        Marked(
            "In some editions we attributed to Nikki Holland, of the National Crime Agency, the words: "
            f"“{TELL}.” They were spoken by Duncan Ball."
        ),
        id="what the writer takes back",
    ),
    pytest.param(
        Marked(f"At Trinity St Mary the policeman in charge made an appeal, and he said: “{TELL}.”"),
        id="a pronoun for a man without a name",
    ),
    pytest.param(
        Marked(f"Madam Holland speaks of a war. “{PIECE},” she calls this."), id="a courtesy before a surname"
    ),
    pytest.param(
        Marked(
            f"Duncan Ball drew a line: “{TREAT}.” His opposite number at the National Crime Agency, Nikki Holland, "
            f"spoke of networks. “We are {PIECE}.”"
        ),
        id="the last who is told to have spoken",
    ),
    pytest.param(Marked(f"CLIP: DUNCAN BALL, NPCC: {TREAT}."), id="a spoken line of the speaker"),
    pytest.param(
        Marked("CLIP: NIKKI HOLLAND, NCA: We will arrest all who run these lines, and seize what they have."),
        id="a spoken line that the record does not have",
    ),
    pytest.param(
        Marked(
            "Patel told MPs that Nikki Holland was right to talk “dismantling these criminal networks piece by piece”."
        ),
        id="the speaker is named in the sentence as well",
    ),
    pytest.param(
        Marked("It was a week. Nationally, Duncan Ball said: “This can be done anonymously through Crimestoppers.”"),
        id="an adverb before the speaker",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” said Duncan Ball after a "
            "meeting with Nikki Holland."
        ),
        id="whom the speaker met",
    ),
    pytest.param(
        Marked(
            "Both Nikki Holland and Duncan Ball spoke; she is “dismantling these criminal networks piece by piece”."
        ),
        id="two people and another verb",
    ),
    pytest.param(
        Marked("BALL: We will not treat the criminals who run these lines just as drug dealers.\n\nQ: Thanks."),
        id="a transcript",
    ),
    pytest.param(
        Marked("Priti Patel came as police were “dismantling these criminal networks piece by piece”."),
        id="a name with another verb",
    ),
    pytest.param(
        Marked("“We will not treat the criminals who run these lines just as drug dealers,” said Duncan Ball."),
        id="the speaker",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” "
            "said Deputy Assistant Commissioner Ball."
        ),
        id="rank and surname",
    ),
    pytest.param(
        Marked(
            "“We will not treat the criminals who run these lines just as drug dealers,” "
            "said the National Police Chiefs’ Council."
        ),
        id="a body",
    ),
    pytest.param(
        Marked("“We will not treat the criminals who run these lines just as drug dealers,” a spokesman said."),
        id="a spokesman",
    ),
    pytest.param(Marked("“We will not treat the criminals who run these lines just as drug dealers.”"), id="nobody"),
    pytest.param(
        Marked(
            "Nikki Holland and Duncan Ball spoke. She said they were “dismantling these "
            "criminal networks piece by piece”."
        ),
        id="two people and a pronoun",
    ),
    pytest.param(
        Marked("Nikki Holland met Jane Doe. “This was a very good week for all of us,” she said."),
        id="two women, another quotation",
    ),
    pytest.param(
        Marked("Nikki Holland praised the work. “We are all proud of that,” said Priti Patel."),
        id="somebody else's own words",
    ),
    pytest.param(
        Marked(f"It was a deputy assistant commissioner who said: “{TREAT}.”"), id="a rank of theirs in focus"
    ),
    pytest.param(
        Marked(f"It was the director of investigations who said they were “{PIECE}”."), id="a post of theirs in focus"
    ),
    pytest.param(Marked(f"It was a police chief who said that “{TREAT}”."), id="anybody in focus"),
    pytest.param(Marked(f"It was a woman who said that police were “{PIECE}”."), id="a woman in focus"),
    pytest.param(
        Marked(f"Duncan Ball is clear. It was the veteran who told us: “{TREAT}.”"),
        id="a noun with an article in focus",
    ),
    pytest.param(Marked(f"It was a senior policeman who said “{TREAT}”."), id="a noun of the family of theirs"),
    pytest.param(Marked(f"It was not a minister who said “{TREAT}”."), id="a post that is denied"),
    pytest.param(Marked(f"It was a lie, said the man who shouted “{TREAT}”."), id="another clause in focus"),
    pytest.param(Marked(f"It was a minister who read out that line: “{TREAT}.”"), id="a minister who reads it out"),
    pytest.param(
        Marked(f"Nikki Holland, of the National Crime Agency, was proud: police, she said, were “{PIECE}”."),
        id="their own body, and a pronoun",
    ),
    pytest.param(
        Marked(f"Nikki Holland, then at a Kent Police event, was proud; she said they were “{PIECE}”."),
        id="where they were, and a pronoun",
    ),
    pytest.param(
        Marked(f"Nikki Holland, who has met the Metropolitan Police, was proud: police, she said, were “{PIECE}”."),
        id="a body that they met, and a pronoun",
    ),
    pytest.param(
        Marked(f"Duncan Ball leads work nationally, while police are proud to be “{PIECE}”."), id="another clause"
    ),
    pytest.param(Marked(f"Duncan Ball agreed with the agency’s line on “{PIECE}”."), id="somebody else’s words"),
    pytest.param(Marked(f"Duncan Ball welcomed the NCA’s claim that it was “{PIECE}”."), id="a claim of a body"),
    pytest.param(Marked(f"Duncan Ball gives the director the credit for “{PIECE}”."), id="the credit of a director"),
    pytest.param(Marked(f"Duncan Ball leads a council whose partners say they are “{PIECE}”."), id="partners who say"),
    pytest.param(Marked(f"Duncan Ball was asked about “{PIECE}”."), id="a question"),
    pytest.param(Marked(f"Duncan Ball was praised for “{PIECE}”."), id="praise"),
    pytest.param(Marked(f"Duncan Ball chairs a meeting on “{PIECE}”."), id="the subject of a meeting"),
    pytest.param(Marked(f"Duncan Ball echoes “{PIECE}”."), id="an echo"),
    pytest.param(Marked(f"Nikki Holland disagrees with “{TREAT}”."), id="disagreement"),
    pytest.param(Marked(f"The article on Duncan Ball begins with “{PIECE}”."), id="an object of the sentence"),
    pytest.param(Marked("Duncan Ball wants to stop the “flow of money”."), id="a few words that may be a term"),
    pytest.param(Marked(f"Duncan Ball remembers the phrase “{PIECE}”."), id="a phrase that may be anybody’s"),
    pytest.param(
        Marked(f"“{PIECE},” said a spokeswoman for the National Crime Agency."), id="their own body’s spokeswoman"
    ),
    pytest.param(Marked(f"“{TREAT},” the spokesman said."), id="a spokesman of nobody"),
    pytest.param(Marked(f"An NPCC spokesman said: “{TREAT}.”"), id="their own body’s spokesman"),
    pytest.param(
        Marked(f"A spokesman for the National County Lines Coordination Centre said: “{TREAT}.”"),
        id="a body that theirs leads",
    ),
    pytest.param(Marked(f"A spokesman for the NCA and the NPCC said: “{TREAT}.”"), id="two bodies"),
    pytest.param(Marked(f"A police spokesman said: “{TREAT}.”"), id="a police spokesman"),
    pytest.param(
        Marked(f"A spokesman for the Metropolitan Police said: “{TREAT}.”"), id="a force’s spokesman, of an officer"
    ),
    pytest.param(Marked(f"“{PIECE},” said a spokesman for the agency."), id="a body in small letters"),
    pytest.param(Marked(f"A source in London said: “{TREAT}.”"), id="a place"),
    pytest.param(
        Marked(f"A spokesman for the Home Office pointed to the words of Duncan Ball: “{TREAT}.”"),
        id="a body’s spokesman who quotes",
    ),
    pytest.param(Marked(f"“{TREAT},” said the council’s spokesman, Duncan Ball."), id="a spokesman with a name"),
    pytest.param(
        Marked(f"It prints as words of Duncan Ball what the London Economic has: “{TREAT}.”"),
        id="a preposition within a word",
    ),
]


@pytest.mark.parametrize("case", FLAGGED)
def test_another_speaker_is_marked(case: Marked, dataset: countylines.Dataset) -> None:
    assert seen(RULE.name, case, dataset) == wanted(case, ERROR)


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_anything_else_is_left_alone(case: Marked, dataset: countylines.Dataset) -> None:
    assert found_by(RULE.name, case.draft, dataset, case.kind) == []


def test_another_body_is_told_of_altered_words_too(dataset: countylines.Dataset) -> None:
    draft = "“We are dismantling criminal networks bit by bit,” said Nikki Holland, of the Metropolitan Police."
    assert [one.rule for one in countylines.check(draft, dataset)] == ["wrong-speaker", "misquote"]
