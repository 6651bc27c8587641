import type { HostEvent } from '../shared/host.tsx';

export type Theme = 'light' | 'dark' | 'contrast' | 'auto';

/** Props of version 1, checked. */
export interface HostProps {
  contract: string;
  apiBase: string;
  connectionId: string;
  schoolId: string;
  locale: string;
  theme: Theme | undefined;
  basePath: string | undefined;
  getLaunchToken: () => Promise<string>;
  /** What the launch token is, by its name in OAuth; only our own page `/join` says it. */
  launchType: string | undefined;
  navigate: (url: string) => void;
  onEvent: (event: HostEvent) => void;
  onError: (error: unknown) => void;
}

/** The host gave props that the section cannot work with; names the fields. */
export class BadProps extends Error {
  readonly fields: string[];

  constructor(fields: string[]) {
    super(`Wrong or missing props: ${fields.join(', ')}`);
    this.fields = fields;
  }
}

type Raw = Record<string, unknown>;

const themes: ReadonlySet<unknown> = new Set<Theme>(['light', 'dark', 'contrast', 'auto']);
const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

function wrong(raw: Raw): string[] {
  const fields = ['contract', 'apiBase', 'connectionId', 'schoolId'].filter(
    (name) => !text(raw[name]),
  );
  if (typeof raw['getLaunchToken'] !== 'function') fields.push('getLaunchToken');
  const base = raw['basePath'];
  if (base !== undefined && !(text(base) && base.startsWith('/'))) fields.push('basePath');
  return fields;
}

const guarded =
  (call: unknown) =>
  (given: unknown): void => {
    if (typeof call !== 'function') return;
    try {
      call(given);
    } catch {
      // the host's own callback failed: nothing of ours may break because of it
    }
  };

/** Checks what the host gave; throws BadProps that names every wrong field. */
export function parseProps(raw: Raw): HostProps {
  const fields = wrong(raw);
  if (fields.length > 0) throw new BadProps(fields);
  const launch = raw['getLaunchToken'] as () => Promise<string>;
  return {
    contract: String(raw['contract']),
    apiBase: String(raw['apiBase']).replace(/\/+$/, ''),
    connectionId: String(raw['connectionId']),
    schoolId: String(raw['schoolId']),
    locale: text(raw['locale']) ? raw['locale'] : 'ru',
    theme: themes.has(raw['theme']) ? (raw['theme'] as Theme) : undefined,
    basePath: text(raw['basePath']) ? raw['basePath'].replace(/\/+$/, '') : undefined,
    getLaunchToken: async () => launch(),
    launchType: text(raw['launchType']) ? raw['launchType'] : undefined,
    navigate: guarded(raw['navigate']),
    onEvent: guarded(raw['onEvent']),
    onError: guarded(raw['onError']),
  };
}

const numbers = (version: string) => version.split('.').map(Number);

/** Whether a host that speaks `theirs` can carry a section that needs `ours` (semver). */
export function compatible(theirs: string, ours: string): boolean {
  const [major = NaN, minor = 0] = numbers(theirs);
  const [needMajor = NaN, needMinor = 0] = numbers(ours);
  return major === needMajor && minor >= needMinor;
}
