import { MeetingType } from '@nastavnik/contracts/meetings';
import type { WholePack } from '@nastavnik/contracts/packs';
import type { PackTrouble } from './check/field-troubles.ts';

const listsByCode = [
  'forms',
  'grounds',
  'bases',
  'meetingTypes',
  'stages',
  'deficits',
  'interests',
  'ageBands',
  'closeReasons',
  'leaveReasons',
  'criteria',
  'topics',
  'readiness',
  'samples',
  'reflection',
] as const satisfies (keyof WholePack)[];

function twice(pack: WholePack): PackTrouble[] {
  return listsByCode.flatMap((list) => {
    const seen = new Set<string>();
    return pack[list].flatMap(({ code }, at) => {
      if (!seen.has(code)) return seen.add(code) && [];
      return [{ path: [list, at, 'code'], message: `код ${code} в этом списке уже есть` }];
    });
  });
}

/** Whatever names forms may name only those of the pack. */
function unknownForms(pack: WholePack): PackTrouble[] {
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
  return [...ofLists, ...ofSamples].map(({ form, at }) => ({
    path: at,
    message: `формы ${form} нет в списке форм (forms)`,
  }));
}

/** The kinds of meetings are those that the cycle knows; a pack gives them words. */
function meetingTypes(pack: WholePack): PackTrouble[] {
  const said = new Set<string>(pack.meetingTypes.map(({ code }) => code));
  return MeetingType.options
    .filter((type) => !said.has(type))
    .map((type) => ({ path: ['meetingTypes'], message: `нет вида встречи ${type}` }));
}

/** Nobody's child is worked with before the parents have agreed that its data are processed. */
function unaskedChildren({ forms, consentNeeds }: WholePack): PackTrouble[] {
  const asks = (form: string, side: 'mentor' | 'mentee') =>
    consentNeeds.some(
      (need) =>
        need.forms.includes(form) &&
        (need.of === 'both' || need.of === side) &&
        need.age !== 'adult' &&
        need.kinds.includes('PD_PROCESSING'),
    );
  return forms.flatMap((form, at) =>
    (['mentor', 'mentee'] as const).flatMap((side) =>
      form[side] !== 'pupil' || asks(form.code, side)
        ? []
        : [
            {
              path: ['forms', at, side],
              message:
                'у учеников этой стороны не спрашивают согласия PD_PROCESSING: добавьте его в consentNeeds',
            },
          ],
    ),
  );
}

/** What is wrong with a pack beyond its shape, each with its place. */
export const packTroubles = (pack: WholePack): PackTrouble[] => [
  ...twice(pack),
  ...unknownForms(pack),
  ...meetingTypes(pack),
  ...unaskedChildren(pack),
];
