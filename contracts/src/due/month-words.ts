/** «сентябрь», «сентября», «сентябре» of each month. */
export const monthWords: readonly { name: string; of: string; in: string }[] = [
  ...['январь', 'февраль'].map(soft),
  { name: 'март', of: 'марта', in: 'марте' },
  soft('апрель'),
  { name: 'май', of: 'мая', in: 'мае' },
  ...['июнь', 'июль'].map(soft),
  { name: 'август', of: 'августа', in: 'августе' },
  ...['сентябрь', 'октябрь', 'ноябрь', 'декабрь'].map(soft),
];

function soft(name: string) {
  const stem = name.slice(0, -1);
  return { name, of: `${stem}я`, in: `${stem}е` };
}

const at = (month: string) => monthWords[Number(month.slice(5, 7)) - 1]!;

export const monthName = (month: string): string => at(month).name;
export const ofMonth = (month: string): string => at(month).of;
export const inMonth = (month: string): string => at(month).in;
