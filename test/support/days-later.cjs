/** The clock of the process is so many days ahead. Loaded into the server in front of everything. */
const DAY_MS = 86_400_000;
const { now } = Date;
const ahead = Number(process.env.DRIVBANK_TEST_DAYS_AHEAD) * DAY_MS;

Date.now = () => now() + ahead;
