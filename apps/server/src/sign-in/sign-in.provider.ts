/** The cookie of login sessions, as this server sets it. */
export const LOGIN_COOKIE = Symbol('login cookie');

/** Whether a request comes from whoever runs this server. */
export const IS_OPERATOR = Symbol('is operator');
