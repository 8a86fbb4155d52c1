export const stale = {
  'stale.changed': 'Changed since this table was made: {names}.',
  'stale.deleted': 'Deleted since this table was made: {names}.',
  'stale.done': '“{table}” was made anew: {rows, plural, one {# row} other {# rows}}.',
  'stale.failed': 'The table was not made anew; it is as it was',
  'stale.lost': 'What is here stays, but it cannot be made anew.',
  'stale.named': '{table, select, none {a table} other {“{table}”}}',
  'stale.rebuild': 'Rebuild',
  'stale.running': 'Making “{table}” anew',
  'stale.text': 'What is below is as it was then. Rebuild it with the same steps from what is there now.',
} as const;
