/** A preparation step that mends what a finding says, with the options that it needs beyond their defaults. */
export type Remedy =
  | { readonly op: 'dropMissing'; readonly columns: readonly string[]; readonly method: 'rows' | 'columns' }
  | {
      readonly op: 'impute';
      readonly columns: readonly string[];
      readonly method: 'median' | 'mode';
      /** Add a column that says which cells were missing. */
      readonly indicator?: boolean;
      /** A number to be taken for missing. */
      readonly missingValue?: number;
    }
  | { readonly op: 'scale'; readonly columns: readonly string[]; readonly method: 'log' | 'yeoJohnson' }
  | { readonly op: 'clip'; readonly columns: readonly string[]; readonly method: 'iqr'; readonly factor: number }
  /** `exclude` keeps every other column. */
  | { readonly op: 'select'; readonly columns: readonly string[]; readonly method: 'exclude' }
  /** Keeps the first of the rows that agree in these columns. */
  | { readonly op: 'dropDuplicates'; readonly columns: readonly string[]; readonly method: 'first' }
  /** `commonestSpelling` merges the spellings of a value; `wordsToMissing` empties cells such as "N/A". */
  | {
      readonly op: 'tidyText';
      readonly columns: readonly string[];
      readonly method: 'commonestSpelling' | 'wordsToMissing';
    }
  /** A row for each item of a cell that lists several. */
  | {
      readonly op: 'splitText';
      readonly column: string;
      readonly delimiter: string;
      readonly name?: string;
      readonly rowNumber: string;
    };
