import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brandColour } from '@drivbank/contracts';
import { z } from 'zod';

/** The configuration is not what it should be: one sentence for the operator. */
export class ConfigurationWrong extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigurationWrong';
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const inWords =
  'DRIVBANK_HOST must be 127.0.0.1, ::1 or localhost: nobody is authenticated yet, so nobody else may connect';

const settings = z.object({
  DRIVBANK_DATA: z.string().min(1).default('data'),
  DRIVBANK_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DRIVBANK_HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => LOOPBACK.includes(host), inWords),
  DRIVBANK_URL: z.url({ protocol: /^https?$/ }).optional(),
  DRIVBANK_ORGANISATION: z.string().trim().min(1).max(200).default('Kommunen'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(200).default('Drivbänk <drivbank@localhost>'),
  DRIVBANK_BRAND_NAME: z.string().trim().min(1).max(80).optional(),
  DRIVBANK_BRAND_COLOUR: brandColour.optional(),
  DRIVBANK_BRAND_LOGO: z.string().min(1).optional(),
});

export type Configuration = {
  readonly directory: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach the application, when that is not where it listens: through a gateway on its loopback. */
  readonly url: string | undefined;
  readonly organisation: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly demonstration: boolean;
  /** A municipality's own look in the web app. */
  readonly brand: {
    readonly name: string | undefined;
    readonly colour: string | undefined;
    readonly logoFile: string | undefined;
  };
};

export const HELP = `Drivbänk – the server

  npm start -- [--port 3000] [--data data] [--demonstration]

  --port <number>    port to listen on (DRIVBANK_PORT)
  --data <directory> where log, keys and mail are kept (DRIVBANK_DATA)
  --demonstration    say on every page that this is the demonstration

  DRIVBANK_HOST          a loopback address (127.0.0.1)
  DRIVBANK_URL           where people reach it: for links in mails, and answered beside loopback names
  DRIVBANK_ORGANISATION  name of the first organisation in a new log (Kommunen)
  SMTP_URL               smtp://user:password@host:587; without it mail is written as files
  MAIL_FROM              sender of reminders
  DRIVBANK_BRAND_NAME    the municipality, as the web app names it beside the mark
  DRIVBANK_BRAND_COLOUR  its colour, as #1f6b47; refused when text in it could not be read
  DRIVBANK_BRAND_LOGO    its logo: an .svg, .png or .webp file`;

/** Command line first, environment second. Throws `ConfigurationWrong`. */
export function configurationFrom(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Configuration | 'help' {
  const { port, data, demonstration, help } = argumentsIn(args);
  if (help) return 'help';
  const parsed = settings.safeParse({
    ...environment,
    ...(port !== undefined && { DRIVBANK_PORT: port }),
    ...(data !== undefined && { DRIVBANK_DATA: data }),
  });
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
    throw new ConfigurationWrong(message === inWords ? message : `${path.join('.')}: ${message}`);
  }
  const {
    DRIVBANK_DATA,
    DRIVBANK_HOST,
    DRIVBANK_PORT,
    DRIVBANK_URL,
    DRIVBANK_ORGANISATION,
    SMTP_URL,
    MAIL_FROM,
    DRIVBANK_BRAND_NAME,
    DRIVBANK_BRAND_COLOUR,
    DRIVBANK_BRAND_LOGO,
  } = parsed.data;
  return {
    directory: resolve(DRIVBANK_DATA),
    host: DRIVBANK_HOST,
    port: DRIVBANK_PORT,
    url: DRIVBANK_URL?.replace(/\/$/, ''),
    organisation: DRIVBANK_ORGANISATION,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    demonstration,
    brand: { name: DRIVBANK_BRAND_NAME, colour: DRIVBANK_BRAND_COLOUR, logoFile: DRIVBANK_BRAND_LOGO },
  };
}

function argumentsIn(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demonstration: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new ConfigurationWrong((error as Error).message);
  }
}
