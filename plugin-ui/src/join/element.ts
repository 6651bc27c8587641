type Given<N extends keyof HTMLElementTagNameMap> = Omit<
  Partial<HTMLElementTagNameMap[N]>,
  'children'
>;

/** An element with its properties and what is in it; texts go in as texts. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  given?: Given<N>,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const made = document.createElement(name);
  Object.assign(made, given);
  made.append(...inside);
  return made;
}
