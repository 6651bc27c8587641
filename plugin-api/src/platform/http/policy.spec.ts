import { sessionRoutes } from '@nastavnik/contracts/session';
import { expect, it } from 'vitest';
import { checkPolicy } from './policy.ts';

const contract = [sessionRoutes.show];

it('lets contract routes, probes and documents be served', () => {
  const urls = ['/api/v1/session', '/health/live', '/openapi.json', '/docs'];
  checkPolicy(
    urls.map((url) => ({ method: 'GET', url })),
    contract,
  );
});

it('stops the boot for a route that no contract gives a right', () => {
  expect(() => checkPolicy([{ method: 'POST', url: '/api/v1/session' }], contract)).toThrow(
    'served without a contract: POST /api/v1/session',
  );
});
