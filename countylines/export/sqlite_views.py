"""The views of the database: an answer to each question that people ask, with names instead of ids."""

QUESTION_VIEWS = {
    # The figures as stats prints them: each with its cautions, one a line.
    "stats": """
SELECT figures.*, (
  SELECT group_concat(caution, '\n') FROM (
    SELECT caution FROM figures_cautions WHERE figure = figures.id ORDER BY position
  )
) AS cautions FROM figures
""",
    # What is the number? The best of each figure, and the printed words.
    "best": """
SELECT figures.id, periods.label AS week, figures.label, figures.best, figures.unit, figures.status, figures.reported,
  sources.publisher AS reported_by, figures.sources, figures.disagreeing
FROM figures JOIN periods ON periods.id = figures.period LEFT JOIN sources ON sources.id = figures.reported_by
""",
    # Who printed what? Each observation with its source, the interval of its words, and why it does not count.
    "who_printed": """
SELECT observations.period || '/' || observations.measure AS figure, periods.label AS week, measures.label,
  observations.wording, intervals.interval, sources.publisher, sources.published, sources.url, observations.rank,
  observations.reason
FROM observations JOIN periods ON periods.id = observations.period JOIN measures ON measures.id = observations.measure
  JOIN sources ON sources.id = observations.source JOIN intervals ON intervals.id = observations.id
""",
    # Who said what? Each quote with its speaker, the speaker's posts and its source.
    "who_said": """
SELECT quotes.id, people.name AS speaker, (
  SELECT group_concat(post, '; ') FROM (
    SELECT people_posts.title || ', ' || organisations.name AS post
    FROM people_posts JOIN organisations ON organisations.id = people_posts.organisation
    WHERE people_posts.person = people.id ORDER BY people_posts.position
  )
) AS post, quotes.text, quotes.kind,
  quotes.kind <> 'indirect' AS verbatim, sources.publisher, quotes.paragraph
FROM quotes JOIN people ON people.id = quotes.speaker JOIN sources ON sources.id = quotes.source
""",
    # Who disagrees? Each side of each question, with its publishers and what decides it.
    "who_disagrees": """
SELECT disagreements.id, disagreements.question, sides.says, (
  SELECT group_concat(publisher, '; ') FROM (
    SELECT sources.publisher FROM disagreements_sides_sources AS named JOIN sources ON sources.id = named.source
    WHERE named.disagreement = sides.disagreement AND named.side = sides.position ORDER BY named.position
  )
) AS publishers, disagreements.decided_by
FROM disagreements JOIN disagreements_sides AS sides ON sides.disagreement = disagreements.id
""",
}  # fmt: skip
"""Name of a view to the query that it answers."""
