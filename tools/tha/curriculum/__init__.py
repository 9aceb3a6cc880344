"""What is taught: module pages, and whatever crosses law, quiz and page.

May import `quiz`, `law`, `source`. Read `content.py` first.
"""
