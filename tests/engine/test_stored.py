import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from engine import current
from engine import schemas as s
from engine.stored import AT_ONCE, records, stored, values

READ = """
import sys
from pathlib import Path
from engine.stored import stored
stored(Path(sys.argv[1]), "catalogue").to_pylist()
print([name for name in ("pyarrow.dataset", "pandas") if name in sys.modules])
"""


def test_a_table_comes_whole_or_in_some_of_its_columns(sample_data: Path) -> None:
    folder = current(sample_data)
    whole = stored(folder, s.CATALOGUE)

    assert stored(folder, s.CATALOGUE, (s.TITLE,)).equals(whole.select([s.TITLE]))
    assert all(column.num_chunks <= 1 for column in whole.columns)


@pytest.mark.parametrize("rows", [0, 1, AT_ONCE, 2 * AT_ONCE + 1])
def test_slices_are_put_together_again(rows: int) -> None:
    table = pa.table({"number": pa.chunked_array([pa.array(range(rows), pa.int64())]), "name": ["a"] * rows})

    assert values(table["number"]) == list(range(rows))
    assert records(table) == table.to_pylist()


def test_reading_a_table_loads_no_readers_of_data_sets(sample_data: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", READ, str(current(sample_data))], check=True, capture_output=True, text=True
    )

    assert ran.stdout.strip() == "[]"
