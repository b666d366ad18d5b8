"""An office file's bytes: the same for the same content and day."""

import io
import zipfile
from datetime import date


def repacked(saved: bytes, day: date) -> bytes:
    """The file, each part of it dated the day: the libraries date them by the clock."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(saved)) as parts,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 0, 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts.read(name))
    return packed.getvalue()
