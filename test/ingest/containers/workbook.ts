import { zipFile } from './zip-file';

/** Cells by their XML: `n` numbers as they stand in the file, `d` serial dates, `s` text, `b` booleans, `e` errors. */
export type TestCell = Readonly<Partial<Record<'n' | 'd' | 's' | 'b' | 'e', string>>> | null;
export type TestSheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

export const s = (text: string): TestCell => ({ s: text });
export const n = (text: string): TestCell => ({ n: text });
export const d = (serial: string): TestCell => ({ d: serial });

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook as spreadsheets write it: shared strings, date styles, sheets by relationship. */
export async function workbook(sheets: TestSheets): Promise<Blob> {
  return zipFile(workbookFiles(sheets));
}

export function workbookFiles(sheets: TestSheets): Record<string, string> {
  const shared = new Map<string, number>();
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name]!, shared);
  });
  files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${[...shared.keys()]
    .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    .join('')}</sst>`;
  return files;
}

function sheetXml(rows: readonly (readonly TestCell[])[], shared: Map<string, number>): string {
  const cell = (value: TestCell, reference: string): string => {
    if (value === null) return '';
    if (value.n !== undefined) return `<c r="${reference}"><v>${value.n}</v></c>`;
    if (value.d !== undefined) return `<c r="${reference}" s="1"><v>${value.d}</v></c>`;
    if (value.b !== undefined) return `<c r="${reference}" t="b"><v>${value.b}</v></c>`;
    if (value.e !== undefined) return `<c r="${reference}" t="e"><f>1/0</f><v>${value.e}</v></c>`;
    const text = value.s!;
    if (!shared.has(text)) shared.set(text, shared.size);
    return `<c r="${reference}" t="s"><v>${shared.get(text)}</v></c>`;
  };
  const body = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
  );
  return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
