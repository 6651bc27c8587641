import { expect, it } from 'vitest';
import { bench } from './sync-faults.ts';

it('loses and doubles nothing when the API and the database are killed during an import', async () => {
  const found = await bench({ people: '2400', api: '3', database: '3' });
  expect(found).toMatchObject({
    apiKills: 3,
    databaseKills: 3,
    acknowledgedLost: 0,
    storedUnknown: 0,
    rowsLost: 0,
    rowsDoubled: 0,
    rowsOdd: 0,
    eventsOdd: 0,
  });
  expect(found['rowsHeld']).toBe(found['rowsSent']);
  expect(found['rowsSent']).toBeGreaterThan(5_000);
}, 300_000);
