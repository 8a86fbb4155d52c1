export const valueCompare = {
  'value.compare.answer': '{left} and {right} agree on {share} of the top {top}.',
  'value.compare.asSet': 'as set on its tab',
  'value.compare.basis': '{customers, plural, one {# customer} other {# customers}} with a value by both',
  'value.compare.chance': '{share} by chance',
  'value.compare.change': 'Places',
  'value.compare.chart.fifths': '{share} of customers stay in the same fifth',
  'value.compare.chart.ranks': 'Ranks by {left} and by {right}',
  'value.compare.chart.ranksHow': 'Rank 1 is the most valuable customer; on the line both agree.',
  'value.compare.down': 'Ranked much lower by {right}',
  'value.compare.empty.text':
    'Import your purchases; then any two value models or columns can be held against each other.',
  'value.compare.empty.title': 'Do two values agree?',
  'value.compare.equal.both':
    'All customers are worth the same by {left} and by {right}: there are no ranks to compare.',
  'value.compare.equal.one':
    'All customers are worth the same by {model}: it ranks nobody, so there is nothing to compare.',
  'value.compare.failed': 'The values could not be compared',
  'value.compare.fifth': '{place, select, 1 {Top fifth} 2 {2nd} 3 {3rd} 4 {4th} other {Lowest}}',
  'value.compare.interval': '95 % interval {low} to {high}',
  'value.compare.kendall': 'Kendall’s τ',
  'value.compare.kendall.info':
    'Of two customers: how much more often both models agree on the order than disagree. Allows for ties.',
  'value.compare.left': 'Value',
  'value.compare.overlap': 'The same in the top {top}',
  'value.compare.panel': 'What is compared',
  'value.compare.rankBy': 'Rank by {model}',
  'value.compare.right': 'Against',
  'value.compare.same': 'Same rank',
  'value.compare.source.info': 'A model as it is set on its own tab, or a column of any table with one row a customer.',
  'value.compare.spearman': 'Rank correlation ρ',
  'value.compare.spearman.info':
    'Spearman: 1 where both rank customers alike, 0 where they have nothing in common, −1 where they are opposite.',
  'value.compare.swap': 'Swap',
  'value.compare.topShare': 'Top share',
  'value.compare.topShare.info': 'The share of customers of whom it is asked whether both models name the same.',
  'value.compare.up': 'Ranked much higher by {right}',
} as const;
