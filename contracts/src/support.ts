import { z } from 'zod';
import { Text } from './primitives.ts';
import { route } from './route.ts';

/** Whom a participant may turn to in person. */
export const SupportContact = z
  .object({
    /** «Куратор», «Педагог-психолог», «Телефон доверия». */
    role: Text(100).min(1),
    name: Text(200).default(''),
    phone: Text(50).default(''),
    email: Text(200).default(''),
    /** Room and hours. */
    where: Text(300).default(''),
  })
  .meta({ id: 'SupportContact' });
export type SupportContact = z.infer<typeof SupportContact>;

export const Support = z
  .object({ contacts: z.array(SupportContact).max(10) })
  .meta({ id: 'Support' });
export type Support = z.infer<typeof Support>;

export const supportRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/support',
    summary: 'Whom participants are told to turn to',
    may: 'support.write',
    response: Support,
  }),
  set: route({
    method: 'PUT',
    path: '/api/v1/support',
    summary: 'Say whom participants may turn to',
    may: 'support.write',
    body: Support,
    response: Support,
  }),
};
