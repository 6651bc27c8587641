import type { ServerResponse } from 'node:http';
import type { Html } from './html.ts';

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** What a page may load: itself, and the plugin's code and answers from the plugin's own origin. */
const policy = (apiOrigin: string, nonce: string | undefined) =>
  [
    "default-src 'none'",
    `script-src 'self' ${apiOrigin}${nonce ? ` 'nonce-${nonce}'` : ''}`,
    `worker-src blob: ${apiOrigin}`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${apiOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export const page = (
  body: Html,
  { apiOrigin, nonce, status = 200 }: { apiOrigin: string; nonce?: string; status?: number },
): Answer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy(apiOrigin, nonce),
    'cache-control': 'no-store',
  },
  body: body.text,
});

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

export const goTo = (location: string, cookie?: string): Answer => ({
  status: 303,
  headers: { location, ...(cookie ? { 'set-cookie': cookie } : {}) },
});

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status ?? 200, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...answer.headers,
  });
  response.end(answer.body);
}
