export const data = {
  'data.deleted': '“{table}” was deleted.',
  'data.interrupted.text': 'Nothing of it was stored, and earlier tables are as they were. Choose the file again.',
  'data.interrupted.title': 'The import of {names} was interrupted when the page was closed or reloaded.',
  'data.news.failed': '{file} was not imported. {problem}',
  'data.news.imported':
    '{table} was imported: {rows, plural, one {# row} other {# rows}} stored, {apart, plural, =0 {none} other {#}} set aside.',
  'data.paste.button': 'Paste a table',
  'data.paste.name': 'Pasted table',
  'data.paste.none': 'This is no table: paste cells of a spreadsheet, or lines with separators.',
  'data.role.separator': ', ',
  'data.sample.failed': 'The sample shop could not be imported',
  'data.sample.importing': 'Importing the sample shop',
  'data.sample.synthetic': 'All of it is synthetic: no real person or purchase is in it.',
  'data.sample.text':
    'Two years of an online shop: 2,000 customers and 41,358 purchase lines with refunds, and with reviews, referrals and a survey beside them.',
  'data.sample.title': 'No file at hand?',
  'data.useful.columns': 'Such as these columns:',
  'data.useful.customers': 'Customers',
  'data.useful.customers.text':
    'One row a customer: age, city, plan, whether they left. Predict any of its columns from the others.',
  'data.useful.opinions': 'Surveys and reviews',
  'data.useful.opinions.text': 'Scores and answers by customer, to set beside what they spend.',
  'data.useful.purchases': 'Purchases',
  'data.useful.purchases.text':
    'One row a purchase: who, when, how much. Enough for customer value and segments. Exports of shops and tills have it.',
  'data.useful.title': 'Files that are useful',
  'data.welcome.answer': 'See what your customers are worth, from one file',
  'data.welcome.dropHint':
    'CSV, TSV, text, gzip, Excel or Parquet: one file, several, or a folder. You see how each is read, and can change it, before anything is stored.',
  'data.welcome.privacy':
    'Your files stay in this browser: read, stored and analysed here. There is no server to send them to.',
} as const;
