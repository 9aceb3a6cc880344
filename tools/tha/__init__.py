"""Training for the enforcement of judgments: content in, site, marks and records out.

Start at `cli/main.py` (the verbs) or at the rooms' signs: `source`, `seal`, `law`, `quiz`,
`curriculum`, `marking`, `statistics`, `intake`, `batch`, `site`, `records`, `reports`, `web`,
`cli`, lowest first.
"""
