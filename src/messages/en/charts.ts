export const charts = {
  'charts.asChart': 'Show as chart',
  'charts.asTable': 'Show as table',
  'charts.binned': 'Counted in {bins, plural, one {# bin} other {# bins}}.',
  'charts.boxes':
    'Boxes hold the middle half, whiskers reach from the 5th to the 95th percentile; bar: median, dot: mean.',
  'charts.count': 'Count',
  'charts.csv': 'Download the data as CSV',
  'charts.from': 'From',
  'charts.group': 'Group',
  'charts.linear': 'Linear',
  'charts.log': 'Log',
  'charts.mean': 'Mean',
  'charts.median': 'Median',
  'charts.nothing': 'There is nothing to draw yet.',
  'charts.other': 'Other',
  'charts.p5': '5th percentile',
  'charts.p95': '95th percentile',
  'charts.png': 'Download as PNG',
  'charts.q1': 'First quartile',
  'charts.q3': 'Third quartile',
  'charts.sampled': 'Drawn: {shown, number} of {total, number} rows, sampled evenly.',
  'charts.scale': 'Scale',
  'charts.summary.bars':
    '{measure} of {bars, plural, one {# bar} other {# bars}}. Largest: {largest}, {most}. Smallest: {smallest}, {least}.',
  'charts.summary.box': '{name}: median {median}, middle half from {q1} to {q3}.',
  'charts.summary.heat': '{measure} by {rows} and {columns}.',
  'charts.summary.histogram':
    '{measure} from {low} to {high} in {bins, plural, one {# bin} other {# bins}}. Most, {count, number}, lie between {from} and {to}.',
  'charts.summary.line': '{name} goes from {first} to {last}.',
  'charts.summary.points':
    '{y} against {x}: {points, plural, one {# point} other {# points}} in {groups, plural, one {# group} other {# groups}}.',
  'charts.to': 'To',
} as const;
