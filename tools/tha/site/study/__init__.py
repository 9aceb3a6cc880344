"""How does a reader keep what was learnt? The places that `assets/study/` fills in, and its data.

Progress itself stays in the reader's browser: nothing here knows of it. Imports what `site` may;
read `blocks.py` first.
"""
