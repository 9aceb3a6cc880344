"""How are the pictures of the guides taken? `tools/make_screenshots.py` asks, `pictures.py` lists.

A throw-away project (`project.py`) with sample people and sittings (`people.py`) is served
(`served.py`), a browser goes through it (`browser.py`) and what it sees is written small
(`small_png.py`). Nobody in it is a person.
"""
