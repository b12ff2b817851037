import { useRef } from 'react';

/** The Idempotency-Key of what is about to be sent: the same content is the same intention, however often it is sent. */
export function useIntention(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.current.content) last.current = { content: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
