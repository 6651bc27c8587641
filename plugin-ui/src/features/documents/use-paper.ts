import { useState } from 'react';
import type { ConsentKind } from '@nastavnik/contracts/consents';
import { DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { useFilters } from '../../shared/use-filters.ts';
import { making as say } from './words.ts';

const MOST = 500;

/** The paper that is being prepared: its kind lives in the address, the rest on the page. */
export function usePaper() {
  const filters = useFilters();
  const kind = DocumentKind.safeParse(filters.get('kind')).data ?? 'PAIR_ORDER';
  const { about, numbered } = documentKinds[kind];
  const [of, setOf] = useState<ReadonlySet<string>>(
    () => new Set(filters.get('of').split(',').filter(Boolean)),
  );
  const [consentKinds, setConsentKinds] = useState<ReadonlySet<ConsentKind>>(new Set());
  const [date, setDate] = useState('');
  const [number, setNumber] = useState('');
  const setKind = (next: string) => {
    filters.set({ kind: next, of: '', pairs: '' });
    setOf(new Set());
    setNumber('');
  };
  const why =
    about !== 'year' && of.size === 0
      ? about === 'substitutes'
        ? say.noSubstitute
        : say.nobody
      : of.size > MOST
        ? say.tooMany
        : kind === 'CONSENT' && consentKinds.size === 0 && say.noKinds;
  const body = {
    kind,
    of: about === 'year' ? [] : [...of],
    consentKinds: kind === 'CONSENT' ? [...consentKinds] : [],
    number: number.trim() || null,
    date: date || null,
  };
  return {
    kind,
    about,
    numbered,
    setKind,
    of,
    setOf,
    consentKinds,
    setConsentKinds,
    date,
    setDate,
    number,
    setNumber,
    why,
    body,
  };
}
export type PaperDraft = ReturnType<typeof usePaper>;
