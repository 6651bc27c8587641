import { MatchLack } from '@nastavnik/contracts/matching-profile';
import type { PairSide } from '@nastavnik/contracts/matching-run';
import { words as bases } from '../bases/words.ts';
import { useMay } from '../may.tsx';
import { Field, Select } from '../ui/field.tsx';
import type { useFilters } from '../use-filters.ts';
import { words } from './words.ts';

/** What the address asks for, where it is anything known. */
export const lackOf = (value: string): MatchLack | undefined => MatchLack.safeParse(value).data;

interface LacksFilterProps {
  side: PairSide;
  filters: ReturnType<typeof useFilters>;
}

/** Narrows a base to those for whom the score of matching lacks something. */
export function LacksFilter({ side, filters }: LacksFilterProps) {
  if (!useMay('matching.read')) return null;
  return (
    <Field label={bases.lacks}>
      <Select
        value={lackOf(filters.get('lacks')) ?? ''}
        onChange={(lacks) => filters.set({ lacks })}
        options={[
          { value: '', label: bases.lacksAny },
          ...MatchLack.options.map((value) => ({ value, label: words.lacks[side][value] })),
        ]}
      />
    </Field>
  );
}
