"""What does an officer see of the own record, and a trainer of the officers'?"""
