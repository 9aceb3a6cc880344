"""How do records and statistics leave the house: sheets, reports, documents; data in, bytes out.

May import everything but `cli`. One file a document.
"""
