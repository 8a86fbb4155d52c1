import { expect, test } from 'vitest';
import { hostedBundle, launch, visit } from './built-app';

test('a quota met in the middle of an import: rolled back, needed and free told, earlier tables intact', async () => {
  const host = await hostedBundle();
  const browser = await launch();
  const context = await browser.newContext();
  const session = await context.newCDPSession(await context.newPage());
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 4_000_000 });
  const { page } = await visit(context, host);
  const { bytes, error, before, after } = await page.evaluate(async () => {
    const { clientele } = window;
    const { tableId } = await clientele.importTable('id,value\na,1\nb,2\n', { name: 'earlier' });
    const earlier = async (): Promise<unknown> => [await clientele.tables(), await clientele.readRows(tableId)];
    const text = Array.from({ length: 300_000 }, (_, row) => `C${row},${Math.sin(row)},${Math.cos(row)}`).join('\n');
    const source = new Blob([`id,x,y\n${text}`]);
    const stored = await earlier();
    const refused = await clientele.importTable(source).catch((reason: unknown) => reason);
    const { code, message, details } = refused as { code: string; message: string; details: unknown };
    return { bytes: source.size, error: { code, message, details }, before: stored, after: await earlier() };
  });
  expect(error).toEqual({
    code: 'storage-quota',
    message: expect.stringMatching(/MB needed, [\d.]+ MB free/) as string,
    details: { needed: bytes, free: expect.any(Number) as number },
  });
  expect(after).toEqual(before);
  await browser.close();
  await host.close();
});
