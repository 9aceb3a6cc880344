"""Texts that people wrote, the place of every value in them, and what is wrong with them.

Imports no other room. Read `problem.py` first, then `yaml_nodes.py`.
"""
