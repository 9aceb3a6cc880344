"""What is kept of somebody's own study, for the site's scripts? Read `progress.py` first."""
