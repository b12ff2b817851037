/** The negative control: appends to processes expect any revision, so that the store cannot recognise a repeat for long. */
const { EventStoreDBClient } = require('@eventstore/db-client');

const { appendToStream } = EventStoreDBClient.prototype;

EventStoreDBClient.prototype.appendToStream = function (stream, events, options) {
  if (!stream.includes('.innovationProcess-')) return appendToStream.call(this, stream, events, options);
  return appendToStream.call(this, stream, events, { ...options, expectedRevision: 'any' });
};
