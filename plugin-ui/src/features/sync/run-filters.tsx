import type { RunState, RunWay } from '@nastavnik/contracts/sync-run';
import { Field, Select } from '../../shared/ui/field.tsx';
import type { useFilters } from '../../shared/use-filters.ts';
import { stateWords, wayWords } from './words.ts';

/** Where a run may rest: those at work stand above the history. */
const states: readonly RunState[] = [
  'held',
  'planned',
  'applied',
  'undone',
  'rejected',
  'superseded',
  'expired',
  'cancelled',
  'failed',
];

/** Which runs are shown: by how they came and what has become of them. */
export const RunFilters = ({ filters }: { filters: ReturnType<typeof useFilters> }) => (
  <div className="filters">
    <Field label="Состояние">
      <Select
        value={filters.get('state')}
        onChange={(state) => filters.set({ state })}
        options={[
          { value: '', label: 'Все' },
          ...states.map((value) => ({ value, label: stateWords[value].word })),
        ]}
      />
    </Field>
    <Field label="Как пришла">
      <Select
        value={filters.get('way')}
        onChange={(way) => filters.set({ way })}
        options={[
          { value: '', label: 'Все' },
          ...(Object.keys(wayWords) as RunWay[]).map((value) => ({
            value,
            label: wayWords[value],
          })),
        ]}
      />
    </Field>
  </div>
);
