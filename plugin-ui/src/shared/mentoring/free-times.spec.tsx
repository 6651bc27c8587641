import type { LessonTime } from '@nastavnik/contracts/free-times';
import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { packRoutes } from '@nastavnik/contracts/packs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pack } from '../../testing/pack.ts';
import { makeMeeting, makePair, turns } from '../../testing/pairs.ts';
import { openPage, serve } from '../../testing/page.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import type { MeetingTask } from './meeting-form.ts';

const pair = makePair(50);
const task: MeetingTask = {
  kind: 'plan',
  pairs: [{ pair, nextType: 'REGULAR', turns }],
  date: '2026-11-24',
};
const open = () => openPage(() => <MeetingDialog task={task} onClose={() => undefined} />);
const free = (date: string, from: string, until: string, wished = false) => ({
  date,
  from,
  until,
  wished,
});
const slot = (name: string) => screen.findByRole('button', { name, hidden: true });
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

beforeEach(() => {
  serve(packRoutes.show, pack);
  serve(freeTimeRoutes.lessons, { items: [] });
});

describe('the times when both sides are free', () => {
  it('by the timetable say whose it is, and one tap fills the day and the hour', async () => {
    const asked = serve(freeTimeRoutes.ofPair, {
      items: [free('2026-11-26', '14:10', '14:55'), free('2026-11-27', '13:15', '14:00')],
      byTimetable: true,
      unknown: [],
    });
    const planned = serve(meetingRoutes.log, makeMeeting(60, pair));
    const { user } = open();

    await user.click(await slot('пт 27 ноября, 13:15–14:00'));
    expect(screen.getByText('По расписанию журнала.')).toBeTruthy();
    expect((await field('День')).value).toBe('2026-11-27');
    expect((await field('Начало')).value).toBe('13:15');
    await user.click(await slot('Запланировать'));
    await waitFor(() => expect(planned).toHaveLength(1));
    expect(planned[0]?.body).toMatchObject({ date: '2026-11-27', time: '13:15' });
    // what was tapped moves the list nowhere
    expect(new Set(asked.map(({ query }) => query['from']))).toEqual(new Set(['2026-11-24']));
  });

  it('are not said to be wanting where the hours of one side are not known', async () => {
    serve(freeTimeRoutes.ofPair, { items: [], byTimetable: true, unknown: ['mentee'] });
    open();
    expect(await screen.findByText(/Общее время неизвестно.*наставляемого/)).toBeTruthy();
    expect(screen.queryByText(/общего свободного времени.*нет/)).toBeNull();
  });

  it('are looked for from the day that is typed, and those that were named stand first', async () => {
    const asked = serve(freeTimeRoutes.ofPair, {
      items: [free('2026-12-10', '15:00', '16:00', true), free('2026-12-08', '14:10', '14:55')],
      byTimetable: true,
      unknown: [],
    });
    open();

    await screen.findByText('По расписанию журнала. Сначала часы, которые назвали удобными.');
    fireEvent.change(await field('День'), { target: { value: '2026-12-07' } });
    await waitFor(() =>
      expect(asked.map(({ query }) => query['from'])).toEqual(['2026-11-24', '2026-12-07']),
    );
  });

  it('are told to be none where the timetable leaves none', async () => {
    serve(freeTimeRoutes.ofPair, { items: [], byTimetable: true, unknown: [] });
    open();
    expect(await screen.findByText(/общего свободного времени в эти две недели нет/)).toBeTruthy();
  });

  it('are not spoken of where nothing is known', async () => {
    const asked = serve(freeTimeRoutes.ofPair, { items: [], byTimetable: false, unknown: [] });
    open();
    await waitFor(() => expect(asked).toHaveLength(1));
    await field('Тема');
    expect(screen.queryByText('Когда свободны обе стороны')).toBeNull();
  });
});

describe('an hour within a lesson', () => {
  it('is warned of with the hours of the lesson, and may be chosen', async () => {
    serve(freeTimeRoutes.ofPair, { items: [], byTimetable: true, unknown: [] });
    serve(freeTimeRoutes.lessons, ({ query }): { items: LessonTime[] } => ({
      items:
        query['date'] === '2026-11-24'
          ? [
              { from: '10:20', until: '11:05', side: 'mentee' },
              { from: '11:05', until: '11:50', side: 'mentor' },
            ]
          : [],
    }));
    const planned = serve(meetingRoutes.log, makeMeeting(60, pair));
    const { user } = open();

    fireEvent.change(await field('Начало'), { target: { value: '10:30' } });
    expect(await screen.findByText('В это время урок у наставляемого: 10:20–11:05.')).toBeTruthy();
    fireEvent.change(await field('Начало'), { target: { value: '11:05' } });
    expect(await screen.findByText('В это время урок у наставника: 11:05–11:50.')).toBeTruthy();
    fireEvent.change(await field('Начало'), { target: { value: '09:50' } });
    expect(await screen.findByText('В это время урок у наставляемого: 10:20–11:05.')).toBeTruthy();
    fireEvent.change(await field('Начало'), { target: { value: '11:50' } });
    await waitFor(() => expect(screen.queryByText(/В это время урок/)).toBeNull());
    fireEvent.change(await field('Начало'), { target: { value: '10:30' } });
    await user.click(await slot('Запланировать'));
    await waitFor(() => expect(planned).toHaveLength(1));
  });
});
