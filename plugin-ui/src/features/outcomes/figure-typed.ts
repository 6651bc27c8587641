/** A figure as it is typed, «3,5» or «3.5»; null of nothing, undefined of what is no figure. */
export function figureOf(typed: string): number | null | undefined {
  const text = typed.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

export const typedOf = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');
