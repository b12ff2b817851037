import { millisecondsOf, type Instant } from '@drivbank/kernel';
import { IDLE_MS_MAX, LIFE_MS_MAX, USE_NOTED_EVERY_MS, type LoginSession } from './login-sessions.js';

type Times = Pick<LoginSession, 'openedAt' | 'usedAt'>;

export const isOpen = ({ openedAt, usedAt }: Times, now: Instant): boolean => {
  const at = millisecondsOf(now);
  return at - millisecondsOf(openedAt) < LIFE_MS_MAX && at - millisecondsOf(usedAt) < IDLE_MS_MAX;
};

export const isWorthNoting = ({ usedAt }: Times, now: Instant): boolean =>
  millisecondsOf(now) - millisecondsOf(usedAt) >= USE_NOTED_EVERY_MS;
