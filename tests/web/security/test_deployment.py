"""Has Django's own check anything against the platform behind a proxy?"""

import os
import subprocess
import sys
from pathlib import Path


def test_the_check_of_a_deployment_is_clean(tmp_path: Path) -> None:
    environ = os.environ | {
        "DJANGO_SETTINGS_MODULE": "tha.web.settings",
        "THA_SECRET_KEY": "".join(map(chr, range(48, 123))),
        "THA_DATABASE": str(tmp_path / "records.sqlite3"),
        "THA_HOSTS": "hoc.example",
        "THA_TLS": "proxy",
        "THA_SECOND_FACTOR": "1",
    }
    command = [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "INFO"]
    done = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
