"""Where does a test find a platform full of things?"""

from pathlib import Path

import pytest

from guarded_samples import Guarded, a_guarded_platform
from tha.records.storage.target import Target
from tha.web.council_desk import views as council_views
from tha.web.council_desk.kept_content import KeptContent


@pytest.fixture
def guarded(platform: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Guarded:  # noqa: ARG001  # it is to be open
    """A platform full of things, its content its own."""
    found = a_guarded_platform(tmp_path)
    monkeypatch.setattr(council_views, "CONTENT", KeptContent(tmp_path))
    return found
