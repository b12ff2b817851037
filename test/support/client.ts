import { randomUUID } from 'node:crypto';

export type Answer<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

type Asked = {
  readonly as?: string;
  readonly seen?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

type Named = { readonly items: readonly { readonly id: string; readonly name: unknown }[] };

/** Talks to a server as a program of somebody else would. */
export class Client {
  constructor(readonly address: string) {}

  async get<Body = Record<string, unknown>>(path: string, asked: Asked = {}): Promise<Answer<Body>> {
    const response = await fetch(`${this.address}/api/v1${path}`, { headers: headersOf(asked) });
    return answerOf<Body>(response);
  }

  async post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    asked: Asked = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': asked.key ?? randomUUID(),
        ...headersOf(asked),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return answerOf<Body>(response);
  }

  /** The ids that a new log knows: who coordinates, who decides, and an organisation. */
  async firstIds() {
    const people = (await this.get<Named>('/people')).body.items;
    const organisations = (await this.get<Named>('/organisations')).body.items;
    const templates = (await this.get<{ items: { id: string; name: { en: string } }[] }>('/templates')).body
      .items;
    const named = (name: string) => people.find((person) => person.name === name)!.id;
    return {
      coordinator: named('Samordnaren'),
      decider: named('Beslutsfattaren'),
      organisation: organisations[0]!.id,
      template: templates.find(({ name }) => name.en === 'The lifecycle')!.id,
    };
  }
}

const headersOf = ({ as, seen, headers }: Asked): Record<string, string> => ({
  ...(as !== undefined && { 'drivbank-act-as': as }),
  ...(seen !== undefined && { 'if-match': `"${seen}"` }),
  ...headers,
});

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
