"""What is asked: items, quizzes, their checks, editions and drawn forms.

May import `law` and `source`. Read `item.py` (the one table of item types) first, then `quiz.py`.
"""
