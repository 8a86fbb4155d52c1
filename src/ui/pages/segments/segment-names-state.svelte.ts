import { readStored, SEGMENT_NAMES, writeStored } from '../../preferences/stored';

type Names = Readonly<Record<string, string>>;

const nameOf = (labels: string): string => `${SEGMENT_NAMES}${labels}`;

/** Names that the user gave to segments, remembered for each table of labels. */
class SegmentNames {
  #names = $state.raw<Readonly<Record<string, Names>>>({});

  /** The names of a segmentation by its segments, as the labels have them. */
  of(labels: string): Names {
    return this.#names[labels] ?? storedNames(labels);
  }

  /** An empty name gives the segment back the one that it was made with. */
  rename(labels: string, segment: string, name: string): void {
    const others = Object.entries(this.of(labels)).filter(([other]) => other !== segment);
    const given = name.trim();
    const names = Object.fromEntries(given === '' ? others : [...others, [segment, given]]);
    this.#names = { ...this.#names, [labels]: names };
    writeStored(nameOf(labels), Object.keys(names).length === 0 ? null : JSON.stringify(names));
  }
}

function storedNames(labels: string): Names {
  try {
    const stored: unknown = JSON.parse(readStored(nameOf(labels)) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export const segmentNames = new SegmentNames();
