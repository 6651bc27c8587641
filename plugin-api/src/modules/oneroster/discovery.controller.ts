import {
  ONEROSTER_12,
  oneRosterRoutes,
  oneRosterScopes,
  type OrRead,
  reads12,
} from '@nastavnik/contracts/oneroster';
import { Controller, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Endpoint } from '../../platform/contract/endpoint.ts';

const parameter = (name: string, where: 'path' | 'query') => ({
  name,
  in: where,
  required: where === 'path',
  schema: { type: name === 'limit' || name === 'offset' ? 'integer' : 'string' },
});

/** One read as OpenAPI says it. */
function operation(operationId: string, { route }: OrRead) {
  const { may, summary } = route;
  const ours = typeof may === 'object' ? may.scope : undefined;
  const scopes = Object.entries(oneRosterScopes).flatMap(([purl, scope]) =>
    scope === ours ? [purl] : [],
  );
  const answer = { content: { 'application/json': { schema: { type: 'object' } } } };
  return {
    operationId,
    summary,
    // any one of the scopes does
    security: scopes.map((scope) => ({ OAuth2CC: [scope] })),
    parameters: [
      ...Object.keys(route.params?.shape ?? {}).map((name) => parameter(name, 'path')),
      ...Object.keys(route.query?.shape ?? {}).map((name) => parameter(name, 'query')),
    ],
    responses: {
      200: { description: 'What was asked for', ...answer },
      default: { description: 'imsx_StatusInfo', ...answer },
    },
  };
}

/** The discovery document: where this provider is, what it serves and which scopes that needs. */
@Controller()
export class DiscoveryController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Endpoint(oneRosterRoutes.discovery)
  discovery() {
    const origin = this.config.PUBLIC_ORIGIN;
    const paths = Object.entries<OrRead>(reads12).map(([name, read]) => [
      read.route.path.slice(ONEROSTER_12.length).replace(/:(\w+)/g, '{$1}'),
      { get: operation(name, read) },
    ]);
    return {
      openapi: '3.0.1',
      info: { title: 'OneRoster 1.2 Rostering: «Наставничество»', version: '1.2' },
      servers: [{ url: `${origin}${ONEROSTER_12}` }],
      paths: Object.fromEntries(paths) as object,
      components: {
        securitySchemes: {
          OAuth2CC: {
            type: 'oauth2',
            flows: {
              clientCredentials: {
                tokenUrl: `${origin}/oauth2/token`,
                scopes: Object.fromEntries(
                  Object.keys(oneRosterScopes).map((scope) => [scope, scope]),
                ),
              },
            },
          },
        },
      },
    };
  }
}
