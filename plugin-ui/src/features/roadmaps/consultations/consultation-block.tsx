import { isOpen } from '@nastavnik/contracts/roadmap-states';
import type { Roadmap } from '@nastavnik/contracts/roadmaps';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../shared/ui/button.tsx';
import { Block } from '../../../shared/ui/page.tsx';
import { Problem } from '../../../shared/ui/problem.tsx';
import { useListConsultationsQuery } from './consultations.api.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { consultationStates, daysSaid, remarksSaid, words } from './words.ts';

/** The consultations on a roadmap's draft, and the way to begin one. */
export function ConsultationBlock({ roadmap }: { roadmap: Roadmap }) {
  const { id, state, may, items } = roadmap;
  const [asks, setAsks] = useState(false);
  const { data, error } = useListConsultationsQuery();
  if (error !== undefined && !data) return <Problem error={error} />;
  if (!data) return null;
  const held = data.items.filter(({ roadmapId }) => roadmapId === id);
  const goesOn = held.some(({ closedOn }) => closedOn === null);
  const mayPublish = may.write && isOpen(state) && items.length > 0 && !goesOn;
  if (held.length === 0 && !mayPublish) return null;
  return (
    <Block title={words.block}>
      {held.length > 0 && (
        <ul className="points held">
          {held.map((one) => (
            <li key={one.id}>
              <Link href={`/consultations/${one.id}`}>{daysSaid(one)}</Link>
              {`: ${consultationStates[one.state].word}, ${remarksSaid(one)}`}
            </li>
          ))}
        </ul>
      )}
      {mayPublish && (
        <div className="acts">
          <Button onClick={() => setAsks(true)}>{words.publish}</Button>
        </div>
      )}
      {asks && <PublishDialog roadmap={roadmap} onClose={() => setAsks(false)} />}
    </Block>
  );
}
