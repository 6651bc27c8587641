import type { FunnelStep } from '@nastavnik/contracts/indicators';
import { May } from '../../shared/may.tsx';
import { ButtonLink } from '../../shared/ui/button.tsx';
import { Funnel } from '../../shared/ui/figures.tsx';
import { Block } from '../../shared/ui/page.tsx';
import { Empty } from '../../shared/ui/surfaces.tsx';
import { steps } from './matters.ts';
import { Records } from './records.tsx';
import { words } from './words.ts';

function shown({ code, reached, lost }: FunnelStep) {
  const { title, lost: label, to, right } = steps[code];
  const stopped = lost > 0 && to && right && label;
  return {
    title,
    count: reached,
    cut: code === 'fixed',
    loss: stopped
      ? {
          count: lost,
          label: (
            <Records to={to} right={right}>
              {label}
            </Records>
          ),
        }
      : undefined,
  };
}

/** How far mentees have come, and where the others have stopped. */
export function StagesBlock({ funnel }: { funnel: readonly FunnelStep[] }) {
  const nobody = (funnel[0]?.reached ?? 0) === 0;
  return (
    <Block
      span={7}
      title={words.stages}
      more={!nobody && <span className="cap">{words.stagesCaption}</span>}
    >
      {nobody ? (
        <Empty
          title={words.noMentees}
          actions={
            <May right="mentees.write">
              <ButtonLink to="/mentees">{words.openMentees}</ButtonLink>
            </May>
          }
        >
          {words.noMenteesText}
        </Empty>
      ) : (
        <Funnel label={words.stages} steps={funnel.map(shown)} />
      )}
    </Block>
  );
}
