"""What Windows shows of a program in its properties, and by what it knows the program and its files."""

from pathlib import Path

LANGUAGE = "042A04B0"
"""Vietnamese, in Unicode."""

PROGRAMS = ("ict-desktop.exe", "ict-desktop-cli.exe")
"""The program with its window, and the one for the commands."""

_VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("{language}", [
      {words},
    ])]),
    VarFileInfo([VarStruct("Translation", [0x042A, 1200])]),
  ],
)
"""


def words(version: str) -> dict[str, str]:
    """Return the words of the properties, by the names Windows has for them."""
    title = "Hồ sơ Ban Chỉ đạo CNTT"
    return {
        "FileDescription": title,
        "FileVersion": version,
        "OriginalFilename": PROGRAMS[0],
        "ProductName": title,
        "ProductVersion": version,
    }


def write_version_file(path: Path, version: str) -> None:
    """Write them where the spec of the build looks for them, in the form PyInstaller reads."""
    numbers = (*(int(part) for part in version.split(".")), 0)
    told = ",\n      ".join(f'StringStruct("{name}", "{text}")' for name, text in words(version).items())
    path.write_text(_VERSION_FILE.format(numbers=numbers, language=LANGUAGE, words=told), encoding="utf-8")
