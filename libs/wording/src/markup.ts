const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

type Content = string | Markup | readonly Markup[];

/** HTML that was made by `markup`, and by nothing else. */
class Markup {
  readonly #source: string;

  private constructor(source: string) {
    this.#source = source;
  }

  static of(parts: readonly string[], values: readonly Content[]): Markup {
    const between = values.map((value) => [value].flat().map(Markup.sourceOf).join(''));
    return new Markup(parts.map((part, i) => part + (between[i] ?? '')).join(''));
  }

  private static sourceOf(this: void, content: string | Markup): string {
    return content instanceof Markup ? content.#source : escaped(String(content));
  }

  toString(): string {
    return this.#source;
  }
}

export type { Markup };

/**
 * Before a template of HTML. Its values stand as content of elements or in quoted attributes, as text that the reader
 * sees as it is: only markup goes in as markup.
 */
export const markup = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  Markup.of(parts, values);
