import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFormatName, parseDateFormat } from '../../../src/domain/table/date-format';
import { DateReader } from '../../../src/domain/table/date-reader';

function reader(name: string): DateReader {
  const format = parseDateFormat(name);
  if (!format) throw new Error(`no format: ${name}`);
  return new DateReader(format);
}
const read = (text: string, name: string): string | null => {
  const ms = reader(name).read(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};

describe('DateReader.read', () => {
  it.each([
    ['2024-02-29', 'YYYY-MM-DD', '2024-02-29T00:00:00.000Z'],
    ['2024/2/9', 'YYYY-MM-DD', '2024-02-09T00:00:00.000Z'],
    ['19970101', 'YYYYMMDD', '1997-01-01T00:00:00.000Z'],
    ['31/12/2023', 'DD/MM/YYYY', '2023-12-31T00:00:00.000Z'],
    ['3/4/2026', 'DD/MM/YYYY', '2026-04-03T00:00:00.000Z'],
    ['3/4/2026', 'MM/DD/YYYY', '2026-03-04T00:00:00.000Z'],
    ['31.12.2023', 'DD.MM.YYYY', '2023-12-31T00:00:00.000Z'],
    ['05-Jan-24', 'DD-MMM-YY', '2024-01-05T00:00:00.000Z'],
    ['5 September 1999', 'DD MMM YYYY', '1999-09-05T00:00:00.000Z'],
    ['Mar 7, 2021', 'MMM DD, YYYY', '2021-03-07T00:00:00.000Z'],
    ['01/02/69', 'DD/MM/YY', '1969-02-01T00:00:00.000Z'],
    ['01/02/68', 'DD/MM/YY', '2068-02-01T00:00:00.000Z'],
    ['2024年3月5日', 'YYYY年MM月DD日', '2024-03-05T00:00:00.000Z'],
    ['２０２４－０３－０５', 'YYYY-MM-DD', '2024-03-05T00:00:00.000Z'],
    ['2024-03-05 07:08', 'YYYY-MM-DD', '2024-03-05T07:08:00.000Z'],
    ['2024-03-05T07:08:09.125', 'YYYY-MM-DD', '2024-03-05T07:08:09.125Z'],
    ['2024-03-05T00:30:00+08:00', 'YYYY-MM-DD', '2024-03-04T16:30:00.000Z'],
    ['2024-03-05T00:30:00Z', 'YYYY-MM-DD', '2024-03-05T00:30:00.000Z'],
    ['2024-03-05 10:00 -0330', 'YYYY-MM-DD', '2024-03-05T13:30:00.000Z'],
    ['12/31/2023 12:05 AM', 'MM/DD/YYYY', '2023-12-31T00:05:00.000Z'],
    ['12/31/2023, 1:05:09 pm', 'MM/DD/YYYY', '2023-12-31T13:05:09.000Z'],
    ['2024/3/5 下午2:05', 'YYYY-MM-DD', '2024-03-05T14:05:00.000Z'],
    ['20240305143000', 'YYYYMMDD', '2024-03-05T14:30:00.000Z'],
  ])('reads %s as %s', (text, name, iso) => {
    expect(read(text, name)).toBe(iso);
  });

  it.each([
    ['2023-02-29', 'YYYY-MM-DD'],
    ['1900-02-29', 'YYYY-MM-DD'],
    ['2024-13-01', 'YYYY-MM-DD'],
    ['13/13/2024', 'DD/MM/YYYY'],
    ['2024-01-01', 'DD/MM/YYYY'],
    ['2024-01/01', 'YYYY-MM-DD'],
    ['1997010', 'YYYYMMDD'],
    ['199701011', 'YYYYMMDD'],
    ['2024-01-01 25:00', 'YYYY-MM-DD'],
    ['2024-01-01x', 'YYYY-MM-DD'],
    ['2024-01-011', 'YYYY-MM-DD'],
    ['5 Foo 2024', 'DD MMM YYYY'],
    ['1.2.34', 'DD.MM.YY'],
    ['', 'YYYY-MM-DD'],
  ])('refuses %j as %s', (text, name) => {
    expect(read(text, name)).toBeNull();
  });

  it('is the inverse of writing any day in any format', () => {
    const names = [
      'YYYY-MM-DD',
      'YYYY/MM/DD',
      'DD/MM/YYYY',
      'MM/DD/YYYY',
      'DD.MM.YYYY',
      'DD-MM-YYYY',
      'YYYYMMDD',
      'DD MMM YYYY',
      'MMM DD, YYYY',
      'YYYY年MM月DD日',
    ];
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const day = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...names), (date, name) => {
        const [year, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
        const text = name
          .replace('YYYY', year)
          .replace('MMM', months[Number(month) - 1]!)
          .replace('MM', month)
          .replace('DD', dayOfMonth);
        expect(read(text, name)).toBe(`${date.toISOString().slice(0, 10)}T00:00:00.000Z`);
      }),
    );
  });

  it('agrees with Date.parse on ISO times with a zone', () => {
    const offset = fc.constantFrom('Z', '+00:00', '+05:30', '-11:00', '+14:00');
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        offset,
        (date, zone) => {
          const text = date.toISOString().replace('Z', zone);
          expect(reader('YYYY-MM-DD').read(text)).toBe(Date.parse(text));
        },
      ),
    );
  });
});

describe('DateReader.readPlain', () => {
  const formats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD', 'DD MMM YYYY', 'DD/MM/YY'];
  const digit = fc.constantFrom(...'0123459');
  const date = fc.tuple(fc.array(digit, { minLength: 8, maxLength: 8 }), fc.constantFrom('', '-', '/', '.', '年'));
  const time = fc.constantFrom('', ' 10:30', 'T23:59:59', ' 24:00', ' 1:30', '  10:30', ' 10:30:61', 'T10:30Z', '5');

  it('reads nothing but what the second look reads, to the same value and the same notes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formats), date, time, fc.boolean(), (name, [digits, mark], clock, front) => {
        const cuts = front ? [4, 6] : [2, 4];
        const text = [digits.slice(0, cuts[0]), digits.slice(cuts[0], cuts[1]), digits.slice(cuts[1])]
          .map((part) => part.join(''))
          .join(mark)
          .concat(clock);
        const [fast, slow] = [reader(name), reader(name)];
        const bytes = new TextEncoder().encode(`|${text}|`);
        const value = fast.readPlain(bytes, 1, bytes.length - 1);
        const expected = slow.read(text);
        if (!Number.isNaN(value)) expect([value, fast.notes]).toEqual([expected, slow.notes]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['YYYY-MM-DD', '2024-02-29 10:30', Date.UTC(2024, 1, 29, 10, 30)],
    ['DD.MM.YYYY', '29.02.2024', Date.UTC(2024, 1, 29)],
    ['MM/DD/YYYY', '12/31/1999T23:59:59', Date.UTC(1999, 11, 31, 23, 59, 59)],
    ['YYYYMMDD', '19700102', 86_400_000],
  ])('reads %s such as %s', (name, text, expected) => {
    const bytes = new TextEncoder().encode(text);
    expect(reader(name).readPlain(bytes, 0, bytes.length)).toBe(expected);
  });
});

describe('what a reader remembers', () => {
  const after = (name: string, ...texts: string[]) => {
    const made = reader(name);
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      if (Number.isNaN(made.readPlain(bytes, 0, bytes.length))) made.read(text);
    }
    const { notes, format } = made;
    return { ...notes, ambiguous: notes.swappable && !notes.settled, name: dateFormatName(format, notes) };
  };

  it('is unsure while day and month could be exchanged', () => {
    expect(after('MM/DD/YYYY', '03/04/2026', '05/05/2026').ambiguous).toBe(true);
    expect(after('MM/DD/YYYY', '03/04/2026', '03/13/2026').ambiguous).toBe(false);
    expect(after('DD/MM/YYYY', '03/04/2026', '13/03/2026').ambiguous).toBe(false);
  });

  it('is sure where the exchange makes no difference, or points say day-first', () => {
    expect(after('MM/DD/YYYY', '01/01/2026', '05/05/2026').ambiguous).toBe(false);
    expect(after('DD.MM.YYYY', '03.04.2026').ambiguous).toBe(false);
    expect(after('YYYY-MM-DD', '2026-03-04').ambiguous).toBe(false);
  });

  it('is not sure by what is no date, or no whole date', () => {
    expect(after('DD/MM/YYYY', '03/04/2026', '00.00.0000').ambiguous).toBe(true);
    expect(after('DD/MM/YYYY', '03/04/2026', '03/05/2026', '00.00.0000').ambiguous).toBe(true);
  });

  it('names the format by the separator and the longest time it met', () => {
    expect(after('DD/MM/YYYY', '1-2-2024', '01/02/2024 10:00').name).toBe('DD-MM-YYYY HH:mm');
    expect(after('YYYY-MM-DD', '2024-01-01', '2024-01-01T10:00:00Z').name).toBe('YYYY-MM-DDTHH:mm:ssZ');
    expect(after('YYYYMMDD', '20240101').name).toBe('YYYYMMDD');
  });

  it('counts times with and without a zone', () => {
    const made = after('YYYY-MM-DD', '2024-01-01 10:00', '2024-01-01T10:00Z', '2024-01-02');
    expect([made.zoned, made.unzoned]).toEqual([1, 1]);
  });
});

describe('parseDateFormat', () => {
  it('understands the names that it gives', () => {
    const names = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YY', 'YYYYMMDD', 'DD MMM YYYY', 'YYYY年MM月DD日'];
    expect(
      names.map((name) =>
        dateFormatName(parseDateFormat(name)!, { separator: /[-/ 年]/.exec(name)?.[0] ?? '', time: '' }),
      ),
    ).toEqual(names);
  });

  it('takes lower case, single letters and a time', () => {
    expect(parseDateFormat('d/m/yyyy')).toEqual(parseDateFormat('DD/MM/YYYY'));
    expect(parseDateFormat('YYYY-MM-DD HH:mm:ss')).toEqual(parseDateFormat('YYYY-MM-DD'));
  });

  it.each(['', 'YYYY', 'DD/DD/YYYY', 'YDM', '%d/%m/%Y', 'YYYY-DD-MM', 'hello'])('refuses %j', (name) => {
    expect(parseDateFormat(name)).toBeNull();
  });
});
