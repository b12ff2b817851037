/** The policy of the page allows styles with this value only; see `apps/server/src/edge/web-page.ts`. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
