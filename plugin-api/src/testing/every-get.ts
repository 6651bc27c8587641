import { namedRoutes } from '@nastavnik/contracts/index';
import type { LooseInput } from '@nastavnik/contracts/route';
import type { TestClient } from './app.ts';

/** Everything that a reader can ask with these ids, a line for each route: its path, status and body. */
export async function everyGet(
  client: TestClient,
  known: Readonly<Record<string, string>>,
): Promise<string> {
  const said: string[] = [];
  for (const { route } of namedRoutes) {
    if (route.method !== 'GET' || route.may === 'public' || typeof route.may !== 'string') continue;
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => String(name));
    if (names.some((name) => known[name] === undefined)) continue;
    const input: LooseInput = {
      params: Object.fromEntries(names.map((name) => [name, known[name]])),
      query: route.query ? { waveId: known['waveId'], pairId: known['pairId'] } : {},
    };
    const { status, body } = await client.send(route, input);
    said.push(`${route.path} ${status} ${JSON.stringify(body)}`);
  }
  return said.join('\n');
}
