import { byToken, ENDPOINTS, listQuery, type Endpoint } from '@drivbank/contracts';
import { z } from 'zod';
import { doersOf } from './access/doers.js';

const REF = '#/components/schemas/';

type Json = Record<string, unknown>;

/** The document of the HTTP API (OpenAPI 3.1), made from the contracts that the server validates with. */
export function openApiDocument(version: string): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => REF + id, io: 'input' });
  const paths: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) {
    const path = `/api/v1${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Drivbänk',
      version,
      description:
        'Innovation processes from initiated to closed. Where people sign in a cookie says who acts, or the token of a program ' +
        '(x-drivbank-by-token tells how far one reaches); in a trial Drivbank-Act-As. ' +
        'Commands are idempotent by Idempotency-Key and name what they have seen by If-Match. Errors are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([id, schema]) => [id, embedded(schema as Json)]),
      ),
    },
  };
}

/** A schema inside a document: without the keywords that belong to a document of its own. */
function embedded({ $schema: _, $id: __, ...schema }: Json): Json {
  return schema;
}

/** By reference when it has a name of its own. */
function schemaOf(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id;
  return id ? { $ref: REF + id } : embedded(z.toJSONSchema(schema, { io: 'input' }) as Json);
}

function operationOf(endpoint: Endpoint): Json {
  const { method, path, summary, tag, access, body, bytes, answer, takes } = endpoint;
  const success = method === 'post' && takes === 'idempotency-key' && !isCommandPath(path) ? '201' : '200';
  return {
    operationId: `${method}${path.replace(/[{}]/g, '').replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary: `${summary.en} · ${summary.sv}`,
    'x-drivbank-access': typeof access === 'string' ? access : doersOf(access),
    'x-drivbank-by-token': byToken(endpoint),
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint),
    ...(body && {
      requestBody: { required: true, content: { [mediaTypeOf(path)]: { schema: schemaOf(body) } } },
    }),
    ...(bytes === 'taken' && { requestBody: { required: true, content: { [RAW_BYTES]: {} } } }),
    responses: {
      [success]: {
        description: 'Done',
        ...(answer && { content: { 'application/json': { schema: schemaOf(answer) } } }),
        ...(bytes === 'given' && { content: { '*/*': {} } }),
      },
      default: {
        description: 'RFC 9457 problem',
        content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } },
      },
    },
  };
}

const SECURITY_SCHEMES: Json = {
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-drivbank',
    description: 'The login session of a browser; `drivbank` on loopback without TLS',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'drivbank_<id>.<secret>',
    description: 'The token of a program, issued under My account. Never together with the cookie',
  },
};

/** What is the operator's is done on the server itself. */
function securityOf(endpoint: Endpoint): Json[] {
  if (endpoint.access === 'anybody' || endpoint.access === 'operator') return [];
  return byToken(endpoint) === 'never' ? [{ cookie: [] }] : [{ cookie: [] }, { bearer: [] }];
}

const isCommandPath = (path: string) => /^\/(organisations|people|templates)\/\{/.test(path);

/** Records of others come as they are, under a type of their own so that they may be large. */
export const VINNOVA_MEDIA_TYPE = 'application/vnd.vinnova+json';
/** A file as it is. */
export const RAW_BYTES = 'application/octet-stream';

const mediaTypeOf = (path: string) =>
  path.endsWith('import-vinnova') ? VINNOVA_MEDIA_TYPE : 'application/json';

function parametersOf({ path, query, bytes, takes }: Endpoint): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema as z.ZodType),
  }));
  const filters = query === listQuery ? [FILTERS] : [];
  const key = takes === 'nothing' ? [] : [ACT_AS, IDEMPOTENCY_KEY];
  const seen = takes === 'if-match' ? [IF_MATCH] : [];
  const acting = path === '/needs' || bytes === 'taken' ? [ACT_AS] : [];
  return [...inPath, ...inQuery, ...filters, ...acting, ...key, ...seen];
}

const header = (name: string, description: string, example: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});
const ACT_AS = header(
  'Drivbank-Act-As',
  'Who acts: the id of a person; `; role=` picks one of several roles',
  '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator',
);
const IDEMPOTENCY_KEY = header(
  'Idempotency-Key',
  'Your own name of this request; a repeat is recognised by it',
  'a4c1',
);
const IF_MATCH = header(
  'If-Match',
  'What you decided on: the ETag of a process, the `revision` of a template',
  '"12"',
);
const FILTERS: Json = {
  name: 'filters',
  in: 'query',
  required: false,
  style: 'form',
  explode: true,
  description: 'field=a,b · field.from= · field.to=',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
};
