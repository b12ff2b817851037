import { generateSync } from 'otplib';

export type Answered<Body = Record<string, unknown>> = {
  readonly status: number;
  readonly code: unknown;
  readonly headers: Headers;
  readonly body: Body;
};

type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** Of everybody whom a test lets in, unless it says otherwise. */
export const PASSWORD = 'sju gröna elcyklar';
const STEP_S = 30;

/** A person with a browser: it keeps the cookie that it is given, and says where its pages come from. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  private secret: string | undefined;
  private codesTaken = 0;

  constructor(readonly address: string) {}

  /** As the browser sends them, `drivbank=…`. */
  get cookie(): string | undefined {
    return this.jar.size === 0 ? undefined : [...this.jar].map((pair) => pair.join('=')).join('; ');
  }

  set cookie(text: string | undefined) {
    this.jar.clear();
    for (const pair of text?.split('; ') ?? []) this.jar.set(...(pair.split('=', 2) as [string, string]));
  }

  /** By what it is known. */
  get credentials(): Readonly<Record<string, string>> {
    return this.cookie === undefined ? {} : { cookie: this.cookie };
  }

  get<Body = Record<string, unknown>>(path: string, asked: Asked = {}): Promise<Answered<Body>> {
    return this.ask('GET', path, asked);
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answered<Body>> {
    return this.ask('POST', path, { body, headers: { 'sec-fetch-site': 'same-origin' } });
  }

  async ask<Body>(method: string, path: string, { body, headers }: Asked): Promise<Answered<Body>> {
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.credentials,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.take(response);
    const isJson = response.headers.get('content-type')?.includes('json');
    const answer = (isJson ? await response.json() : {}) as Body & { code?: unknown };
    return { status: response.status, code: answer.code, headers: response.headers, body: answer };
  }

  /** Goes to an address of the server as a browser goes that was sent there. Answers with where it is sent on. */
  async arrive(address: string | URL): Promise<string | undefined> {
    const headers = {
      ...(this.cookie !== undefined && { cookie: this.cookie }),
      'sec-fetch-site': 'cross-site',
    };
    const response = await fetch(address, { redirect: 'manual', headers });
    this.take(response);
    return response.headers.get('location') ?? undefined;
  }

  private take({ headers }: Response): void {
    for (const given of headers.getSetCookie()) {
      const [name, value] = given.split(';')[0]!.split('=', 2) as [string, string];
      if (given.includes('Max-Age=0;')) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }

  /** By the link that the server printed, with an app for codes. Answers with the recovery codes. */
  async setUp(link: string, person: { name: string; email: string; password: string }) {
    const token = new URL(link).hash.slice(1);
    const answer = await this.post('/setup', { token, ...person });
    if (answer.status !== 200) throw new Error(`Setup refused: ${JSON.stringify(answer.body)}`);
    return this.addSecondFactor(person.password);
  }

  async addSecondFactor(password = PASSWORD): Promise<readonly string[]> {
    const { body } = await this.post<{ secret: string }>('/account/second-factor/begin', { password });
    this.secret = body.secret;
    const confirmed = await this.post<{ recoveryCodes: string[] }>('/account/second-factor/confirm', {
      code: this.nextCode(),
    });
    if (confirmed.status !== 200) throw new Error(`Code refused: ${JSON.stringify(confirmed.body)}`);
    return confirmed.body.recoveryCodes;
  }

  /** One that was not shown before: of the half minute before, of this, of the next. */
  nextCode(): string {
    const epoch = Math.floor(Date.now() / 1_000) + STEP_S * (this.codesTaken++ - 1);
    return generateSync({ secret: this.secret!, epoch });
  }

  /** The same person in another browser. */
  elsewhere(): Visitor {
    const other = new Visitor(this.address);
    other.secret = this.secret;
    other.codesTaken = this.codesTaken;
    return other;
  }
}
