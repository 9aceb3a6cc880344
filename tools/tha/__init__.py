"""Training for the enforcement of judgments: content in, site, marks and records out.

Start at `cli/main.py` (the verbs) or at the rooms' signs: `source`, `law`, `quiz`, `curriculum`,
`marking`, `intake`, `site`, `records`, `cli`, lowest first.
"""
