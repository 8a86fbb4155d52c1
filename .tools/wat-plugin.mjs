import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/**
 * Assembles WebAssembly text: `import bytes from './kernel.wat'` gives the module's bytes, a few hundred, so that they need no
 * request of their own and no place in the single file.
 *
 * @returns {import('vite').Plugin}
 */
export function wat() {
  return {
    name: 'clientele:wat',
    async load(id) {
      if (!id.endsWith('.wat')) return undefined;
      const assembler = await wabt();
      const module = assembler.parseWat(id, readFileSync(id, 'utf8'));
      try {
        const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
        return `export default Uint8Array.from(atob('${base64}'), (byte) => byte.charCodeAt(0));`;
      } finally {
        module.destroy();
      }
    },
  };
}
