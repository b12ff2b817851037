/** Loaded in front of a process: its clock is ahead by as many milliseconds as the file says, read again and again. */
const { readFileSync } = require('node:fs');

const file = process.env.DRIVBANK_TEST_CLOCK;
const RealDate = Date;
let aheadMs = 0;

const read = () => {
  try {
    aheadMs = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    aheadMs = 0;
  }
};

if (file) {
  read();
  setInterval(read, 50).unref();
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + aheadMs);
      else super(...parts);
    }
    static now() {
      return RealDate.now() + aheadMs;
    }
  };
}
