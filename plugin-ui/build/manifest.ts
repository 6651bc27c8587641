import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { roles } from '../../contracts/src/access.ts';
import { CONTRACT } from '../src/app/contract-version.ts';
import about from '../package.json' with { type: 'json' };

const integrity = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Writes `manifest.json`: what a host must know to mount the section, its entry with SRI. */
export const manifest = (): Plugin => ({
  name: 'manifest',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk') throw new Error('The build has no entry');
      const body = {
        name: 'nastavnichestvo',
        version: about.version,
        contract: CONTRACT,
        entries: { esm: { url: entry.fileName, integrity: integrity(entry.code) } },
        embedUrl: null,
        menu: { label: 'Наставничество', roles },
        minApi: CONTRACT,
      };
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: `${JSON.stringify(body, null, 2)}\n`,
      });
    },
  },
});
