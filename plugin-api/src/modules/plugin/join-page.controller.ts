import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Problem } from '../../platform/problem/problem.ts';

/** Nothing but our own scripts and answers; styles are adopted by scripts, so none are let in. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = (script: { url: string; integrity: string }) => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Наставничество – вход</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<script type="module" src="/plugin/v1/assets/${script.url}" integrity="${script.integrity}"></script>
</head><body><noscript>Чтобы войти, включите в браузере JavaScript.</noscript></body></html>`;

/** The page where people from outside open the section by a link or a code, without a journal. */
@Controller()
export class JoinPageController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get(['join', 'join/*'])
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', POLICY)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @Header('x-content-type-options', 'nosniff')
  @Header('cross-origin-opener-policy', 'same-origin')
  @Header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  async show() {
    const { UI_DIR } = this.config;
    if (UI_DIR === undefined) throw new Problem('entity.not-found');
    return page(JSON.parse(await readFile(join(UI_DIR, 'join.json'), 'utf8')));
  }
}
