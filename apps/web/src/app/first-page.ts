/** What the server has written stands until the web app has something to say in its place. */
export function keepFirstPageUntilShown(root: HTMLElement): void {
  const first = document.getElementById('first-page');
  if (!first) return;
  root.hidden = true;
  new MutationObserver((_, observer) => {
    const content = root.querySelector('main');
    if (!content || content.querySelector('[aria-busy]')) return;
    observer.disconnect();
    const focused = first.querySelector(':focus');
    first.remove();
    root.hidden = false;
    if (focused) (twinOf(focused, root) ?? content).focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}

/** The link of the app that leads where the reader was about to go. */
const twinOf = (link: Element, root: HTMLElement) =>
  [...root.querySelectorAll('a')].find((one) => one.getAttribute('href') === link.getAttribute('href'));
