import type { WholePack } from '@nastavnik/contracts/packs';
import { count } from '../../shared/numbers.ts';
import { type Entry, entry, type List, listOf, listsOf } from './lists.ts';
import { words } from './words.ts';

/** «формы: ученик – ученик»; nothing where it is for all of them. */
const formsIn = ({ forms }: WholePack, codes: readonly string[]): string | undefined =>
  codes.length === 0
    ? undefined
    : words.onlyForms(
        codes.map((code) => forms.find((form) => form.code === code)?.title ?? code).join(', '),
      );

const joined = (...texts: (string | null | undefined | false)[]) =>
  texts.filter(Boolean).join('; ') || undefined;

/** A part with one source for all that it says. */
const sourced = (
  id: string,
  title: string,
  { source, checked }: { source: string; checked: boolean },
  entries: readonly Entry[],
): List => ({ id, title, source: source || undefined, unchecked: !checked, entries });

function rulesOf({ ownSignature, workdays, pulse }: WholePack): List[] {
  return [
    sourced('ownSignature', words.ownSignature, ownSignature, [
      { id: 'from', title: words.ownFrom, about: words.age(ownSignature.from) },
    ]),
    sourced('workdays', words.workdays, workdays, [
      {
        id: 'holidays',
        title: words.holidays,
        about: workdays.holidays.map(words.dayAndMonth).join(', ') || words.none,
      },
      {
        id: 'daysOff',
        title: words.daysOff,
        about: workdays.daysOff.map(words.dayAndMonth).join(', ') || words.none,
      },
    ]),
    sourced(
      'pulse',
      words.pulse,
      pulse,
      pulse.questions.map((each) =>
        entry(each, joined(words.who[each.of], words.everyDays(pulse.everyDays))),
      ),
    ),
  ];
}

function longOf(pack: WholePack): List[] {
  const only = (forms: readonly string[]) => formsIn(pack, forms);
  return [
    listOf(
      'criteria',
      words.criteria,
      pack.criteria.map((each) =>
        entry(each, joined(each.hint, words.most(each.max), only(each.forms))),
      ),
    ),
    listOf(
      'admission',
      words.admission,
      pack.admission.map(({ forms, percent, hours, ...rest }, at) => ({
        id: String(at),
        title: words.norm(percent, hours),
        about: only(forms) ?? words.allForms,
        ...rest,
      })),
    ),
    listOf(
      'topics',
      words.topics,
      pack.topics.map((each) => entry(each, joined(words.hours(each.hours), only(each.forms)))),
    ),
    listOf(
      'readiness',
      words.readiness,
      pack.readiness.map((each) =>
        entry(each, joined(each.hint, each.blocking && words.blocking, only(each.forms))),
      ),
    ),
    listOf(
      'samples',
      words.samples,
      pack.samples.map((each) =>
        entry(
          each,
          joined(each.goal, count(each.days, ['день', 'дня', 'дней']), only([each.form])),
        ),
      ),
    ),
    listOf(
      'reflection',
      words.reflection,
      pack.reflection.map((each) => entry(each, joined(words.who[each.of], each.hint))),
    ),
  ];
}

/** All that a pack keeps, the long lists too, each with its source. */
export const wholeListsOf = (pack: WholePack): List[] => [
  ...listsOf(pack),
  ...rulesOf(pack),
  ...longOf(pack),
];
