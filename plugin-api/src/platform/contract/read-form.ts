import { Readable } from 'node:stream';
import type { RouteSpec } from '@nastavnik/contracts/route';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.ts';
import { AtOnce } from './at-once.ts';
import { ReceivedFile } from './received-file.ts';
import { wholeBody } from './whole-body.ts';

const JSON_LIMIT = 1_000_000;

type Fields = Record<string, string | ReceivedFile>;

/** Forms are whole in memory, some of them at a time. */
const forms = new AtOnce(4);

/** The fields of a form under their names; of several of one name the last counts. */
export const readForm = (route: RouteSpec, request: FastifyRequest): Promise<Fields> =>
  forms.run(() => fieldsOf(route, request));

async function fieldsOf(
  { bodyLimit = JSON_LIMIT }: RouteSpec,
  { body, headers }: FastifyRequest,
): Promise<Fields> {
  const bytes = body instanceof Readable ? await wholeBody(body, bodyLimit) : Buffer.alloc(0);
  if (!bytes) throw new Problem('input.too-large');
  const type = headers['content-type'] ?? '';
  const fields: Fields = {};
  for (const [name, value] of await parsed(bytes, type))
    if (name !== '__proto__')
      fields[name] =
        typeof value === 'string'
          ? value
          : new ReceivedFile(Buffer.from(await value.arrayBuffer()), value.name);
  return fields;
}

async function parsed(bytes: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('input.invalid', undefined, [
      { pointer: '/body', code: 'not_a_form', message: 'тело запроса – не multipart/form-data' },
    ]);
  }
}
