"""The platform in the browser: accounts, sittings, the desks of trainers and of the council.

Answers: who may see and do what, and what does their browser show? A door: it imports every room
except `cli`, and nothing but `cli` imports it. Read `permissions.py` first, then `urls.py`.
"""
