"""What is shown of the path of a role: its modules in order, their hours, its assessments.

May import `curriculum`, `quiz`, `source` and what `site` has beside it. Read `path_block.py` first.
"""
