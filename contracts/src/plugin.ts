import { z } from 'zod';
import { roles } from './access.ts';
import { SourcedId } from './primitives.ts';
import { route } from './route.ts';

/** What a host must know to mount the section; made by the build of the UI. */
export const Manifest = z
  .object({
    name: z.string(),
    version: z.string(),
    /** Version of the contract between host and section, semver. */
    contract: z.string(),
    /** `url` is relative to the manifest; `integrity` is SRI. */
    entries: z.object({ esm: z.object({ url: z.string(), integrity: z.string() }) }),
    embedUrl: z.string().nullable(),
    menu: z.object({ label: z.string(), roles: z.array(z.enum(roles)) }),
    minApi: z.string(),
  })
  .meta({ id: 'PluginManifest' });
export type Manifest = z.infer<typeof Manifest>;

export const AvailabilityQuery = z.object({
  /** The code of the connection, as the operator named it. */
  connection: z.string().min(1).max(64),
  school: SourcedId,
});
export type AvailabilityQuery = z.infer<typeof AvailabilityQuery>;

/** Whether the host should show the tab; the API refuses by itself whatever the host shows. */
export const Availability = z
  .object({
    available: z.boolean(),
    reason: z.enum(['school.unknown', 'school.not-enabled']).optional(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const pluginRoutes = {
  manifest: route({
    method: 'GET',
    path: '/plugin/v1/manifest.json',
    summary: 'What a host must know to mount the section',
    may: 'public',
    maxAge: 60,
    response: Manifest,
  }),
  availability: route({
    method: 'GET',
    path: '/plugin/v1/availability',
    summary: 'Whether the section should be offered at a school',
    may: 'public',
    maxAge: 60,
    query: AvailabilityQuery,
    response: Availability,
  }),
};
