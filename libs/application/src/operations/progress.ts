/** Tells how far long work has come. `total` may grow, `done` never falls. */
export type Progress = (done: number, total: number) => void;
