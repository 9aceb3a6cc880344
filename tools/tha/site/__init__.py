"""What the pages need: quizzes and citations in Markdown, the player, the theme.

May import `quiz`, `law`, `source` and what lies between. Read `extension.py` first.
"""
