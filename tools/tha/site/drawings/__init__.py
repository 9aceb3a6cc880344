"""What is drawn on a page when the site is built: the steps of a procedure, the law over time.

May import `curriculum`, `law`, `source` and what `site` has beside it. Read `procedure_block.py`
first. Drawn by hand, as SVG and HTML: what draws from text elsewhere (Mermaid, Graphviz) needs a
script in the reader's browser or a program beside Python, and knows neither a phone's width nor
where a Vietnamese word may break.
"""
