const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text in HTML, or in an attribute. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
