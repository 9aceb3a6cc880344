"""How is a term of the glossary told of: on the page of all terms, and where it is first used?

May import `curriculum`, `law`, `source` and what `site` has beside it. Read `term_link.py` first.
"""
