"""What of the content is stale, unverified or about to change, and what is read?"""
