import type { Help, OwnSignal } from '@nastavnik/contracts/signals';
import type { SupportContact } from '@nastavnik/contracts/support';
import { useDates } from '../../shared/dates.ts';
import { usePack } from '../../shared/pack.ts';
import { useSession } from '../../shared/session.ts';
import { useShowHelpQuery } from '../../shared/signals.api.ts';
import { Block, Column, Grid, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { Status } from '../../shared/ui/status.tsx';
import { Log } from '../../shared/ui/story.tsx';
import { Empty, Skeleton } from '../../shared/ui/surfaces.tsx';
import { CallForm } from './call-form.tsx';
import { words } from './words.ts';

const Contact = ({ contact: { role, name, phone, email, where } }: { contact: SupportContact }) => (
  <li>
    <b>{role}</b>
    {name && <div>{name}</div>}
    {phone && (
      <div>
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
      </div>
    )}
    {email && (
      <div>
        <a href={`mailto:${email}`}>{email}</a>
      </div>
    )}
    {where && <div className="sec">{where}</div>}
  </li>
);

function Contacts({ contacts }: Pick<Help, 'contacts'>) {
  const outside = useSession().roles.includes('external_mentor');
  return (
    <Block title={words.contacts}>
      {contacts.length === 0 && (
        <p className="sec">{outside ? words.noContactsOutside : words.noContacts}</p>
      )}
      {contacts.length > 0 && (
        <ul className="contacts">
          {contacts.map((contact) => (
            <Contact key={`${contact.role} ${contact.name} ${contact.phone}`} contact={contact} />
          ))}
        </ul>
      )}
      <p className="sec">{words.emergency}</p>
    </Block>
  );
}

const shapes = { new: 'next', taken: 'run', closed: 'ok' } as const;

/** What the reader has asked before, and the answers. */
function Mine({ signals }: { signals: readonly OwnSignal[] }) {
  const { words: pack } = usePack();
  const { dayOf } = useDates();
  return (
    <Block title={words.mine}>
      <Log
        entries={signals.map(({ id, to, topic, text, raisedAt, state, answer }) => ({
          id,
          state: shapes[state],
          when: dayOf(raisedAt),
          title: pack?.signalTopic(topic) ?? '…',
          text: (
            <>
              {[to === 'curator' ? words.toCurator : words.toPsychologist, text]
                .filter(Boolean)
                .join(' · ')}
              {answer !== null && (
                <>
                  <br />
                  <b>{words.answer(answer)}</b>
                </>
              )}
            </>
          ),
          aside: <Status state={shapes[state]}>{words.states[state]}</Status>,
        }))}
      />
    </Block>
  );
}

/** «Нужна помощь»: one tap calls an adult; whom else to turn to; what came of earlier calls. */
export function HelpPage() {
  const { data, error, isFetching, refetch } = useShowHelpQuery();
  return (
    <Page title={words.title}>
      {error !== undefined && !isFetching && <Problem error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && (
        <Grid>
          <Column span={7}>
            {data.pairs.length === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
            <CallForm pairs={data.pairs} />
          </Column>
          <Column span={5}>
            {data.signals.length > 0 && <Mine signals={data.signals} />}
            <Contacts contacts={data.contacts} />
          </Column>
        </Grid>
      )}
    </Page>
  );
}
