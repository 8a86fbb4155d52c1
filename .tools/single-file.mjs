import { readFileSync } from 'node:fs';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { withInlinePolicy } from './content-security-policy.mjs';

/**
 * The whole app as one page, `clientele.html`, with its policy.
 * @returns {import('vite').PluginOption[]}
 */
export function singleFile() {
  return [
    viteSingleFile({ useRecommendedBuildConfig: false }),
    {
      name: 'single-file-page',
      enforce: 'post',
      generateBundle: {
        // After the inlining, which is itself a "post" hook.
        order: 'post',
        handler(_options, bundle) {
          for (const [name, output] of Object.entries(bundle)) {
            if (name === 'index.html' && output.type === 'asset') {
              const html = typeof output.source === 'string' ? output.source : new TextDecoder().decode(output.source);
              this.emitFile({ type: 'asset', fileName: 'clientele.html', source: withInlinePolicy(withIcon(html)) });
            }
            // Rolldown's bundle forgets a file by deletion only.
            Reflect.deleteProperty(bundle, name);
          }
        },
      },
    },
  ];
}

/**
 * The icon as part of the page.
 * @param {string} html
 */
function withIcon(html) {
  const icon = readFileSync(new URL('../public/favicon.svg', import.meta.url)).toString('base64');
  return html.replace(/href="[^"]*favicon\.svg"/, () => `href="data:image/svg+xml;base64,${icon}"`);
}
