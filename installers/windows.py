"""What Windows shows of a program in its properties, in the form PyInstaller reads it."""

from pathlib import Path

VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("042A04B0", [
      StringStruct("FileDescription", "Hồ sơ Ban Chỉ đạo CNTT"),
      StringStruct("ProductName", "Hồ sơ Ban Chỉ đạo CNTT"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("ProductVersion", "{version}"),
      StringStruct("OriginalFilename", "ict-desktop.exe"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])]),
  ],
)
"""


def write_version_file(path: Path, version: str) -> None:
    """Write the version where the spec of the build looks for it."""
    numbers = tuple(int(part) for part in version.split("."))
    path.write_text(VERSION_FILE.format(numbers=(*numbers, 0), version=version), encoding="utf-8")
