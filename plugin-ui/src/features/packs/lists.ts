import type { Ground } from '@nastavnik/contracts/pack-lists';
import type { Pack, PackList } from '@nastavnik/contracts/packs';
import { words } from './words.ts';

/** An entry of a list as it is shown; its own source is said where it has one. */
export interface Entry {
  id: string;
  title: string;
  about?: string | undefined;
  source?: string | undefined;
  checked?: boolean | undefined;
}

export interface List {
  id: string;
  title: string;
  /** Where the whole list comes from; without it each entry says its own. */
  source: string | undefined;
  /** Nobody has checked it, or some of it, against the source. */
  unchecked: boolean;
  entries: readonly Entry[];
}

interface Titled {
  code: string;
  title: string;
  source?: string | undefined;
  checked?: boolean | undefined;
}

export const entry = ({ code, title, source, checked }: Titled, about?: string): Entry => ({
  id: code,
  title,
  about,
  source,
  checked,
});

const modelsOf = ({ forms }: Pack): Entry[] =>
  forms.flatMap((form) =>
    form.models.map((model) => ({
      ...entry(model, words.modelOf(form.title)),
      id: `${form.code} ${model.code}`,
    })),
  );

const normsOf = ({ norms }: Pack): Entry[] => {
  const { coverageGrades, countDate, ...numbers } = norms;
  const values: Record<keyof Pack['norms'], string> = {
    notMeetingDays: String(numbers.notMeetingDays),
    lowMark: String(numbers.lowMark),
    consentEndsSoonDays: String(numbers.consentEndsSoonDays),
    meetingsPlanned: String(numbers.meetingsPlanned),
    mentorCapacity: String(numbers.mentorCapacity),
    youngTeacherYears: String(numbers.youngTeacherYears),
    coverageGrades: words.grades(coverageGrades.from, coverageGrades.to),
    countDate: words.dayAndMonth(countDate),
  };
  return (Object.keys(values) as (keyof typeof values)[]).map((norm) => ({
    id: norm,
    title: words.norms[norm],
    about: values[norm],
  }));
};

const prioritiesOf = ({ of, first, vulnerable }: Ground): string =>
  [words.grounds[of], first && words.priorities.first, vulnerable && words.priorities.vulnerable]
    .filter(Boolean)
    .join('; ');

const entriesOf: Record<PackList, (pack: Pack) => Entry[]> = {
  forms: ({ forms }) =>
    forms.map((form) =>
      entry(form, words.form(words.sides[form.mentor], words.sides[form.mentee])),
    ),
  models: modelsOf,
  grounds: ({ grounds }) =>
    grounds.map((ground) => ({
      ...entry(ground, words.grounds[ground.of]),
      id: `${ground.of} ${ground.code}`,
    })),
  priorities: ({ grounds }) =>
    grounds
      .filter(({ first, vulnerable }) => first || vulnerable)
      .map((ground) => ({
        ...entry(ground, prioritiesOf(ground)),
        id: `${ground.of} ${ground.code}`,
      })),
  bases: ({ bases }) => bases.map((base) => entry(base, words.sides[base.side])),
  stages: ({ stages }) => stages.map((stage) => entry(stage, words.stage(stage.result, stage.due))),
  meetingTypes: ({ meetingTypes }) =>
    meetingTypes.map((type) =>
      entry(type, [type.purpose, type.agenda.join('; ')].filter(Boolean).join(' ') || undefined),
    ),
  signalTopics: ({ signalTopics }) =>
    signalTopics.map((topic) => entry(topic, words.who[topic.of])),
  deficits: ({ deficits }) => deficits.map((deficit) => entry(deficit, deficit.group)),
  interests: ({ interests }) => interests.map((interest) => entry(interest, interest.group)),
  ageBands: ({ ageBands }) => ageBands.map((band) => entry(band, words.ages(band.from, band.to))),
  closeReasons: ({ closeReasons }) =>
    closeReasons.map((reason) => entry(reason, words.outcomes[reason.outcome])),
  leaveReasons: ({ leaveReasons }) => leaveReasons.map((reason) => entry(reason)),
  norms: normsOf,
};

export const listOf = (id: string, title: string, entries: readonly Entry[]): List => ({
  id,
  title,
  source: undefined,
  unchecked: entries.some(({ checked }) => checked === false),
  entries,
});

/** Who must have agreed to what, in words. */
function needsOf({ consentNeeds, consentKinds, forms }: Pack): Entry[] {
  const titleIn = (list: readonly { code: string; title: string }[], code: string) =>
    list.find((each) => each.code === code)?.title ?? code;
  return consentNeeds.map(({ forms: of, of: who, age, kinds, source, checked }, place) => ({
    id: String(place),
    title: kinds.map((kind) => titleIn(consentKinds, kind)).join(', '),
    about: [
      [words.who[who], age && words.ages18[age]].filter(Boolean).join(' '),
      of.map((code) => titleIn(forms, code)).join(', '),
    ].join('; '),
    source,
    checked,
  }));
}

const textsOf = ({ consentTexts }: Pack): Entry[] =>
  consentTexts.map(({ kind, version, title, source, checked }) => ({
    id: `${kind} ${version}`,
    title,
    about: words.textVersion(version),
    source,
    checked,
  }));

/** All that a pack keeps, list by list, each with its source. */
export function listsOf(pack: Pack): List[] {
  const sourced = (Object.keys(entriesOf) as PackList[]).map((id) => {
    const list = listOf(id, words.lists[id], entriesOf[id](pack));
    const of = pack.sources[id];
    return { ...list, source: of?.source, unchecked: of?.checked !== true || list.unchecked };
  });
  return [
    ...sourced,
    listOf('consentNeeds', words.consentNeeds, needsOf(pack)),
    listOf('consentTexts', words.consentTexts, textsOf(pack)),
  ];
}
