import { z } from 'zod';
import { AboutOneself, Interests } from './matching-profile.ts';
import { route } from './route.ts';

/** What a mentor says of themselves; the curator reads it on the card and beside proposed pairs. */
export const AboutMe = z
  .object({
    about: AboutOneself,
    interests: Interests,
    /** 0 until something was said, by whomever. */
    version: z.int().min(0),
  })
  .meta({ id: 'AboutMe' });
export type AboutMe = z.infer<typeof AboutMe>;

const AboutMeSetting = AboutMe.omit({ version: true }).meta({ id: 'AboutMeSetting' });
export type AboutMeSetting = z.infer<typeof AboutMeSetting>;

export const aboutMeRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/my/about',
    summary: 'What the reader has told of themselves as a mentor',
    may: 'about.write',
    response: AboutMe,
  }),
  set: route({
    method: 'PUT',
    path: '/api/v1/my/about',
    summary: 'Tell of oneself as a mentor',
    may: 'about.write',
    body: AboutMeSetting,
    ifMatch: true,
    response: AboutMe,
  }),
};
