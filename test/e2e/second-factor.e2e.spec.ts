import { RunningServer } from '../support/running-server.js';
import { Program, TownHall, type Employee } from '../support/town-hall.js';
import { PASSWORD, Visitor } from '../support/visitor.js';

const EVERYWHERE = { kind: 'deployment' } as const;

let hall: TownHall;
beforeAll(async () => {
  hall = await TownHall.open();
}, 60_000);
afterAll(() => hall.close());

const begin = (visitor: Visitor, shown: object = {}) => visitor.post('/account/second-factor/begin', shown);

test('an app is added, replaced and removed by whoever shows again that it is he', async () => {
  const carin = await hall.employ('Carin', [{ role: 'coordinator', scope: EVERYWHERE }]);
  expect((await begin(carin)).code).toBe('SignInWrong');
  expect((await begin(carin, { password: 'not hers' })).code).toBe('SignInWrong');
  expect((await carin.post('/account/second-factor/confirm', { code: '123456' })).code).toBe('CodeWrong');
  await carin.addSecondFactor();
  expect((await begin(carin)).code).toBe('SignInWrong');
  expect((await begin(carin, { password: PASSWORD })).status).toBe(200);
  expect((await carin.post('/account/second-factor/remove', {})).code).toBe('SignInWrong');
  expect((await carin.post('/account/second-factor/remove', { password: PASSWORD })).status).toBe(200);
});

describe('where everybody shows a second factor', () => {
  let moa: Employee;
  let before: Program;
  let server: RunningServer;
  beforeAll(async () => {
    moa = await hall.employ('Moa', [{ role: 'coordinator', scope: EVERYWHERE }]);
    before = await hall.program(moa, { scope: 'read' });
    expect((await before.get('/processes')).status).toBe(200);
    await hall.server.end();
    server = await RunningServer.start(hall.server.directory, undefined, {
      DRIVBANK_SIGN_IN: 'accounts',
      DRIVBANK_SECOND_FACTOR: 'everybody',
    });
  }, 60_000);
  afterAll(() => server.end());

  test('whoever has none does nothing before he has added one, and his tokens rest', async () => {
    const here = new Visitor(server.address);
    here.cookie = moa.cookie;
    expect((await here.get('/account')).body).toMatchObject({ owesSecondFactor: true });
    expect((await here.get('/processes')).code).toBe('SecondFactorNeeded');
    expect((await new Program(server.address, before.token).get('/processes')).status).toBe(401);
    await here.addSecondFactor();
    expect((await here.get('/processes')).status).toBe(200);
    expect((await here.post('/account/second-factor/remove', { password: PASSWORD })).code).toBe(
      'SecondFactorRequired',
    );
  });
});
