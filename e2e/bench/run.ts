const usage =
  'npm run bench -- NAME [--json] [--key value …]   NAME: api, documents, matching, readback, region, sync, sync-faults, ui';
const [name, ...rest] = process.argv.slice(2);

/** `--people 1000 --json` as a record. */
function optionsOf(words: string[]): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [index, word] of words.entries())
    if (word.startsWith('--')) {
      const next = words[index + 1];
      options[word.slice(2)] = next === undefined || next.startsWith('--') ? 'yes' : next;
    }
  return options;
}

export interface Bench {
  bench(options: Record<string, string>): Promise<Record<string, unknown>>;
}

if (!name || !/^[a-z-]+$/.test(name)) {
  console.error(usage);
  process.exit(2);
}
const options = optionsOf(rest);
const chosen = (await import(`./${name}.ts`)) as Bench;
const figures = await chosen.bench(options);
if (options.json) console.log(JSON.stringify(figures));
else console.table(figures);
process.exit(0);
