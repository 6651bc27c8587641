import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.ts';

const publicDir = fileURLToPath(new URL('../../public', import.meta.url));
const singleSpa = dirname(createRequire(import.meta.url).resolve('single-spa/package.json'));

const files: Record<string, [path: string, type: string]> = {
  'journal.css': [join(publicDir, 'journal.css'), 'text/css; charset=utf-8'],
  'pages.css': [join(publicDir, 'pages.css'), 'text/css; charset=utf-8'],
  'root.js': [join(publicDir, 'root.js'), 'text/javascript; charset=utf-8'],
  'news.js': [join(publicDir, 'news.js'), 'text/javascript; charset=utf-8'],
  'single-spa.js': [
    join(singleSpa, 'lib/es2015/esm/single-spa.min.js'),
    'text/javascript; charset=utf-8',
  ],
};

/** The few files that pages load; anything else is not found. */
export function asset(name: string): Answer {
  const found = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!found) return { status: 404, body: '' };
  const [path, type] = found;
  return {
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
    body: readFileSync(path),
  };
}
