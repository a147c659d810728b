/** Of the memo in HTML, on a screen and on A4 paper. */
export const STYLESHEET = `
:root { --ink: #1b2430; --soft: #55606e; --line: #c9d0d8; --paper: #fff; --strong: #12507b; --against: #8c1d18; --wash: #f3f6f9; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1, h2, h3, th, .kicker, .legend, .status, .provision, figcaption, svg text { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .2rem 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 1.75rem 0 .4rem; }
p { margin: .5rem 0; }
.kicker { color: var(--soft); font-size: .875rem; margin: 0; }
.lead { font-size: 1.125rem; }
ul { padding-left: 1.25rem; } li { margin: .3rem 0; }
.provision { font-weight: 600; font-size: .9em; }
.paragraph { color: var(--soft); font-size: .9em; white-space: nowrap; }
figure { margin: 1.25rem 0; break-inside: avoid; } figcaption { font-weight: 600; font-size: .9rem; margin-bottom: .6rem; }
svg { display: block; width: 100%; height: auto; }
svg .caption, svg .label { font-size: 13px; fill: var(--ink); }
svg .cell { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
svg .addressed { fill: var(--strong); stroke: var(--strong); }
svg .contradicted { fill: var(--against); stroke: var(--against); }
svg .half { fill: var(--strong); }
svg .departed { stroke-dasharray: 3 2; }
svg .silent { stroke: #7c8794; }
svg .stroke { fill: none; stroke: var(--ink); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
svg .light { stroke: #fff; }
svg .bar { fill: var(--against); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; list-style: none; padding: 0; margin: .75rem 0 0; font-size: .875rem; }
.legend li { display: flex; align-items: center; gap: .4rem; margin: 0; } .legend svg { width: 1.1rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem .5rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .8rem; color: var(--soft); } tbody th { font-weight: 600; width: 34%; }
tr { break-inside: avoid; } tr.group th { width: auto; padding-top: 1.25rem; color: var(--soft); }
td.state { width: 17%; } .status { display: flex; gap: .4rem; align-items: center; font-size: .85rem; } .status svg { width: 1rem; flex: none; }
.evidence { margin: 0 0 .5rem; } .evidence:last-child { margin-bottom: 0; }
.note { color: var(--soft); } mark { background: #fff0c2; color: inherit; text-decoration: underline; text-underline-offset: .15em; }
.contradicts mark { background: #fbdedb; }
blockquote { margin: .6rem 0; padding: .5rem 1rem; border-left: 4px solid var(--strong); background: var(--wash); font-size: .95em; }
blockquote cite { display: block; font-style: normal; font-size: .85em; color: var(--soft); margin-top: .4rem; }
.breach { break-inside: avoid-page; } .suggestion { padding-left: 1rem; border-left: 4px solid var(--line); }
.grave h3::before { content: "\\2716\\00a0"; color: var(--against); }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
@media (forced-colors: active) {
  :root { --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --paper: Canvas; --strong: CanvasText; --against: CanvasText; }
  svg .light { stroke: Canvas; } svg .silent { stroke: CanvasText; } mark { color: MarkText; } }
@media print { @page { size: A4; margin: 20mm 18mm; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, figcaption { break-after: avoid; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
