import { useMemo } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { Pack, Side } from '@nastavnik/contracts/packs';
import { packRoutes } from '@nastavnik/contracts/packs';
import { api, call } from './api.ts';

const { useShowPackQuery } = api.injectEndpoints({
  endpoints: (build) => ({
    showPack: build.query({ ...call(packRoutes.show), providesTags: ['Pack'] }),
  }),
});

interface Titled {
  code: string;
  title: string;
}

const titles = (...lists: readonly (readonly Titled[])[]) => {
  const known = new Map(lists.flat().map(({ code, title }) => [code, title]));
  return (code: string | null | undefined): string => (code ? (known.get(code) ?? code) : '–');
};

/** The words of a region's lists, by their codes; an unknown code stands for itself. */
const wordsOf = (pack: Pack) => {
  const kinds = new Map(pack.consentKinds.map((kind) => [kind.code, kind]));
  return {
    form: titles(pack.forms),
    model: titles(...pack.forms.map(({ models }) => models)),
    ground: titles(pack.grounds),
    base: titles(pack.bases),
    leaveReason: titles(pack.leaveReasons),
    closeReason: titles(pack.closeReasons),
    meetingType: titles(pack.meetingTypes),
    signalTopic: titles(pack.signalTopics),
    /** «Участие в программе наставничества» */
    consent: (kind: ConsentKind) => kinds.get(kind)?.title ?? kind,
    /** «участие» */
    consentShort: (kind: ConsentKind) => kinds.get(kind)?.short ?? kind,
  };
};

/** The region's lists and norms, asked once; words by code as soon as they are there. */
export function usePack() {
  const { data: pack, error, refetch } = useShowPackQuery();
  const words = useMemo(() => pack && wordsOf(pack), [pack]);
  return { pack, words, error, refetch };
}

/** Who stands on a side of a form. */
export interface Participant {
  of: 'mentor' | 'mentee';
  side: Side;
  /** The form that was chosen; unless it is, the first that suits the person. */
  form?: string | null;
}

/** The consent kinds without which this person cannot be in a pair. */
export function neededConsents(pack: Pack, { of, side, form }: Participant): ConsentKind[] {
  const code = form ?? pack.forms.find((each) => each[of] === side)?.code;
  const needs = pack.consentNeeds.filter(
    (need) =>
      code !== undefined && need.forms.includes(code) && (need.of === 'both' || need.of === of),
  );
  return [...new Set(needs.flatMap(({ kinds }) => kinds))];
}
