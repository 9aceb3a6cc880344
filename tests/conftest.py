"""How does hypothesis look for a counterexample here?

Without a stopwatch, because both cores may be busy, and with the same examples in every run, so
that a failure is one for everybody.
"""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")
