/** The negative control: workers trust the queue, and nobody looks for what is owed. */
const { join } = require('node:path');
const { Reminding } = require(
  join(__dirname, '../../../../dist/libs/application/src/reminding/reminding.js'),
);

Reminding.prototype.sweep = async function () {
  const now = this.parts.clock.now();
  await this.workThrough([], now);
  this.lastSweepAt = now;
};
