import type { BuiltColumn } from './built-column';
import { ByteTable } from './byte-table';
import type { Decode } from './cells';
import { withRoom } from './chunk-buffer';
import { MISSING_CODE } from './column';
import { PartTally, type ColumnMerger } from './column-merger';
import type { ColumnPart, PartDictionary } from './column-part';
import { TextDictionary } from './text-dictionary';

/** The codes of each part become those of one dictionary, whose texts are in the order of their first occurrence. */
export class TextMerger implements ColumnMerger {
  readonly #tally = new PartTally();
  readonly #table = new ByteTable();
  #counts = new Uint32Array(0);

  constructor(private readonly decode: Decode) {}

  add(part: ColumnPart): ColumnPart['values'] {
    this.#tally.add(part);
    const codes = part.values as Uint32Array;
    const codeOf = this.#codesOf(part.dictionary!);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      if (code !== MISSING_CODE) codes[row] = codeOf[code]!;
    }
    return codes;
  }

  built(): BuiltColumn {
    const { missing, unreadable, witnesses } = this.#tally;
    const { bytes, ends, size } = this.#table;
    const lengths = ends.slice();
    for (let code = 1; code < size; code++) lengths[code]! -= ends[code - 1]!;
    const dictionary = new TextDictionary(bytes, lengths, this.#counts.slice(0, size), this.decode);
    return { missing, distinct: size, unreadable: unreadable.list, findings: [], witnesses, dictionary };
  }

  #codesOf({ bytes, ends, hashes, counts }: PartDictionary): Uint32Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const codeOf = new Uint32Array(ends.length);
    const totals = (this.#counts = withRoom(this.#counts, this.#table.size + ends.length));
    let start = 0;
    for (let entry = 0; entry < ends.length; entry++) {
      const end = ends[entry]!;
      const code = this.#table.code(bytes, view, start, end, hashes[entry]!);
      codeOf[entry] = code;
      totals[code]! += counts[entry]!;
      start = end;
    }
    return codeOf;
  }
}
