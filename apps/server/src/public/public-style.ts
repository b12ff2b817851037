import { branded, variablesOf, type Scheme } from '@drivbank/contracts';

/** The one style sheet of the public pages, in the colours of the house and in those of whoever reads. */
export function publicStyle(colour: string | undefined): string {
  const scheme = (name: Scheme) =>
    `:root{${Object.entries(variablesOf(branded(name, colour)))
      .map((pair) => pair.join(':'))
      .join(';')}}`;
  return `${scheme('light')}
@media (prefers-contrast: more){${scheme('contrast-light')}}
@media (prefers-color-scheme: dark){${scheme('dark')}}
@media (prefers-color-scheme: dark) and (prefers-contrast: more){${scheme('contrast-dark')}}
${RULES}`;
}

const RULES = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; margin: 0; }
body { font: 400 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground);
  overflow-wrap: anywhere; hyphens: auto; }
a { color: var(--leaf); }
:focus-visible { outline: 2px solid var(--leaf); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 8px; background: var(--raised); }
header, main, footer { max-width: 56rem; margin: 0 auto; padding: 16px; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
header .house { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; color: var(--ink);
  font-weight: 650; text-decoration: none; min-height: 24px; }
header img { display: block; max-height: 40px; max-width: 160px; }
main { display: grid; gap: 16px; outline: none; }
h1 { font-size: clamp(1.25rem, 0.75rem + 2.6vw, 1.9rem); line-height: 1.2; }
h2 { font-size: 1.2rem; line-height: 1.3; }
.soft, dt { color: var(--inkSoft); }
.lead { max-width: 65ch; white-space: pre-line; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
form label { flex: 1 1 14rem; min-width: 0; }
input, button { font: inherit; min-height: 40px; padding: 4px 12px; border-radius: 6px; }
input { display: block; width: 100%; margin-top: 4px; color: var(--ink); background: var(--raised);
  border: 1px solid var(--edge); }
button { color: var(--onLeaf); background: var(--leaf); border: 1px solid var(--leaf); cursor: pointer; }
ul { list-style: none; padding: 0; display: grid; gap: 12px; }
.card { padding: 16px; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; }
.card h2 a { color: var(--ink); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 12px; }
dd { margin: 0; }
nav.pages { display: flex; flex-wrap: wrap; gap: 8px 24px; }
nav a, footer a { display: inline-block; min-height: 24px; }
footer { display: flex; flex-wrap: wrap; gap: 8px 24px; margin-top: 24px; border-top: 1px solid var(--line);
  font-size: 0.875rem; }
@media print { header nav, form, nav, footer { display: none; } }
`;
