/** Nest on Fastify that does nothing: what a request costs before anybody does anything. */
require('reflect-metadata');
const { Controller, Get, Module, Post } = require('@nestjs/common');
const { NestFactory } = require('@nestjs/core');
const { FastifyAdapter } = require('@nestjs/platform-fastify');

class EmptyController {
  answer() {
    return { done: true };
  }
  given() {
    return { done: true };
  }
}
Controller('empty')(EmptyController);
Get()(
  EmptyController.prototype,
  'answer',
  Object.getOwnPropertyDescriptor(EmptyController.prototype, 'answer'),
);
Post()(
  EmptyController.prototype,
  'given',
  Object.getOwnPropertyDescriptor(EmptyController.prototype, 'given'),
);

class EmptyModule {}
Module({ controllers: [EmptyController] })(EmptyModule);

NestFactory.create(EmptyModule, new FastifyAdapter(), { logger: false }).then((app) => {
  process.on('SIGTERM', () => process.exit(0));
  return app.listen(Number(process.env.PORT), '127.0.0.1');
});
