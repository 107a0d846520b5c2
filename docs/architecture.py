"""Draw the subpackages of the package from their imports into docs/architecture.md: ``python docs/architecture.py``."""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.test_borders import PACKAGE, SUBPACKAGES, imports_of, modules, subpackage_of

HERE = Path(__file__).parent
PAGE, PICTURE = HERE / "architecture.md", HERE / "architecture.svg"
BETWEEN = re.compile(
    r"(?<=<!-- subpackages: python docs/architecture\.py -->\n).*(?=<!-- end of subpackages -->)", flags=re.DOTALL
)
"""The part of the page that is generated."""

ROW, TOP, LEFT, BOX, MARGIN = 30, 110, 10, 120, 16
"""Sizes of the picture in pixels: a row, the space above the rows and beside them, a box, and the margin."""

STYLE = """
text { font: 14px sans-serif; fill: #1f2328 }
rect { fill: #ddf4ff; stroke: #0969da }
circle { fill: #0969da }
line { stroke: #d0d7de }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  rect { fill: #121d2f; stroke: #4493f8 }
  circle { fill: #4493f8 }
  line { stroke: #3d444d }
}
"""


def imports() -> dict[str, list[str]]:
    """Return the other subpackages that each subpackage imports, in the order of the subpackages."""
    found: dict[str, set[str]] = {subpackage: set() for subpackage in SUBPACKAGES}
    for module in modules():
        subpackage = module.parts[0].removesuffix(".py")
        if subpackage in found:
            names = imports_of((PACKAGE / module).read_text(encoding="utf-8"))
            found[subpackage] |= {subpackage_of(name) for name in names if name.startswith("countylines")} - {
                subpackage
            }
    return {subpackage: [below for below in SUBPACKAGES if below in found[subpackage]] for subpackage in SUBPACKAGES}


def purpose(subpackage: str) -> str:
    """Return the first sentence of a subpackage's docstring."""
    path = PACKAGE / subpackage / "__init__.py" if (PACKAGE / subpackage).is_dir() else PACKAGE / f"{subpackage}.py"
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return re.split(r"(?<=\.)\s", text.replace("\n", " "))[0]


def draw() -> str:
    """Draw a row for each subpackage, from top to bottom, and a dot in the column of each one that it imports."""
    width, height = LEFT + BOX + MARGIN + ROW * (len(SUBPACKAGES) + 1), TOP + ROW * len(SUBPACKAGES) + LEFT
    svg = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}", role="img")
    ET.SubElement(svg, "title").text = "The subpackages of the package and their imports"
    told = "; ".join(
        f"{subpackage} imports {', '.join(below) or 'no other subpackage'}" for subpackage, below in imports().items()
    )
    ET.SubElement(svg, "desc").text = f"Each subpackage imports only subpackages below it: {told}."
    ET.SubElement(svg, "style").text = STYLE
    columns = {subpackage: LEFT + BOX + MARGIN + ROW * place + ROW // 2 for place, subpackage in enumerate(SUBPACKAGES)}
    for place, (subpackage, below) in enumerate(imports().items()):
        middle = TOP + ROW * place + ROW // 2
        line = {"x1": LEFT + BOX, "x2": columns[SUBPACKAGES[-1]], "y1": middle, "y2": middle}
        column = {"x1": columns[subpackage], "x2": columns[subpackage], "y1": TOP, "y2": middle}
        for ends in (line, column):
            ET.SubElement(svg, "line", {name: str(value) for name, value in ends.items()})
        box = {"x": LEFT, "y": middle - ROW // 2 + 2, "width": BOX, "height": ROW - 4, "rx": 4}
        ET.SubElement(svg, "rect", {name: str(value) for name, value in box.items()})
        ET.SubElement(svg, "text", x=str(LEFT + 8), y=str(middle + 5)).text = subpackage
        turned = f"translate({columns[subpackage] + 5} {TOP - 6}) rotate(-60)"
        ET.SubElement(svg, "text", transform=turned).text = subpackage
        for other in below:
            ET.SubElement(svg, "circle", cx=str(columns[other]), cy=str(middle), r="5")
    ET.indent(svg)
    return ET.tostring(svg, encoding="unicode") + "\n"


def written(page: str) -> str:
    """Return the text of the page with the current table of subpackages in it."""
    rows = [
        f"| `{subpackage}` | {purpose(subpackage)} | {', '.join(below) or '–'} |\n"
        for subpackage, below in imports().items()
    ]
    table = "".join(["| subpackage | what it is for | imports |\n", "| --- | --- | --- |\n", *rows])
    return BETWEEN.sub(lambda _: f"\n{table}\n", page)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    PICTURE.write_text(draw(), encoding="utf-8")
    sys.stderr.write(f"{PAGE.name}\n{PICTURE.name}\n")
