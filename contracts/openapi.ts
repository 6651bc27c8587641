import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { machineScopes } from './src/access.ts';
import { namedRoutes } from './src/index.ts';
import { ProblemBody } from './src/problem.ts';
import type { May, RouteSpec } from './src/route.ts';
import { cloudEvent, webhookEvents, webhookEventTypes } from './src/webhook-events.ts';

const JSON_TYPE = 'application/json';
const header = (description: string) => ({
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const },
});

function securityOf(may: May) {
  if (may === 'public') return [];
  if (typeof may === 'string') return [{ person: [] }];
  return [{ machine: [may.scope] }, ...(may.right ? [{ person: [] }] : [])];
}

function whoMay(may: May): string {
  if (may === 'public') return 'Anyone.';
  if (typeof may === 'string') return `Persons with the right \`${may}\`.`;
  return `Machine clients with the scope \`${may.scope}\`${may.right ? ` or persons with the right \`${may.right}\`` : ''}.`;
}

function operation(name: string, route: RouteSpec): ZodOpenApiOperationObject {
  const { params, query, body, accepts, ifMatch, idempotent } = route;
  const parameters = [
    ...(ifMatch ? [{ ...header('The version seen, in quotes.'), name: 'If-Match' }] : []),
    ...(idempotent
      ? [
          {
            ...header('One per user action; a repeat gets the first answer.'),
            name: 'Idempotency-Key',
          },
        ]
      : []),
  ];
  const ndjson = accepts === 'application/x-ndjson';
  return {
    operationId: name,
    summary: route.summary,
    description: whoMay(route.may),
    tags: [name.split('.')[0]],
    security: securityOf(route.may),
    parameters,
    ...((params || query) && {
      requestParams: { ...(params && { path: params }), ...(query && { query }) },
    }),
    ...((body || ndjson) && {
      requestBody: {
        required: true,
        content: { [accepts ?? JSON_TYPE]: { schema: ndjson ? { type: 'string' } : body } },
      },
    }),
    responses: {
      [String(route.status ?? 200)]: {
        description: 'Done',
        content: { [route.produces ?? JSON_TYPE]: { schema: route.response } },
      },
      default: {
        description: 'Refused',
        content: route.refusal
          ? { [JSON_TYPE]: { schema: route.refusal } }
          : { 'application/problem+json': { schema: ProblemBody } },
      },
    },
  } as ZodOpenApiOperationObject;
}

/** What we send to hosts, for those who write the other end. */
const messages = Object.fromEntries(
  webhookEventTypes.map((type) => [
    type,
    {
      post: {
        summary: webhookEvents[type].summary,
        parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
          ...header('Standard Webhooks'),
          name,
        })),
        requestBody: { content: { 'application/cloudevents+json': { schema: cloudEvent(type) } } },
        responses: { '2XX': { description: 'Taken' } },
      },
    },
  ]),
) as ZodOpenApiPathsObject;

/** The contract as an OpenAPI 3.1 document, ready to be written to a file. */
export function openApiText(): string {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const { name, route } of namedRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: { title: '«Наставничество»', version: '1.0.0' },
    paths,
    webhooks: messages,
    components: {
      securitySchemes: {
        person: {
          type: 'http',
          scheme: 'bearer',
          description: 'Access token got in exchange for a launch token',
        },
        machine: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: '/oauth2/token',
              scopes: Object.fromEntries(machineScopes.map((scope) => [scope, scope])),
            },
          },
        },
      },
    },
  });
  return `${JSON.stringify(document, null, 1)}\n`;
}
