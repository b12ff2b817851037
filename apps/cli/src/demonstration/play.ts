import type { InnovationProcess } from '@drivbank/domain';
import { DOCUMENTS } from './documents.js';
import type { Theatre } from './theatre.js';

/** What happens so many days before today. */
export type Scene = { readonly daysAgo: number; readonly act: (theatre: Theatre) => Promise<void> };

const lesson = (
  situation: string,
  action: string,
  result: string,
  advice: string,
): InnovationProcess.Command => ({
  type: 'RecordLesson',
  lesson: { situation, action, result, advice },
});

const deadline = (theatre: Theatre, name: string, days: number): InnovationProcess.Command => ({
  type: 'SetDeadline',
  kind: 'deliverable',
  name,
  dueOn: theatre.inDays(days),
});

const kronor = (amount: number) => ({ amountOre: amount * 100, currency: 'SEK' }) as const;

const scene = (daysAgo: number, act: Scene['act']): Scene => ({ daysAgo, act });

/** Invented work of a year, so that every screen has something to show. */
export const PLAY: readonly Scene[] = [
  // A process that has come all the way to ordinary operation and is being followed up.
  scene(300, (t) =>
    t.initiate('carin', 'larm', {
      title: 'Trygghetssensorer i hemtjänsten',
      purpose: 'Äldre ska kunna bo kvar hemma tryggt, med färre onödiga tillsynsbesök på natten.',
      where: 'omsorg',
      template: 'lifecycle',
    }),
  ),
  scene(240, (t) =>
    t.act('petra', 'larm', { type: 'RecordProgress', text: 'Tolv hushåll är med i testet.' }),
  ),
  scene(200, (t) => t.passGate('carin', 'larm', 'to-scaled')),
  scene(195, (t) =>
    t.act('carin', 'larm', {
      type: 'ScaleProcess',
      plan: {
        types: ['out'],
        where: 'Alla hemtjänstområden i kommunen',
        receiverId: t.organisationId('omsorg'),
        cost: kronor(640_000),
      },
    }),
  ),
  scene(150, (t) => t.findReceiver('carin', 'larm', 'omsorg', 'olle')),
  scene(100, (t) => t.passGate('carin', 'larm', 'to-implemented')),
  scene(95, (t) => t.act('carin', 'larm', { type: 'ImplementProcess', operatingBudget: kronor(1_250_000) })),
  scene(60, (t) =>
    t.act(
      'fatima',
      'larm',
      lesson(
        'Personalen såg sensorerna först som övervakning.',
        'Vi lät två arbetslag prova själva och berätta för de andra.',
        'Motståndet vände på tre veckor.',
        'Låt dem som ska använda det berätta för sina kollegor.',
      ),
      'Ur följeforskningen.',
    ),
  ),
  scene(50, (t) =>
    t.act('karin', 'larm', {
      type: 'PublishProcess',
      summary: {
        sv: 'Sensorer i hemmet gör att äldre får sova ostört, och att personalen kommer när den behövs. Arbetssättet är nu infört i hela hemtjänsten.',
        en: 'Sensors at home let older people sleep undisturbed, and bring staff when they are needed. All of the home care now works this way.',
      },
      provenance: 'reviewed',
    }),
  ),
  scene(40, (t) => t.act('carin', 'larm', deadline(t, 'Följ upp nattbesöken', 45))),

  // A process that was stopped early, with honour.
  scene(260, (t) =>
    t.initiate('bengt', 'dronare', {
      title: 'Drönare för taksyn',
      purpose: 'Billigare och säkrare kontroll av kommunens tak.',
      where: 'stad',
      template: 'innovationsguiden',
    }),
  ),
  scene(220, (t) => t.completeStage('bengt', 'dronare')),
  scene(160, (t) =>
    t.act(
      'bengt',
      'dronare',
      lesson(
        'Tillstånden tog längre tid än hela testet.',
        'Vi räknade om kalkylen med väntetiden inlagd.',
        'Stegbil var billigare i två fall av tre.',
        'Kontrollera tillståndskraven innan ni köper något.',
      ),
    ),
  ),
  scene(158, (t) =>
    t.act(
      'lena',
      'dronare',
      { type: 'CloseProcess', outcome: 'stopped_learning', goalAttainment: 2, followUpOn: 'none' },
      'Vi vet nu när drönare lönar sig och när de inte gör det.',
    ),
  ),

  scene(30, (t) => t.note('larm', 'GateDecided', 'Var finns protokollet från nämnden?')),
  scene(28, (t) =>
    t.act('carin', 'larm', {
      type: 'AnswerAuditNote',
      noteId: 'n1',
      answer: 'I diariet, med samma datum som beslutet.',
    }),
  ),
  scene(12, (t) => t.note('dronare', 'ProcessClosed', 'Vem har fått veta vad ni lärde er?')),

  scene(20, (t) =>
    t.act('lena', 'dronare', {
      type: 'PublishProcess',
      summary: {
        sv: 'Vi prövade drönare för att syna kommunens tak, och avslutade försöket: i två fall av tre var en stegbil billigare.',
      },
      provenance: 'decided',
    }),
  ),

  // A gate that waits for its decider.
  scene(120, (t) =>
    t.initiate('carin', 'bygglov', {
      title: 'Digital bygglovsrådgivning vid stadsbyggnadskontorets kundtjänst',
      purpose: 'Den som söker bygglov ska få rätt ansökan från början.',
      where: 'stad',
      template: 'lifecycle',
    }),
  ),
  scene(30, (t) => t.act('carin', 'bygglov', deadline(t, 'Underlag till nämnden', 24))),
  scene(8, (t) => t.askAtGate('carin', 'bygglov', 'to-scaled')),
  scene(7, (t) => t.handIn('carin', 'bygglov', 'to-scaled', DOCUMENTS)),
  scene(5, (t) =>
    t.act(
      'olle',
      'bygglov',
      { type: 'RecommendAtGate', gateId: 'to-scaled', outcome: 'conditional_go' },
      'Kundtjänsten behöver en person till under det första halvåret.',
    ),
  ),

  // A process with deadlines soon, in the stages of Innovationsguiden.
  scene(90, (t) =>
    t.initiate('carin', 'skolmat', {
      title: 'Skolmåltider utan svinn',
      purpose: 'Halvera matsvinnet i tre skolor på ett år, tillsammans med eleverna.',
      where: 'skola',
      template: 'innovationsguiden',
    }),
  ),
  scene(70, (t) => t.completeStage('carin', 'skolmat')),
  scene(40, (t) => t.completeStage('carin', 'skolmat')),
  scene(35, (t) => t.act('carin', 'skolmat', deadline(t, 'Elevrådens förslag sammanställda', 38))),
  scene(35, (t) => t.act('carin', 'skolmat', deadline(t, 'Mätning av svinnet, andra omgången', 45))),
  scene(20, (t) =>
    t.act('wille', 'skolmat', { type: 'RecordProgress', text: 'Vågarna är på plats i alla tre köken.' }),
  ),

  // Ownership offered to another department.
  scene(110, (t) =>
    t.initiate('lena', 'fixar', {
      title: 'Fixartjänst för seniorer',
      purpose: 'Förebygga fall i hemmet.',
      where: 'ledning',
      template: 'lifecycle',
    }),
  ),
  scene(10, (t) =>
    t.act(
      'lena',
      'fixar',
      { type: 'TransferOwnership', organisationId: t.organisationId('omsorg') },
      'Tjänsten hör hemma närmare hemtjänsten.',
    ),
  ),

  // Paused, with its deadlines standing still.
  scene(130, (t) =>
    t.initiate('bengt', 'hubb', {
      title: 'Mobilitetshubb vid resecentrum',
      purpose: 'Lättare att byta mellan tåg, cykel och delad bil.',
      where: 'stad',
      template: 'vinnova-udi',
    }),
  ),
  scene(100, (t) => t.act('bengt', 'hubb', deadline(t, 'Avtal med cykelförvaltaren', 140))),
  scene(25, (t) =>
    t.act(
      'bengt',
      'hubb',
      { type: 'PauseProcess', resumeOn: t.inDays(60), deadlines: 'frozen' },
      'Bygget av resecentrum är försenat.',
    ),
  ),

  // A gate that said stop: somebody has to close.
  scene(140, (t) =>
    t.initiate('carin', 'robot', {
      title: 'Robothund i parkskötseln',
      purpose: 'Pröva om en robot kan avlasta tunga moment.',
      where: 'stad',
      template: 'lifecycle',
    }),
  ),
  scene(5, (t) => t.passGate('carin', 'robot', 'to-scaled', 'stop')),

  // Scaled, on its way into every department.
  scene(180, (t) =>
    t.initiate('lena', 'bilpool', {
      title: 'Delad bilpool för kommunens förvaltningar',
      purpose: 'Färre bilar som står stilla, och en tredjedel lägre kostnad.',
      where: 'ledning',
      template: 'lifecycle',
    }),
  ),
  scene(65, (t) => t.passGate('lena', 'bilpool', 'to-scaled')),
  scene(60, (t) =>
    t.act('lena', 'bilpool', {
      type: 'ScaleProcess',
      plan: {
        types: ['out', 'up'],
        where: 'Alla förvaltningar, och resepolicyn',
        receiverId: t.organisationId('stad'),
        cost: kronor(380_000),
      },
    }),
  ),

  // Just begun.
  scene(2, (t) =>
    t.initiate('bengt', 'tolk', {
      title: 'Språkstöd i medborgarservice',
      purpose: 'Fler ska få hjälp vid första kontakten.',
      where: 'ledning',
      template: 'forsta-forankra-forverkliga',
    }),
  ),
];
