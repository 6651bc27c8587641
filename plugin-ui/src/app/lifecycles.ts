import type { Instance, RawProps } from './instance.tsx';
import { openInstance } from './instance.tsx';

/** Mounted sections by the element or, when the host gives none, by the application's name. */
const mountedSections = new Map<unknown, Instance>();

const keyOf = (raw: RawProps) => raw['domElement'] ?? raw['name'];

function elementOf(raw: RawProps): HTMLElement {
  if (raw['domElement'] instanceof HTMLElement) return raw['domElement'];
  const getter = raw['domElementGetter'];
  const given: unknown = typeof getter === 'function' ? getter(raw) : undefined;
  if (given instanceof HTMLElement) return given;
  // where single-spa's own helpers would put an application
  const id = `single-spa-application:${String(raw['name'])}`;
  const found = document.getElementById(id);
  if (found) return found;
  const made = document.createElement('div');
  made.id = id;
  document.body.append(made);
  return made;
}

/** Part of the contract with hosts; there is nothing to prepare. */
export const bootstrap = async (): Promise<void> => undefined;

/** Shows the section in the host's element; settles with its first paint, within a second. */
export async function mount(raw: RawProps): Promise<void> {
  const key = keyOf(raw);
  await mountedSections.get(key)?.close();
  const instance = openInstance(elementOf(raw), raw);
  mountedSections.set(key, instance);
  await instance.mounted;
}

/** Takes the section away with all it held. Always settles, within a second; may be repeated. */
export async function unmount(raw: RawProps): Promise<void> {
  const key = keyOf(raw);
  const instance = mountedSections.get(key);
  mountedSections.delete(key);
  await instance?.close();
}

/** Takes new props, as of another theme, without losing what is on the screen. */
export async function update(raw: RawProps): Promise<void> {
  await mountedSections.get(keyOf(raw))?.update(raw);
}
