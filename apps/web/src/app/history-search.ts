import { HISTORY_TOPICS, type HistoryTopic } from '@drivbank/wording';
import { chosen, word } from './search';

/** In sentences, in events, or as they are stored. */
export const LEVELS = ['story', 'events', 'raw'] as const;
type Level = (typeof LEVELS)[number];

/** Which part of a process's history is read, and how closely. */
export type HistorySearch = {
  readonly q?: string | undefined;
  readonly topic?: HistoryTopic | undefined;
  readonly by?: string | undefined;
  readonly level?: Exclude<Level, 'story'> | undefined;
};

export const historySearch = ({ q, topic, by, level }: Record<string, unknown>): HistorySearch => ({
  q: word(q),
  topic: chosen(topic, HISTORY_TOPICS),
  by: word(by),
  level: chosen(level, ['events', 'raw']),
});
