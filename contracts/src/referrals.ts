import { z } from 'zod';
import { MentorRequest, NewRequest } from './requests.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

export const referralRoutes = {
  find: route({
    method: 'GET',
    path: '/api/v1/requests/referable',
    summary:
      'Pupils of the school by the beginning of the family name, for the psychologist to ask for',
    may: 'requests.refer',
    query: z.object({ q: z.string().trim().min(2).max(100) }),
    response: z.object({ items: z.array(PersonBrief) }),
  }),
  file: route({
    method: 'POST',
    path: '/api/v1/requests/referrals',
    summary: 'Ask for a mentor for a pupil as the psychologist of the school',
    may: 'requests.refer',
    body: NewRequest,
    status: 201,
    idempotent: true,
    response: MentorRequest,
  }),
};
