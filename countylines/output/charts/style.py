"""The style of charts: grey, one colour for the week that a chart is about, one for disputes; light and dark."""

CHART_STYLE = """
.chart text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#3d4550;\
font-variant-numeric:tabular-nums}
.chart .sheet{fill:#fff}
.chart .words{text-anchor:end}
.chart .folded{font-size:10px}
.chart .tick{fill:#5d6672;font-size:11px;text-anchor:middle}
.chart .missing text,.chart text.missing{fill:#5d6672;font-style:italic}
.chart .grid{stroke:#dde1e6}
.chart .axis{stroke:#9aa2ad}
.chart .bar{fill:#8d97a5}
.chart .floor{fill:#cfd5dd}
.chart .range{stroke:#5d6672;stroke-width:2;fill:none}
.chart .ring{stroke:#5d6672;stroke-width:1.5;fill:#fff}
.chart .head{fill:#5d6672}
.chart .marked text{font-weight:700;fill:#0b4f8a}
.chart .marked .bar{fill:#0b62ad}
.chart .marked .floor{fill:#a9cdec}
.chart .marked .range,.chart .marked .ring{stroke:#0b62ad}
.chart .marked .head{fill:#0b62ad}
.chart .disputed .range,.chart .disputed .ring{stroke:#b3400a}
.chart .disputed .head,.chart .disputed .bar,.chart .disputed .sign,.chart .disputed .words{fill:#b3400a}
.chart .sign{font-weight:700}
.chart .title{font-size:16px;font-weight:700;fill:#1b2027}
.chart .remark{font-size:11px;fill:#5d6672}
@media screen and (prefers-color-scheme:dark){
.chart text{fill:#ccd3dc}
.chart .sheet{fill:#15191f}
.chart .tick,.chart .remark,.chart .missing text,.chart text.missing{fill:#a3adb9}
.chart .grid{stroke:#2c333c}
.chart .axis{stroke:#5c6672}
.chart .bar{fill:#78838f}
.chart .floor{fill:#414a55}
.chart .range{stroke:#a3adb9}
.chart .ring{stroke:#a3adb9;fill:#15191f}
.chart .head{fill:#a3adb9}
.chart .marked text{fill:#8cc4f5}
.chart .marked .bar{fill:#5aa9ec}
.chart .marked .floor{fill:#27527a}
.chart .marked .range,.chart .marked .ring{stroke:#8cc4f5}
.chart .marked .head{fill:#8cc4f5}
.chart .disputed .range,.chart .disputed .ring{stroke:#f2a071}
.chart .disputed .head,.chart .disputed .bar,.chart .disputed .sign,.chart .disputed .words{fill:#f2a071}
.chart .title{fill:#eef1f5}
}
"""
"""Colours are written out in each rule: programs that convert SVG files know no variables."""
