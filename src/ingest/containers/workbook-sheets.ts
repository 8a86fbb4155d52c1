/** The file of a workbook that every one has. */
export const WORKBOOK = 'xl/workbook.xml';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The names of the sheets in `xl/workbook.xml`, in their order. */
export function sheetNames(workbookXml: string): string[] {
  const tags = workbookXml.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const [, double, single] = /\sname=(?:"([^"]*)"|'([^']*)')/.exec(tag) ?? [];
    const name = double ?? single;
    return name ? [unescaped(name)] : [];
  });
}

function unescaped(text: string): string {
  return text
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, named?: string) => {
      if (named !== undefined) return ENTITIES[named] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
