import { readdir, readFile } from 'node:fs/promises';
import { WholePack } from '@nastavnik/contracts/packs';

const SEEDS = new URL('../../../packs/', import.meta.url);
const isJson = (name: string) => name.endsWith('.json');
const read = async (file: URL): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** The long lists of a pack lie beside it, each in a file of its name: `federal/samples.json`. */
async function listsOf(name: string): Promise<Record<string, unknown>> {
  const folder = new URL(`${name}/`, SEEDS);
  const files = (await readdir(folder).catch(() => [])).filter(isJson).toSorted();
  const lists = files.map(async (file) => [
    file.slice(0, -'.json'.length),
    await read(new URL(file, folder)),
  ]);
  return Object.fromEntries(await Promise.all(lists)) as Record<string, unknown>;
}

/** The packs that come with the product. */
export async function packSeeds(): Promise<WholePack[]> {
  const files = (await readdir(SEEDS)).filter(isJson);
  return Promise.all(
    files.map(async (file) => {
      const lists = await listsOf(file.slice(0, -'.json'.length));
      const whole = { ...((await read(new URL(file, SEEDS))) as object), ...lists };
      return WholePack.strict().parse(whole);
    }),
  );
}
