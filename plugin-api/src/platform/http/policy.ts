import type { RouteSpec } from '@nastavnik/contracts/route';

/** What is served without a contract: probes, documents about the API, the interface's own files and page. */
const OPEN = [
  /^\/health\/(live|ready)$/,
  /^\/openapi\.json$/,
  /^\/docs(\/.*)?$/,
  /^\/plugin\/v1\/assets\/.*$/,
  /^\/join(\/\*.*)?$/,
];

export interface ServedRoute {
  method: string;
  url: string;
}

const nameOf = (method: string, path: string) => `${method} ${path}`;

/** Throws when something is served without a contract, and so without a right: the boot stops. */
export function checkPolicy(served: ServedRoute[], contract: RouteSpec[]): void {
  const promised = new Set(contract.map(({ method, path }) => nameOf(method, path)));
  const unknown = served
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .filter(
      ({ method, url }) =>
        !promised.has(nameOf(method, url)) && !OPEN.some((path) => path.test(url)),
    )
    .map(({ method, url }) => nameOf(method, url));
  if (unknown.length > 0) throw new Error(`served without a contract: ${unknown.join(', ')}`);
}
