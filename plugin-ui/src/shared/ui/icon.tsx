const drawings = {
  check: 'm2.5 8.5 3.5 4 7.5-9',
  clock: 'M8 4.5V8l2.5 1.5M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13',
  doc: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  down: 'M8 2v8m-3.5-3L8 10.5 11.5 7M2.5 13.5h11',
  edit: 'M2.5 13.5l.7-3L11 2.7l2.3 2.3-7.8 7.8zM9.5 4.2l2.3 2.3',
  left: 'm10 3-5 5 5 5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  off: 'M5 12.5h6a2.8 2.8 0 0 0 .6-5.5M9.6 4.2A4 4 0 0 0 4.6 7a2.8 2.8 0 0 0-1 5M2 2l12 12',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2h7v4M4.5 12H2.5V6h11v6h-2M4.5 9.5h7V14h-7z',
  right: 'm6 3 5 5-5 5',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6',
  x: 'm3.5 3.5 9 9m0-9-9 9',
} as const;
export type IconName = keyof typeof drawings;

/** A drawing beside words; it says nothing by itself. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} strokeWidth={name === 'more' ? 2.6 : undefined} />
  </svg>
);
