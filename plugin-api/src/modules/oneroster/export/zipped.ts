import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Texts as the entries of a zip, packed as they come: nothing is held whole. */
export async function* zipped(
  files: Iterable<readonly [name: string, texts: AsyncIterable<string>]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const taken = () => {
    const out = ready;
    ready = [];
    return out;
  };
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const [name, texts] of files) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    for await (const text of texts) {
      entry.push(strToU8(text));
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* taken();
}
