import type { Plan } from '@nastavnik/contracts/plans';
import { usePack } from '../../shared/pack.ts';
import { personName } from '../../shared/person.ts';
import { Block } from '../../shared/ui/page.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { words } from './words.ts';

/** What the plan is to answer, beside whoever writes or agrees it; it is not printed with the plan. */
export function PlanAsks({ plan: { asks } }: { plan: Plan }) {
  const { words: pack } = usePack();
  if (asks.length === 0) return null;
  return (
    <div className="no-print">
      <Block title={words.asks(asks.length)} caption={words.asksCaption}>
        <KeyValue
          facts={asks.map(({ person, grounds, words: said }) => [
            personName(person),
            [grounds.map((code) => pack?.ground(code) ?? '…').join(', '), said && `«${said}»`]
              .filter(Boolean)
              .join('; '),
          ])}
        />
      </Block>
    </div>
  );
}
