"""Does `tha record` keep what can be kept, and say what cannot?"""
