import { readFileSync, writeFileSync } from 'node:fs';
import { openApiText } from './openapi.ts';

const file = new URL('./openapi.json', import.meta.url);
const fresh = openApiText();

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== fresh) {
    console.error('contracts/openapi.json is stale: npm run openapi');
    process.exit(1);
  }
} else writeFileSync(file, fresh);
