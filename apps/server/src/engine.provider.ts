/** The running engine, as Nest hands it to controllers. */
export const ENGINE = Symbol('the engine');

/** What the server says of itself. */
export type ServerFacts = {
  readonly version: string;
  readonly demonstration: boolean;
  /** What this node is called, and what it does. */
  readonly node: string;
  readonly roles: readonly ('api' | 'worker')[];
};
export const FACTS = Symbol('facts of this server');

/** What is written for whoever runs this node. */
export const OPERATORS_LOG = Symbol('log of operators');

/** What this node counts and measures. */
export const METRICS = Symbol('metrics');

/** Whose house it is. */
export const BRAND = Symbol('the brand');

/** How much each may ask for, where people sign in. */
export const LIMITS = Symbol('limits');
