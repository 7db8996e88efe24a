/** How the printed report looks: dark text on white, thin rules, figures of equal width; table heads repeat on each page. */
export const PRINT_STYLE = `
@page { margin: 1.6cm 1.6cm 1.8cm }
* { box-sizing: border-box }
body { margin: 0; font: 9pt/1.45 Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif; color: #1c2024; font-variant-numeric: tabular-nums }
h1 { font-size: 24pt; line-height: 1.2; margin: 0 0 4mm; font-weight: 650 }
h2 { font-size: 14pt; margin: 0 0 2mm; font-weight: 650; break-after: avoid }
h3 { font-size: 10.5pt; margin: 7mm 0 2mm; font-weight: 650; break-after: avoid }
p { margin: 0 0 2mm }
.cover { padding-top: 2mm }
.cover .sub { font-size: 12pt; color: #5b6570; margin-bottom: 5mm }
.facts { width: 100%; border-top: 1.5pt solid #1c2024; border-collapse: collapse; margin-bottom: 5mm }
.facts th { text-align: left; font-weight: 400; color: #5b6570; padding: .6mm 4mm .6mm 0; width: 45mm; vertical-align: top }
.facts td { padding: .6mm 0; vertical-align: top }
.facts tr + tr > * { border-top: .4pt solid #d5dade }
.totals { width: 178mm }
.totals th { width: auto; white-space: nowrap }
.facts .figure { font-size: 12pt; font-weight: 650; text-align: right }
.note { color: #5b6570; max-width: 160mm }
.warning { border: .8pt solid #9a6700; border-left-width: 3pt; padding: 2mm 4mm; margin: 0 0 5mm }
.warning p { margin: 0 0 .6mm }
.warning p:last-child { margin: 0 }
.break { break-before: page; height: 0 }
section.flows { break-inside: avoid; margin-top: 9mm }
table.sheet { width: 100%; border-collapse: collapse; font-size: 7.5pt; line-height: 1.35 }
table.sheet thead { display: table-header-group }
table.sheet th { text-align: left; border-bottom: .9pt solid #1c2024; padding: 1mm 2.4mm 1mm 0; font-weight: 650; vertical-align: bottom }
table.sheet td { border-bottom: .3pt solid #d5dade; padding: .8mm 2.4mm .8mm 0; vertical-align: top; overflow-wrap: break-word }
table.sheet tr { break-inside: avoid }
table.sheet tbody tr:first-child:not(:last-child) { break-after: avoid }
table.sheet tbody tr:last-child:not(:first-child) { break-before: avoid }
table.sheet .number { text-align: right; white-space: nowrap; overflow-wrap: normal }
table.sheet .time, table.sheet .short { white-space: nowrap; overflow-wrap: normal }
table.sheet tr.followed td { border-bottom: 0; padding-bottom: 0 }
table.sheet tr.followed { break-after: avoid }
table.sheet tr.below td { color: #434d57; padding-left: 6mm }
table.sheet td.long { white-space: normal; overflow-wrap: anywhere; min-width: 24mm }
table.sheet tr.total > * { font-weight: 650; border-top: .9pt solid #1c2024; border-bottom: 0 }
table.sheet tr.subtotal > * { font-weight: 600 }
table.sheet tr.incomplete td:first-child::before { content: '† ' }
.chart { break-inside: avoid; margin-bottom: 5mm; max-width: 190mm }
svg text { font: 7.5pt Inter, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif; fill: #1c2024 }
svg .gain { fill: #2f6f4f }
svg .loss { fill: url(#hatch); stroke: #9b2c2c; stroke-width: .6 }
svg .axis { stroke: #5b6570; stroke-width: .8; fill: none }
`;
