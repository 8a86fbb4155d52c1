/** A choice in a select, a segmented control or a list. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}
