"""What came in at the open address, and was it kept before it was confirmed?"""
