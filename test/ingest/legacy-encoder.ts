const tables = new Map<string, Map<string, readonly number[]>>();

/** The bytes of a text in an encoding that the platform can only read: its decoder turned round. */
export function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16be');
  const table = tables.get(encoding) ?? inverted(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

function utf16(text: string, bigEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !bigEndian);
  return bytes;
}

/** The first of several sequences for a character wins. */
function inverted(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]): boolean => {
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      // In two steps: in one, Node 20 takes Windows-1252 for Latin-1.
      const text = decoder.decode(Uint8Array.from(bytes), { stream: true }) + decoder.decode();
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
      return true;
    } catch {
      return false;
    }
  };
  const leads = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !add([byte]));
  for (const lead of leads) for (let trail = 0x30; trail < 0xff; trail++) add([lead, trail]);
  return table;
}
