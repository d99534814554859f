"""The files of this folder's tests, read as what they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


def document(path: str) -> Any:
    """Return what a YAML or JSON file of the project holds."""
    text = (ROOT / path).read_text()
    return json.loads(text) if path.endswith(".json") else yaml.safe_load(text)
