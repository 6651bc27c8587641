/** Whether an address of a page is one that can be opened, or none is given. */
export const isAddress = (typed: string): boolean =>
  typed.trim() === '' || /^https?:\/\/\S+$/.test(typed.trim());
