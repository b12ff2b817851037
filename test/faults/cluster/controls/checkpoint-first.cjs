/** The negative control: the checkpoint is saved when events arrive, the views are changed a little later. */
const { join } = require('node:path');
const { ViewStore } = require(join(__dirname, '../../../../dist/libs/projections/src/view-store.js'));

const LATE_MS = 200;
const { apply } = ViewStore.prototype;

ViewStore.prototype.apply = function (events, checkpoint) {
  apply.call(this, [], checkpoint);
  setTimeout(() => {
    const reached = this.checkpoint;
    apply.call(this, events, reached);
  }, LATE_MS);
};
