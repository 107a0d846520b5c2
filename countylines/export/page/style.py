"""The style of the fact sheet: one column, cards in a grid, light and dark, and print.

Grey, one colour for the week, one for disputes; every text has a contrast of at least 4.5 to 1 with what is behind it.
"""

PAGE_STYLE = """
:root{--paper:#f5f6f8;--card:#fff;--ink:#1b2027;--soft:#566070;--line:#d8dde4;--week:#0b4f8a;--dispute:#a83a08;\
--wash:#fdf3ec}
@media screen and (prefers-color-scheme:dark){:root{--paper:#0e1116;--card:#15191f;--ink:#e6eaf0;--soft:#a3adb9;\
--line:#2c333c;--week:#8cc4f5;--dispute:#f2a071;--wash:#241a14}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--paper);color:var(--ink);\
font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a,b,small,summary,span{unicode-bidi:isolate}
a{color:var(--week)}
:focus-visible{outline:3px solid var(--week);outline-offset:2px}
:target{outline:2px solid var(--week);outline-offset:3px}
header p{max-width:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem}
h1,h2,h3,h4{line-height:1.2;margin:0}
h1{font-size:1.6rem;text-wrap:balance}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;border-top:2px solid var(--ink);padding-top:.5rem}
h3,h4{font-size:1rem}
main>section>h3{margin:1.25rem 0 .5rem}
p,ul,ol,dl,figure,blockquote{margin:.4rem 0}
p,li,dd,dt,summary{max-width:70ch}
ul,ol{padding-left:1.2rem}
.record{color:var(--soft);margin:0}
.story{font-size:1.35rem;line-height:1.35;margin:.75rem 0;max-width:62ch;text-wrap:pretty}
.story a{font-weight:700}
.small,small,.count,.reported,figcaption{font-size:.875rem}
.small,small,.count{color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
.cards,.charts{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));\
margin:.75rem 0}
.card:has(>details[open]){grid-column:1/-1}
.on-paper{display:none}
.wide{grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-radius:.4rem;padding:.8rem .9rem;margin:0;\
min-width:0;break-inside:avoid}
.card>h3,.card>h4{font-size:1rem;color:var(--soft);font-weight:600}
.card .best{font-size:2.1rem;line-height:1.15;font-weight:700;margin:.1rem 0}
.card .long{font-size:1.35rem}
.best .unit{font-size:1rem;font-weight:400;color:var(--soft)}
.card.disputed,.card.open{border-left:4px solid var(--dispute)}
.card.disputed .best{color:var(--dispute)}
#conflicts .card>h3{color:var(--ink)}
.decided{font-size:.9rem}
.open .decided{color:var(--dispute);font-weight:600}
svg{display:block;width:100%;height:auto}
.card>svg{width:auto;height:3.2rem;max-width:100%;margin:.3rem 0}
.deprecated::before{content:"✗\\00a0"}
.charts .card>svg{width:100%;height:auto;max-width:26rem;margin:.3rem auto 0}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.2rem .5rem .2rem 0;border-top:1px solid var(--line);\
font-weight:400}
thead th{color:var(--soft);border:0;white-space:nowrap}
.number{text-align:right;white-space:nowrap}
.card .number{white-space:normal;font-weight:600}
.card>table{max-width:40rem;overflow-wrap:break-word}
.level2{padding-left:.8rem}
.level3{padding-left:1.6rem}
tr.marked th,tr.marked td,li.marked{font-weight:700;color:var(--week)}
.scroll{overflow-x:auto}
.scroll td,.scroll th{padding-left:.75rem}
.scroll th:first-child{padding-left:0}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--week);padding:.15rem 0}
.verdict{font-size:.9rem}
.printed-by{font-size:.875rem;padding-left:1.1rem}
.printed-by li{margin:.2rem 0}
.figures{list-style:none;padding-left:.5rem}
.figures>li{margin:.5rem 0}
.deprecated{color:var(--dispute)}
.deprecated a,.deprecated small{color:inherit}
.caution{font-size:.875rem;border-left:3px solid var(--line);padding-left:.6rem}
.part{border-top:1px solid var(--line);margin-top:.6rem;font-size:.9rem}
.citation p{font-size:.8rem;margin:.4rem 0 0;color:var(--soft)}
pre{white-space:pre-wrap;font:.75rem/1.4 ui-monospace,Menlo,Consolas,monospace;background:var(--paper);margin:0;\
padding:.5rem;border-radius:.3rem;user-select:all;max-height:9rem;overflow-y:auto}
.quote blockquote{font:1.1rem/1.4 Georgia,"Times New Roman",serif;border-left:4px solid var(--week);\
padding-left:.75rem;margin:.5rem 0}
.paraphrase{border:1px dashed var(--soft);background:none}
.paraphrase p:not(.small){color:var(--soft)}
figcaption{font-weight:600}
dl>div{margin:.5rem 0;break-inside:avoid}
dt{font-weight:600}
dd{margin:0}
.timeline{list-style:none;padding:0}
.timeline li{margin:.15rem 0}
.sources li{margin:.4rem 0;font-size:.875rem;break-inside:avoid}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
@media print{
@page{size:A4;margin:10mm 10mm 12mm;@bottom-right{content:counter(page) " / " counter(pages);font:7pt Arial,sans-serif}}
:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--week:#000;--dispute:#000}
body{font:7.6pt/1.23 Arial,Helvetica,sans-serif;max-width:none;padding:0;overflow-wrap:normal}
a{text-decoration:none}
.on-paper{display:inline}
.off-paper,nav,.skip,.citation,.part .verdict,.card>table,.card>details>summary,[data-ref]>*,.again,\
.topics{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none;font-weight:700;padding:0}
summary::marker{content:""}
h1{font-size:15pt}
h2{font-size:10.5pt;margin:2.5mm 0 1mm;padding-top:.7mm;border-top-width:1pt;break-after:avoid}
h3,h4,.card>h3,.card>h4{font-size:8.5pt;break-after:avoid}
main>section>h3{margin:2mm 0 1mm}
.story{font-size:10.5pt;max-width:none;margin:1.5mm 0}
.small,small,.count,.reported,figcaption,.verdict,.printed-by,.caution,.part,.decided,.sources li{font-size:inherit}
p,ul,ol,dl,figure,blockquote,details{margin:.5mm 0}
p,li,dd,dt,summary{max-width:none;orphans:2;widows:2}
ul,ol{padding-left:4mm}
main>section:not(#weeks),#weeks>details{columns:2;column-gap:5mm}
.cards,.timeline{display:block;margin:0}
section>h2,summary{column-span:all}
dt,dd{display:inline}
dd::before{content:" "}
.card{padding:.8mm 0;margin:0 0 1mm;border:0;border-top:.5pt solid #666;border-radius:0}
.cards:not(.wide)>.card{break-inside:auto}
.card .best{font-size:12.5pt;line-height:1.1;margin:0 0 0 1.5mm}
.card .long{font-size:11pt}
.charts .card>svg{max-width:55mm}
.best .unit{font-size:8pt}
.cards .card>svg{float:right;height:5.5mm;margin:-1mm 0 -1mm}
.cards:not(.wide)>.card>:is(h3,h4,.best,.reported,.count){display:inline}
.card>.reported::before{content:"\\a";white-space:pre}
.card>.count::before{content:" · "}
.part{margin-top:.7mm;padding-top:.5mm;border-top:.5pt dotted #666}
.part>p:first-child{break-after:avoid}
.printed-by,.timeline,#conflicts ul{padding:0}
.printed-by li,.timeline li,#conflicts li{display:inline}
:is(.printed-by,.timeline,#conflicts ul)>li:not(:last-child)::after{content:" · "}
[data-ref]::after{content:"[" attr(data-ref) "]"}
.caution{padding-left:1.5mm;border-left:1pt solid #999}
.card.open,.card.disputed{border-left:1.5pt solid #000;padding-left:2mm}
.quote blockquote{font-size:8.4pt;line-height:1.25;border:0;padding:0}
.quote>.small::before,.paraphrase>.small::before{content:"\\2002"}
.quote>:not(figcaption),.paraphrase>:not(figcaption){display:inline}
.cards figcaption{margin-top:1.5mm;break-after:avoid}
.quote,.paraphrase{border-top:0;margin:0 0 1mm;padding:0}
#weeks>details{break-inside:avoid}
#timeline{break-inside:avoid}
.charts{grid-template-columns:1fr 1fr 1fr;gap:1mm 4mm;margin:0}
.charts>*{margin:0}
.sources li,dl>div{margin:.3mm 0}
}
"""
