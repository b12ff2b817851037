import type { InnovationProcess } from '@drivbank/domain';
import type { Deed, GateRecord, ProcessRecord } from './process-record.js';

type GateEvent = Extract<InnovationProcess.Event, { gateId: string }>;

const newGate = (id: string): GateRecord => ({
  id,
  waitingSince: null,
  requests: [],
  evidence: [],
  assessments: {},
  recommendations: [],
  decisions: [],
});

export function applyGate(
  record: ProcessRecord,
  event: Exclude<GateEvent, { type: 'DeadlineSet' }>,
  deed: Deed,
): void {
  const gate = (record.gates[event.gateId] ??= newGate(event.gateId));
  switch (event.type) {
    case 'GateRequested':
      gate.requests.push(deed);
      gate.waitingSince ??= deed.on;
      return;
    case 'EvidenceSubmitted':
      gate.evidence.push({
        ...deed,
        criterionId: event.criterionId,
        name: event.name,
        sha256: event.sha256,
        file: event.file ?? null,
      });
      return;
    case 'CriterionAssessed':
      gate.assessments[event.criterionId] = {
        ...deed,
        assessment: event.assessment,
        note: event.note ?? null,
      };
      return;
    case 'CriterionWaived':
      gate.assessments[event.criterionId] = { ...deed, assessment: 'waived', note: null };
      return;
    case 'GateRecommendationGiven':
      gate.recommendations.push({ ...deed, outcome: event.outcome });
      return;
    case 'GateDecided':
    case 'GateDecisionSuperseded': {
      const { outcome, mandate, decisionKind, conditions, evidence } = event;
      for (const earlier of gate.decisions) earlier.superseded = true;
      gate.decisions.push({
        ...deed,
        outcome,
        mandate,
        decisionKind,
        conditions,
        evidence,
        superseded: false,
        reported: null,
      });
      gate.waitingSince = null;
      return;
    }
    case 'DelegatedDecisionReported': {
      const { board, paragraph, heldOn } = event;
      const decision = gate.decisions.at(-1);
      if (decision) decision.reported = { board, paragraph, heldOn };
      return;
    }
  }
}
