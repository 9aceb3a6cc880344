"""How does a finished page of the site become a PDF: the page's own HTML read back and typeset?

Read `written.py` for when it happens, then `sheet.py` for what stands on the paper.
"""
