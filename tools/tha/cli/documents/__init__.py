"""How do verbs write documents of the records?"""
