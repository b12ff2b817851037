/** The cookie of login sessions, as this server sets it. */
export const LOGIN_COOKIE = Symbol('login cookie');

/** The cookie of sign-ins that are under way at an identity provider. */
export const UNDER_WAY_COOKIE = Symbol('under way cookie');

/** The cookie of whoever is about to show a passkey. */
export const PASSKEY_COOKIE = Symbol('passkey cookie');

/** Whether a request comes from whoever runs this server. */
export const IS_OPERATOR = Symbol('is operator');
