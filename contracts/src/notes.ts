import { z } from 'zod';
import { PairRef } from './pairs.ts';
import { Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { plain } from './problem.ts';
import { route } from './route.ts';

/** What a mentor writes down about a pair for themselves alone. */
export const PrivateNote = z
  .object({
    id: Id,
    text: z.string(),
    writtenAt: Instant,
    /** Null while it stands as it was first written. */
    changedAt: Instant.nullable(),
    version: Version,
  })
  .meta({ id: 'PrivateNote' });
export type PrivateNote = z.infer<typeof PrivateNote>;

const NoteText = z.object({ text: Text(2000).min(1) }).meta({ id: 'NoteText' });

const NoteRef = z.object({ noteId: Id });

/** Answers to writes carry no text, so that no copy of it is kept with them. */
export const noteRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/notes',
    summary: "The reader's own notes about a pair, newest first; nobody else's",
    may: 'notes.read',
    params: PairRef,
    query: PageQuery,
    response: pageOf(PrivateNote),
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/notes',
    summary: 'Write a note that only its author reads',
    may: 'notes.write',
    params: PairRef,
    body: NoteText,
    status: 201,
    idempotent: true,
    response: z.object({ id: Id }),
  }),
  change: route({
    method: 'PATCH',
    path: '/api/v1/notes/:noteId',
    summary: "Change one's own note",
    may: 'notes.write',
    params: NoteRef,
    body: NoteText,
    ifMatch: true,
    response: z.object({ version: Version }),
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/v1/notes/:noteId',
    summary: "Remove one's own note for good",
    may: 'notes.write',
    params: NoteRef,
    ifMatch: true,
    response: z.object({ removed: Id }),
  }),
};

export const noteProblems = {
  'note.not-mentor': plain(409, 'Заметки о паре ведёт только её наставник.'),
  'note.pair-ended': plain(
    409,
    'Пара завершена: свои заметки можно читать и убирать, но не менять и не добавлять.',
  ),
} as const;
