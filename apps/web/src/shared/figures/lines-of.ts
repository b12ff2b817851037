/** Whole words on lines of so many letters; a word that is longer than a line is cut with a hyphen. */
export function linesOf(text: string, letters: number): readonly string[] {
  const words = text.split(' ').flatMap((word) => pieces(word, letters));
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

function pieces(word: string, letters: number): string[] {
  if (word.length <= letters) return [word];
  return [`${word.slice(0, letters - 1)}-`, ...pieces(word.slice(letters - 1), letters)];
}
