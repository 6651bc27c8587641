import type { JournalConfig } from './config.ts';

/** The plugin as its manifest describes it. */
export interface Plugin {
  /** The self-contained ES module. */
  esm: string;
  integrity: string;
  label: string;
}

interface Manifest {
  entries: { esm: { url: string; integrity: string } };
  menu: { label: string };
}

const patience = () => AbortSignal.timeout(2_000);

async function read<T>(url: string): Promise<T | undefined> {
  try {
    const answer = await fetch(url, { signal: patience() });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    // A plugin that does not answer is a plugin that is not there: the journal goes on without it.
    return undefined;
  }
}

/** What the plugin says of itself, or nothing while it does not answer. */
export async function pluginManifest(config: JournalConfig): Promise<Plugin | undefined> {
  const path = '/plugin/v1/manifest.json';
  const manifest = await read<Manifest>(config.apiUrl + path);
  if (!manifest) return undefined;
  const { url, integrity } = manifest.entries.esm;
  const esm = new URL(url, config.apiOrigin + path).href;
  return { esm, integrity, label: manifest.menu.label };
}

/** Whether the plugin wants its tab shown for this organisation; unknown while it does not answer. */
export async function pluginAvailable(
  config: JournalConfig,
  org: string,
): Promise<boolean | undefined> {
  const query = new URLSearchParams({ school: org, connection: config.connectionId });
  const answer = await read<{ available: boolean }>(
    `${config.apiUrl}/plugin/v1/availability?${query}`,
  );
  return answer?.available;
}
