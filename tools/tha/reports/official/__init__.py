"""How do records leave as official documents, PDF and XLSX, of the same tables?

Read `transcript.py` for one document, then `paper.py` and `book.py` for what becomes of it.
"""
