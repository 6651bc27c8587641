import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header } from '@nestjs/common';

const require = createRequire(import.meta.url);
const document = () => readFileSync(require.resolve('@nastavnik/contracts/openapi.json'));
const asset = (name: string) => readFileSync(require.resolve(`swagger-ui-dist/${name}`));

const PAGE = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>«Наставничество» – API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true });`;

/** The contract as a document and as a readable page; nothing is loaded from outside. */
@Controller()
export class DocsController {
  @Get('openapi.json')
  @Header('content-type', 'application/json')
  openapi() {
    return document();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page() {
    return PAGE;
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript')
  start() {
    return START;
  }

  @Get('docs/swagger-ui.css')
  @Header('content-type', 'text/css')
  css() {
    return asset('swagger-ui.css');
  }

  @Get('docs/swagger-ui-bundle.js')
  @Header('content-type', 'text/javascript')
  bundle() {
    return asset('swagger-ui-bundle.js');
  }
}
