/** The negative control: a log that answers before it has committed. Loaded into the server in front of everything. */
const { join } = require('node:path');
const { GroupCommit } = require(join(__dirname, '../../dist/libs/event-store/src/sqlite/group-commit.js'));

const COMMIT_LATE_MS = 150;
const { add } = GroupCommit.prototype;

GroupCommit.prototype.add = function (append, bytes) {
  setTimeout(() => void add.call(this, append, bytes).catch(() => undefined), COMMIT_LATE_MS);
  const before = append.expected === 'no-stream' ? -1 : append.expected;
  return Promise.resolve({ revision: before + append.lines.length, position: '1' });
};
