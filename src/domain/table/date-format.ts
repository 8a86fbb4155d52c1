/** How the parts of a date are written. One column has one format. */
export interface DateFormat {
  readonly order: 'YMD' | 'DMY' | 'MDY';
  readonly yearDigits: 2 | 4;
  readonly month: 'number' | 'name';
  /** Eight digits (or six, for two-digit years) without separators. */
  readonly compact: boolean;
}

/** What stands between the parts, and after them: for the name of a format only, reading is lenient about both. */
export interface DateStyle {
  readonly separator: string;
  /** Such as ` HH:mm:ss`; empty where the column has days only. */
  readonly time: string;
}

const PARTS = { Y: 'YYYY', M: 'MM', D: 'DD' } as const;

/** The name of a format, such as `YYYY-MM-DD`, `DD/MM/YYYY`, `YYYYMMDD` or `DD MMM YYYY HH:mm`. */
export function dateFormatName(format: DateFormat, style: DateStyle): string {
  const parts = Array.from(format.order, (part) => {
    if (part === 'Y') return format.yearDigits === 2 ? 'YY' : PARTS.Y;
    if (part === 'M') return format.month === 'name' ? 'MMM' : PARTS.M;
    return PARTS.D;
  });
  if (format.compact) return parts.join('') + style.time;
  if (style.separator === '年') return `${parts[0]}年${parts[1]}月${parts[2]}日${style.time}`;
  const inner = style.separator || ' ';
  const day =
    format.order === 'MDY' && format.month === 'name' ? `${parts[0]} ${parts[1]}, ${parts[2]}` : parts.join(inner);
  return day + style.time;
}

const PATTERN =
  /^(Y{4}|Y{2}|D{1,2}|M{1,4})([-/. ]?|年)(Y{4}|Y{2}|D{1,2}|M{1,4})(\2|, ?|月)(Y{4}|Y{2}|D{1,2}|M{1,4})日?([T ,].*|H.*)?$/i;

/** Understands a format's name, in either case; a time pattern after the date is allowed. `null` where it is none. */
export function parseDateFormat(name: string): DateFormat | null {
  const match = PATTERN.exec(name.trim());
  if (!match) return null;
  const parts = [match[1]!, match[3]!, match[5]!].map((part) => part.toUpperCase());
  const order = parts.map((part) => part[0]).join('');
  if (order !== 'YMD' && order !== 'DMY' && order !== 'MDY') return null;
  const month = parts.find((part) => part.startsWith('M'))!.length > 2 ? 'name' : 'number';
  return {
    order,
    yearDigits: parts.some((part) => part === 'YYYY') ? 4 : 2,
    month,
    compact: match[2] === '' && month === 'number',
  };
}

const numeric = { month: 'number', compact: false } as const;
const named = { month: 'name', compact: false } as const;

/** The formats that are tried on a column, the likelier of two that read the same cells first. */
export const GUESSED_DATE_FORMATS: readonly DateFormat[] = [
  { order: 'YMD', yearDigits: 4, ...numeric },
  { order: 'MDY', yearDigits: 4, ...numeric },
  { order: 'DMY', yearDigits: 4, ...numeric },
  { order: 'YMD', yearDigits: 4, month: 'number', compact: true },
  { order: 'DMY', yearDigits: 4, ...named },
  { order: 'MDY', yearDigits: 4, ...named },
  { order: 'MDY', yearDigits: 2, ...numeric },
  { order: 'DMY', yearDigits: 2, ...numeric },
  { order: 'DMY', yearDigits: 2, ...named },
];
