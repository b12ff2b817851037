import { SpanKind } from '@opentelemetry/api';
import type { Engine, Observer } from '@drivbank/application';
import { derivedIds } from './derived-ids.js';
import type { Spans } from './spans.js';

/** What was recorded longer ago is being read again: a node that catches up has no news to tell. */
const NEWS_MS_MAX = 60_000;

/** Command, append, sweep, message and mail, each inside the one that led to it. */
export function tracedDeeds(spans: Spans): Observer {
  return {
    command(told, give) {
      const ids = derivedIds(told);
      const attributes = { 'drivbank.command': told.type, 'drivbank.command_id': told.commandId };
      const place = ids ? { traceId: ids.traceId, spanId: ids.command } : {};
      return spans.around(spans.begin(`command ${told.type}`, place, { attributes }), give);
    },
    append(told, append) {
      const ids = derivedIds(told);
      const options = { kind: SpanKind.CLIENT, attributes: { 'drivbank.events': told.events } };
      const place = ids ? { traceId: ids.traceId, spanId: ids.append } : {};
      return spans.around(spans.begin('append', place, options), append);
    },
    sweep({ id }, sweep) {
      return spans.around(spans.begin('sweep', { traceId: id.replaceAll('-', '') }), sweep);
    },
    message({ notificationId, channel }, deliver) {
      const attributes = { 'drivbank.notification_id': notificationId, 'drivbank.channel': channel };
      return spans.around(spans.begin('message', {}, { attributes }), deliver);
    },
    webhook({ webhookId }, attempt) {
      const options = { kind: SpanKind.CLIENT, attributes: { 'drivbank.webhook_id': webhookId } };
      return spans.around(spans.begin('webhook', {}, options), attempt);
    },
    mail({ kind }, send) {
      const options = { kind: SpanKind.CLIENT, attributes: { 'drivbank.mailer': kind } };
      return spans.around(spans.begin('mail', {}, options), send);
    },
  };
}

/**
 * A span for every command whose events the views of this node have just applied, below the append that wrote them,
 * wherever that was: from when they were recorded until they could be read here.
 */
export function tracedViews(spans: Spans, { follower }: Pick<Engine, 'follower'>): void {
  follower.listen({
    applied(events) {
      const now = Date.now();
      const told = new Set<string>();
      for (const { number, metadata } of events) {
        const { commandId, $correlationId: correlationId } = metadata;
        const recordedAt = Math.min(Date.parse(metadata.recordedAt), now);
        if (told.has(commandId) || now - recordedAt > NEWS_MS_MAX) continue;
        told.add(commandId);
        const ids = derivedIds({ commandId, correlationId });
        if (!ids) continue;
        const parent = { traceId: ids.traceId, spanId: ids.append, sampled: true };
        const attributes = { 'drivbank.event_number': number };
        spans.begin('views applied', { parent }, { startTime: recordedAt, attributes }).end(now);
      }
    },
  });
}
