import { useState } from 'react';
import type { ProgrammeClosing } from '@nastavnik/contracts/closings';
import { useParams } from 'wouter';
import { useShowClosingQuery } from '../../shared/closing/closing.api.ts';
import { EventLink } from '../../shared/closing/event-link.tsx';
import { words } from '../../shared/closing/words.ts';
import { useDates } from '../../shared/dates.ts';
import { useSession } from '../../shared/session.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Block, Column, Grid, Letterhead, Page } from '../../shared/ui/page.tsx';
import { Problem } from '../../shared/ui/problem.tsx';
import { KeyValue } from '../../shared/ui/story.tsx';
import { Skeleton } from '../../shared/ui/surfaces.tsx';
import { Table } from '../../shared/ui/table.tsx';
import { AttendanceDialog } from './attendance-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { columns } from './member-columns.tsx';

interface PartProps {
  closing: ProgrammeClosing;
  onAsk: (part: 'event' | 'attendance' | 'group') => void;
}

function Event({ closing: { event, members, mayWrite }, onAsk }: PartProps) {
  const { day } = useDates();
  const came = members.filter(({ attended }) => attended).length;
  return (
    <Block
      title={words.event}
      more={
        mayWrite && (
          <Button kind={event ? 'quiet' : 'pri'} onClick={() => onAsk('event')}>
            {event ? words.change : words.plan}
          </Button>
        )
      }
    >
      {!event && <p className="sec">{mayWrite ? words.noEvent : words.noEventReader}</p>}
      {event && (
        <KeyValue
          facts={[
            [words.on, day(event.on)],
            [words.place, event.place],
            [
              words.link,
              event.link === null ? words.none : <EventLink key="link" link={event.link} />,
            ],
            [words.came, words.cameOf(came, members.length)],
            [
              words.guests,
              event.guests.map(({ name, role }) => words.guest(name, role)).join('; ') ||
                words.none,
            ],
          ]}
        />
      )}
    </Block>
  );
}

function Members({ closing: { event, members, mayWrite }, onAsk }: PartProps) {
  const { day, today } = useDates();
  const late = event !== null && event.on > today;
  return (
    <Block
      title={words.members}
      more={
        mayWrite &&
        event &&
        members.length > 0 && (
          <Button
            why={late ? words.notYet(day(event.on)) : undefined}
            onClick={() => onAsk('attendance')}
          >
            {words.attend}
          </Button>
        )
      }
    >
      {members.length === 0 ? (
        <p className="sec">{words.noMembers}</p>
      ) : (
        <Table
          label={words.table}
          rows={members}
          columns={columns}
          idOf={({ person, side }) => `${side} ${person.id}`}
          look="plain"
        />
      )}
    </Block>
  );
}

function Group({ closing: { reflection, mayWrite }, onAsk }: PartProps) {
  const { day } = useDates();
  return (
    <Block
      title={words.group}
      more={
        mayWrite && (
          <Button kind={reflection ? 'quiet' : 'plain'} onClick={() => onAsk('group')}>
            {reflection ? words.change : words.write}
          </Button>
        )
      }
    >
      {!reflection && <p className="sec">{mayWrite ? words.noGroup : words.noGroupReader}</p>}
      {reflection && (
        <KeyValue
          facts={[
            [words.on, day(reflection.on)],
            [words.present, reflection.present],
            [words.worked, reflection.worked],
            [words.toChange, reflection.change || words.none],
            [words.decisions, reflection.decisions || words.none],
          ]}
        />
      )}
    </Block>
  );
}

/** The sheet with which a programme ends: the event, who was there, what the group said. */
export function ClosingPage() {
  const { programmeId } = useParams<{ programmeId: string }>();
  const { org } = useSession();
  const { currentData, error, refetch } = useShowClosingQuery({ params: { programmeId } });
  const [asked, setAsked] = useState<'event' | 'attendance' | 'group'>();
  const close = () => setAsked(undefined);
  const closing = currentData;
  return (
    <Page
      title={words.title}
      caption={closing?.programme.title}
      actions={
        closing && (
          <Button icon="print" onClick={() => window.print()}>
            {words.print}
          </Button>
        )
      }
      back={{ to: `/programmes/${programmeId}`, label: words.back, here: words.title }}
    >
      <Letterhead>{org.name}</Letterhead>
      {error !== undefined && <Problem error={error} onRetry={refetch} />}
      {!closing && error === undefined && <Skeleton lines={8} />}
      {closing && (
        <Grid>
          <Column span={7}>
            <Members closing={closing} onAsk={setAsked} />
          </Column>
          <Column span={5}>
            <Event closing={closing} onAsk={setAsked} />
            <Group closing={closing} onAsk={setAsked} />
          </Column>
        </Grid>
      )}
      {closing && asked === 'event' && <EventDialog closing={closing} onClose={close} />}
      {closing?.event && asked === 'attendance' && (
        <AttendanceDialog closing={closing} event={closing.event} onClose={close} />
      )}
      {closing && asked === 'group' && <GroupDialog closing={closing} onClose={close} />}
    </Page>
  );
}
