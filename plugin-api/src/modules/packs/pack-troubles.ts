import { MeetingType } from '@nastavnik/contracts/meetings';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { InputError } from '@nastavnik/contracts/problem';

type Place = (string | number)[];

const trouble = (place: Place, message: string): InputError => ({
  pointer: `/${['body', ...place].join('/')}`,
  code: 'pack',
  message,
});

const listsByCode = [
  'forms',
  'grounds',
  'bases',
  'meetingTypes',
  'stages',
  'deficits',
  'ageBands',
  'closeReasons',
  'leaveReasons',
  'criteria',
  'topics',
  'readiness',
  'samples',
  'reflection',
] as const satisfies (keyof WholePack)[];

function twice(pack: WholePack): InputError[] {
  return listsByCode.flatMap((list) => {
    const seen = new Set<string>();
    return pack[list].flatMap(({ code }, at) => {
      if (!seen.has(code)) return seen.add(code) && [];
      return [trouble([list, at, 'code'], `Код ${code} в этом списке уже есть.`)];
    });
  });
}

/** Whatever names forms may name only those of the pack. */
function unknownForms(pack: WholePack): InputError[] {
  const known = new Set(pack.forms.map(({ code }) => code));
  const lists = ['consentNeeds', 'criteria', 'admission', 'topics', 'readiness'] as const;
  const ofLists = lists.flatMap((list) =>
    pack[list].flatMap(({ forms }, at) =>
      forms.flatMap((form, place) =>
        known.has(form) ? [] : [{ form, at: [list, at, 'forms', place] }],
      ),
    ),
  );
  const ofSamples = pack.samples.flatMap(({ form }, at) =>
    known.has(form) ? [] : [{ form, at: ['samples', at, 'form'] }],
  );
  return [...ofLists, ...ofSamples].map(({ form, at }) =>
    trouble(at, `Формы ${form} нет в списке форм (forms).`),
  );
}

/** The kinds of meetings are those that the cycle knows; a pack gives them words. */
function meetingTypes(pack: WholePack): InputError[] {
  const said = new Set<string>(pack.meetingTypes.map(({ code }) => code));
  return MeetingType.options
    .filter((type) => !said.has(type))
    .map((type) => trouble(['meetingTypes'], `Нет вида встречи ${type}.`));
}

/** What is wrong with a pack beyond its shape, each with its place. */
export const packTroubles = (pack: WholePack): InputError[] => [
  ...twice(pack),
  ...unknownForms(pack),
  ...meetingTypes(pack),
];
