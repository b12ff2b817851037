import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  assertMayHandIn,
  FileMissing,
  handedIn,
  NotFound,
  type Engine,
  type Identity,
} from '@drivbank/application';
import { readQuery, uploadQuery } from '@drivbank/contracts';
import { create as disposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createReadStream } from 'node:fs';
import { Acting, AsReader, type ReaderOf } from '../edge/caller.js';
import { parsed } from '../edge/parsed.js';
import { uuidIn } from '../edge/uuid-in.js';
import { ENGINE } from '../engine.provider.js';
import { bytesOf } from './raw-bytes.js';

/** Documents in and out, as they are. What is in them is nobody's page: a browser saves it and runs nothing. */
@Controller('api/v1/processes/:processId/files')
export class FilesController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Post()
  @HttpCode(200)
  async take(
    @Param('processId') processId: string,
    @Query() query: unknown,
    @Acting() identity: Identity,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ) {
    const id = uuidIn(processId, 'process');
    await assertMayHandIn(this.engine, identity, id);
    const { name } = parsed(uploadQuery, query);
    const { evidence } = this.engine;
    return evidence.take(bytesOf(request, body, evidence.bytesMax), name, id);
  }

  @Get(':sha256')
  async give(
    @Param('processId') processId: string,
    @Param('sha256') sha256: string,
    @Query() query: unknown,
    @AsReader() reader: ReaderOf,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { asKnownAt } = parsed(readQuery, query);
    const { reading, keyring, evidence } = this.engine;
    const moment = await reading.moment({ asKnownAt, ...reader });
    const asked = { processId: uuidIn(processId, 'process'), sha256 };
    const { path, bytes, mediaType, name } = await handedIn(moment, keyring, evidence, asked).catch(notThere);
    const etag = `"${sha256}"`;
    void reply.headers({ ...PROTECTION, etag, 'content-disposition': disposition(name) });
    if (headers['if-none-match'] === etag) return void reply.status(304).send();
    void reply
      .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
      .header('content-length', bytes)
      .send(createReadStream(path));
  }
}

/** Kept by the browser of whoever fetched it, and asked about again, since roles end. */
const PROTECTION = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache',
};

function notThere(error: unknown): never {
  throw error instanceof FileMissing ? new NotFound('file') : error;
}
