"""Which terms does the glossary explain, and is what it says of them sound?

May import `law`, `source` and the files of `curriculum` that say what content may rest on. Read
`terms.py` first.
"""
