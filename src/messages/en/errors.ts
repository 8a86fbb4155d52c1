/** Details that an error does not carry read `none`. */
export const errors = {
  'error.cancelled': 'Cancelled.',
  'error.engine-lost': 'The computing part of the app stopped before it was done.',
  'error.engine-lost.next':
    'Your stored data is safe. Try again; if it happens again, use a smaller table or another computing engine in the settings.',
  'error.internal': 'Something went wrong that should not have.',
  'error.internal.next':
    'Your stored data was not changed. Try again; if it happens again, copy the technical details into a report.',
  'error.unknown-analysis': 'There is no analysis {analysis, select, none {by this name} other {“{analysis}”}}.',
  'error.unknown-parameter':
    'There is no parameter {parameter, select, none {by this name} other {“{parameter}”}} here.',
  'error.invalid-parameter':
    '{parameter, select, none {A parameter} other {The parameter “{parameter}”}} has a value that does not fit.',
  'error.invalid-parameter.next': 'Change it, or go back to the default.',
  'error.missing-parameter': '{parameter, select, none {A parameter} other {The parameter “{parameter}”}} is missing.',
  'error.missing-parameter.next': 'Choose a column for it here, or give a column that role on the Data page.',
  'error.table-not-found': 'This table is no longer here.',
  'error.table-not-found.next':
    'It may have been deleted in another tab. Choose another table, or import the file again.',
  'error.column-not-found':
    '{table, select, none {The table} other {“{table}”}} has no column {column, select, none {by this name} other {“{column}”}}.',
  'error.column-not-found.next': 'Choose another column.',
  'error.column-not-numeric': '{column, select, none {The column} other {“{column}”}} does not hold numbers.',
  'error.column-not-numeric.next':
    'Choose a column of numbers, or import the file again and set this column’s type to number.',
  'error.column-not-date': '{column, select, none {The column} other {“{column}”}} does not hold dates.',
  'error.column-not-date.next':
    'Choose a column of dates, or import the file again and set this column’s type to date.',
  'error.model-not-found': 'This model is no longer here.',
  'error.model-not-found.next': 'Train it again.',
  'error.too-few-rows':
    '{rows, select, none {There are too few usable rows} other {{rows, plural, one {There is only # usable row} other {There are only # usable rows}}}}{needed, select, none {} other {; {needed, plural, one {# is} other {# are}} needed}}.',
  'error.too-few-rows.next':
    'Use a larger table, or {groups, select, none {choose columns with fewer missing values} other {ask for fewer groups}}.',
  'error.too-few-groups':
    'The data has fewer different {groups, select, none {groups} other {groups ({groups, number})}} than were asked for.',
  'error.too-few-groups.next': 'Ask for fewer groups, or choose other columns.',
  'error.too-many-periods':
    'The dates or periods span {periods, select, none {too much} other {{periods, number} periods; {most, number} can be told apart at most}}.',
  'error.too-many-periods.next':
    'Look for dates that stand for something else, such as 9999-12-31, and correct them or leave their rows out; or choose another column.',
  'error.model-unusable':
    'The data cannot bear this model{finding, select, refunds_outweigh {: refunds outweigh the sales} no_repeat_buyers {: no customer has bought twice} no_spend {: hardly any repeat purchase has a positive spend} no_customers {: no customer has a usable history} one_customer {: there is one customer only} no_time {: no time has passed since the first purchases} other {}}.',
  'error.model-unusable.next': '“Trust” on the Value page tells more.',
  'error.no-usable-rows':
    'No row {table, select, none {} other {of “{table}” }}can be used: each lacks a value that is needed.',
  'error.no-usable-rows.next': 'Check that the right columns are chosen and that they were read with the right type.',
  'error.only-refunds':
    '{rows, select, none {All lines are refunds} other {{rows, plural, one {The only line is a refund} other {All # lines are refunds}}}}: there is no purchase to learn from.',
  'error.only-refunds.next': 'A line is a refund where its amount or quantity is below 0. Check the signs in the file.',
  'error.observation-before-data':
    '{asOf, select, none {Observation ends} other {Observation ends on {asOf},}} before the first purchase{from, select, none {} other {, on {from}}}: there is nothing to learn from.',
  'error.observation-before-data.next': 'Choose a later end of observation, or check that the dates were read rightly.',
  'error.no-usable-columns': 'None of the chosen columns can be used.',
  'error.no-usable-columns.next': 'Choose columns of numbers that vary from row to row.',
  'error.constant-column':
    '{column, select, none {The column} other {“{column}”}} has the same value in every row, so that nothing can be told from it.',
  'error.constant-column.next': 'Choose another column.',
  'error.not-converged': 'The computation did not settle on an answer.',
  'error.not-converged.next': 'Allow more iterations, lower the learning rate, or scale the columns.',
  'error.singular': 'Some columns say the same thing in other words, so that there is no single answer.',
  'error.singular.next': 'Leave out one of the columns that depend on each other, or add a small penalty.',
  'error.file-empty':
    '{headings, select, none {The file is empty.} other {{rejected, plural, =0 {The file has a heading row, but no rows of data below it.} other {No row of the file has as many values as its heading row.}}}}',
  'error.file-empty.next': 'Check that the export it came from had finished.',
  'error.file-not-text':
    'This is not a table of text{offset, select, none {} other { (from byte {offset, number} on)}}{format, select, zip {: it is a ZIP archive of several files, or of one that is no table} archive {: it is an archive} gzip {: it is a gzip archive within another} parquet {: it is a Parquet file within another} pdf {: it is a PDF document} image {: it is a picture} xls {: it is an old Excel workbook (XLS), or one that a password protects} xlsb {: it is a binary Excel workbook (XLSB)} document {: it is a document} database {: it is a database} arrow {: it is an Arrow file} utf32 {: it is UTF-32 text} html {: it is a web page (HTML), whatever its name says} xml {: it is an XML document} locked {: it is an archive that a password protects} other {}}.',
  'error.file-not-text.next':
    'Open it in the program it came from and save the table as CSV or XLSX, or unpack the archive, and import that file.',
  'error.file-encoding':
    'The file cannot be read {encoding, select, none {in this encoding} other {as {encoding}}}{offset, select, none {} other { (from byte {offset, number} on)}}.',
  'error.file-encoding.next': 'Choose another encoding in the preview, or save the file as UTF-8.',
  'error.file-quote-unclosed':
    'A quotation mark that is opened {line, select, none {} other {in line {line, number} }}is never closed.',
  'error.file-quote-unclosed.next':
    'Close it in the file, or choose in the preview that the file has no quotation marks.',
  'error.files-differ': 'These files do not have the same columns, so they cannot be one table.',
  'error.files-differ.next': 'Import it as a table of its own.',
  'error.file-too-wide': 'The file has more columns than a table can hold.',
  'error.file-too-wide.next': 'Check the delimiter in the preview, or leave out columns before you import it.',
  'error.file-too-large':
    'Unpacked, this file would be {ratio, select, none {larger than {most, number, ::scale/0.000001 .} MB, which is the most that can be opened} other {more than {ratio, number} times as large as it is now, which no table of data is}}.',
  'error.file-too-large.next': 'Unpack it yourself, or save the part that you need as CSV, and import that.',
  'error.file-corrupt':
    'This {format, select, gzip {gzip archive} zip {ZIP archive} xlsx {Excel workbook} parquet {Parquet file} other {file}} is damaged or incomplete{offset, select, none {} other { (from byte {offset, number} on)}}.',
  'error.file-corrupt.next': 'Export, copy or download it again.',
  'error.sheet-not-found': 'The workbook has no sheet {sheet, select, none {by this name} other {“{sheet}”}}.',
  'error.sheet-not-found.next': 'Choose another sheet{sheets, select, none {} other {: {sheets}}}.',
  'error.storage-blocked': 'Another tab has the data open in an older version of the app.',
  'error.storage-blocked.next': 'Close the other tabs of this app, then reload this page.',
  'error.storage-unavailable': 'The browser’s storage did not answer. Nothing was changed.',
  'error.storage-unavailable.next':
    'Reload the page. In a private window, or with storage switched off for this site, data cannot be kept.',
  'error.storage-quota':
    'There is no room left for this data{needed, select, none {} other {: it needs about {needed, number, ::scale/0.000001 .0} MB}}{free, select, none {} other {, and {free, number, ::scale/0.000001 .0} MB are free}}. Nothing was changed.',
  'error.storage-quota.next': 'Delete a table that you no longer need, or free disk space, then try again.',
  'error.storage-corrupt':
    'Stored data {column, select, none {} other {of “{column}” }}{table, select, none {} other {in “{table}” }}is damaged{row, select, none {} other { from row {row, number} on}}.',
  'error.storage-corrupt.next': 'Import the file again. Other tables and columns still open.',
  'error.storage-newer': 'The stored data was written by a newer version of the app.',
  'error.storage-newer.next': 'Reload the page to get that version.',
  'error.backend-unavailable':
    '{backend, select, none {This computing engine} other {The computing engine {backend}}} does not work in this browser.',
  'error.backend-unavailable.next': 'Choose “Automatic” in the settings.',
  'reason.missing-customer': 'without a customer',
  'reason.missing-date': 'without a date',
  'reason.missing-period': 'without a period',
  'reason.missing-amount': 'without an amount',
  'reason.after-as-of': 'after the end of observation',
  'reason.refund-ignored': 'refunds, left out as asked',
  'reason.missing-value': 'with a missing value',
  'reason.missing-target': 'without a target value',
  'reason.missing-feature': 'with a missing feature',
  'reason.identifier': 'names rows, such as an id',
  'reason.free-text': 'free text',
  'reason.constant': 'the same value in every row',
  'reason.all-missing': 'no value in any row',
  'reason.refund': 'refunds, which are no purchases',
  'reason.impossible-history': 'with a purchase history that cannot be (frequency, recency and T do not fit)',
  'reason.missing-spend': 'repeat buyers whose spend is missing',
  'reason.no-positive-spend': 'repeat buyers whose mean spend is not above 0',
  'reason.no-segment': 'without a segment',
  'reason.no-purchase': 'customers without a purchase',
  'error.expression-invalid':
    '{step, select, none {The expression} other {The expression of step {step, number}}} goes wrong{position, select, none {} other { at character {position, number}}}{expected, select, none {} other {: expected {expected}, found {found}}}.',
  'error.expression-invalid.next':
    'Correct it there. Names of columns with blanks or signs stand in [square brackets], texts in "quotes".',
  'error.original-not-kept':
    'The file that {table, select, none {this table} other {“{table}”}} was imported from is not kept here.',
  'error.original-not-kept.next': 'Import the file again, and choose there how it is to be read.',
  'error.table-changed':
    '{table, select, none {The table} other {“{table}”}} was changed meanwhile, here or in another tab.',
  'error.table-changed.next': 'Look at it again, then repeat what you meant to do.',
  'error.source-deleted':
    'A table that {table, select, none {this one} other {“{table}”}} was made from has been deleted.',
  'error.source-deleted.next': 'Run the analysis on another table. What was made before stays as it is.',
  'reason.outlier': 'with a value outside the limits',
  'reason.duplicate-row': 'repeating another row',
  'reason.condition-false': 'not meeting the condition',
  'reason.condition-missing': 'with a missing value in the condition',
  'error.duplicated-keys':
    '{key, select, none {Several rows have the same key} other {{rows, number} rows of “{table}” have “{key}” in {column}}}, so that one row would match several.',
  'error.duplicated-keys.next': 'Take the first of them only, or let each match make a row.',
  'error.too-many-rows':
    'The table would have {rows, select, none {too many rows} other {{rows, number} rows; {most, number} can be made at most}}.',
  'error.too-many-rows.next':
    'In a join, take the first match of each row only, or a column with fewer repeated values; else leave rows out first.',
  'reason.left-key-missing': 'of the first table, without a key',
  'reason.left-repeated': 'of the first table, that repeat an earlier key',
  'reason.left-unmatched': 'of the first table, with a key that the second does not have',
  'reason.right-key-missing': 'of the second table, without a key',
  'reason.right-repeated': 'of the second table, that repeat an earlier key',
  'reason.right-unmatched': 'of the second table, with a key that the first does not have',
} as const;
