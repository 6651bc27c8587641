import { fieldsOfBase, type TableBase, type TableField } from '@nastavnik/contracts/table-fields';

/** How the heading of each column is written in real tables; the first that fits is taken. */
const HEADINGS: readonly [TableField | null, RegExp][] = [
  // what is of the pair, which a table does not make
  [null, /^№|^п\/п|порядк/],
  [null, /дата (?:вхожд|заверш|начал|оконч)/],
  ['recordCheckedOn', /судим/],
  ['completion', /отметк|прохожден|прош[её]л/],
  ['caseUrl', /ссылк|кейс|отзыв/],
  ['results', /результат/],
  ['birthYear', /(?:год|дата).*рожд|^г\.?\s?р\.?$/],
  ['className', /^класс|класс(?:, |\/)групп|^группа$/],
  ['form', /форма/],
  ['base', /подбаз|категори/],
  ['request', /запрос|основание|проблем/],
  ['desiredAges', /желаем.*возраст|возраст.*наставл/],
  ['timeResource', /ресурс|врем[яе]н/],
  ['achievements', /достижен/],
  ['competences', /компетен/],
  ['interests', /интерес/],
  ['training', /обучен|повышение квалиф/],
  ['contacts', /контакт|телефон|e-?mail|почт/],
  ['workplace', /место (?:работы|уч[её]бы)/],
  ['family', /^фамилия$/],
  ['given', /^имя$/],
  ['middle', /^отчество$/],
  ['name', /ф\.?\s?и\.?\s?о|фамилия.*имя|^наставник$|^наставляемый$|^участник$/],
];

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/** Whether a heading speaks of the other side of a pair. */
function ofOthers(base: TableBase, heading: string): boolean {
  const mentee = /наставляем/.test(heading);
  const mentor = /наставник/.test(heading);
  if (/желаем|возраст|форма/.test(heading)) return false;
  return base === 'mentees' ? mentor && !mentee : mentee && !mentor;
}

/** What each column of a header is; each field once, the first that fits. */
export function guessFields(base: TableBase, header: readonly string[]): (TableField | null)[] {
  const taken = new Set<TableField>();
  return header.map((cell) => {
    const heading = plain(cell);
    if (heading === '' || ofOthers(base, heading)) return null;
    const field = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
    if (field === null || taken.has(field) || !fieldsOfBase[base].includes(field)) return null;
    taken.add(field);
    return field;
  });
}

const LOOK = 30;

/** The line that looks most like headings: the one in which most columns are known, the names first. */
export function guessHeader(base: TableBase, rows: readonly (readonly string[])[]): number {
  const known = (row: readonly string[]) => {
    const fields = guessFields(base, row).filter((field) => field !== null);
    const names = fields.includes('name') || fields.includes('family');
    return fields.length + (names ? 2 : 0);
  };
  const scores = rows.slice(0, LOOK).map(known);
  const best = Math.max(...scores);
  const first = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  return best >= 3 ? scores.indexOf(best) : Math.max(0, first);
}
