"""What do the marks say about the quiz: its items, its keys, its reliability, its pass mark?

May import `marking`, `quiz`, `source`. Pure: numbers in, numbers out. Read `table.py` first.
"""
