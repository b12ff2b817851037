// Made by infra/scripts/api-types.mjs from the OpenAPI document.
export interface paths {
    "/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** About this installation · Om installationen */
        get: operations["getAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/moments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A moment and the events beside it · En tidpunkt och händelserna bredvid */
        get: operations["getMoments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs me · Det som behöver mig */
        get: operations["getNeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The portfolio board · Portföljtavlan */
        get: operations["getProcesses"];
        put?: never;
        /** Initiate a process · Påbörja en process */
        post: operations["postProcesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One process · En process */
        get: operations["getProcessesProcessId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History in sentences · Historik i meningar */
        get: operations["getProcessesProcessIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/gates/{gateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One gate: what is there, what is missing, who may do what · En beslutspunkt: vad som finns, vad som fattas, vem som får göra vad */
        get: operations["getProcessesProcessIdGatesGateId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/deadlines/{deadlineId}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reminder ledger · Påminnelseliggaren */
        get: operations["getProcessesProcessIdDeadlinesDeadlineIdReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename · Byt namn */
        post: operations["postProcessesProcessIdRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Describe the purpose · Beskriv syftet */
        post: operations["postProcessesProcessIdDescribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/assign-coordinator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a coordinator · Utse samordnare */
        post: operations["postProcessesProcessIdAssignCoordinator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/release-coordinator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a coordinator · Entlediga samordnare */
        post: operations["postProcessesProcessIdReleaseCoordinator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/transfer-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer the ownership · Erbjud ägarskapet */
        post: operations["postProcessesProcessIdTransferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/accept-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the ownership · Ta emot ägarskapet */
        post: operations["postProcessesProcessIdAcceptOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/decline-ownership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the ownership · Avböj ägarskapet */
        post: operations["postProcessesProcessIdDeclineOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/propose-receiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a receiver · Föreslå mottagare */
        post: operations["postProcessesProcessIdProposeReceiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/accept-receivership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept to receive · Åta sig att ta emot */
        post: operations["postProcessesProcessIdAcceptReceivership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/decline-receivership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline to receive · Avböj att ta emot */
        post: operations["postProcessesProcessIdDeclineReceivership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/complete-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete the stage · Slutför skedet */
        post: operations["postProcessesProcessIdCompleteStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/skip-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Skip the stage · Hoppa över skedet */
        post: operations["postProcessesProcessIdSkipStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/return-to-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return to a stage · Gå tillbaka till ett skede */
        post: operations["postProcessesProcessIdReturnToStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/request-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Request a decision · Begär beslut */
        post: operations["postProcessesProcessIdRequestGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/submit-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit evidence · Lämna underlag */
        post: operations["postProcessesProcessIdSubmitEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/assess-criterion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assess a criterion · Bedöm kriterium */
        post: operations["postProcessesProcessIdAssessCriterion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/waive-criterion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waive a criterion · Avstå från kriterium */
        post: operations["postProcessesProcessIdWaiveCriterion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/recommend-at-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recommend a decision · Rekommendera beslut */
        post: operations["postProcessesProcessIdRecommendAtGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/decide-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide · Fatta beslut */
        post: operations["postProcessesProcessIdDecideGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/supersede-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supersede the decision · Ersätt beslutet */
        post: operations["postProcessesProcessIdSupersedeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/report-delegated-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a delegated decision · Anmäl delegationsbeslut */
        post: operations["postProcessesProcessIdReportDelegatedDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/scale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Scale · Skala upp */
        post: operations["postProcessesProcessIdScale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/extend-scaling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the scaling · Utvidga uppskalningen */
        post: operations["postProcessesProcessIdExtendScaling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/implement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Implement · Implementera */
        post: operations["postProcessesProcessIdImplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause · Pausa */
        post: operations["postProcessesProcessIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume · Återuppta */
        post: operations["postProcessesProcessIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close · Avsluta */
        post: operations["postProcessesProcessIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen · Öppna igen */
        post: operations["postProcessesProcessIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/record-lesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a lesson · Skriv en lärdom */
        post: operations["postProcessesProcessIdRecordLesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/record-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record progress · Skriv en lägesnotering */
        post: operations["postProcessesProcessIdRecordProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/set-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a deadline · Sätt en frist */
        post: operations["postProcessesProcessIdSetDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/move-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the deadline · Flytta fristen */
        post: operations["postProcessesProcessIdMoveDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/meet-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as met · Markera som klar */
        post: operations["postProcessesProcessIdMeetDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/waive-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Waive the deadline · Avstå från fristen */
        post: operations["postProcessesProcessIdWaiveDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/cancel-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel the deadline · Ta bort fristen */
        post: operations["postProcessesProcessIdCancelDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/mark-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark as secret · Sekretessmarkera */
        post: operations["postProcessesProcessIdMarkSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/lift-secrecy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the secrecy mark · Ta bort sekretessmarkeringen */
        post: operations["postProcessesProcessIdLiftSecrecy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a record · Rätta en uppgift */
        post: operations["postProcessesProcessIdCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/add-audit-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write an audit note · Skriv en revisionsanteckning */
        post: operations["postProcessesProcessIdAddAuditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish to everybody · Publicera för allmänheten */
        post: operations["postProcessesProcessIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unpublish · Avpublicera */
        post: operations["postProcessesProcessIdUnpublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/answer-audit-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer the note · Svara på anteckningen */
        post: operations["postProcessesProcessIdAnswerAuditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadline sheet · Fristlistan */
        get: operations["getDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline: planned and actual · Tidslinjen: planerat och verkligt */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where processes stop · Var processer stannar */
        get: operations["getFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions at gates · Beslut vid beslutspunkter */
        get: operations["getDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The notes of auditors · Revisorers anteckningar */
        get: operations["getAuditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public holidays · Helgdagar */
        get: operations["getHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations · Organisationer */
        get: operations["getOrganisations"];
        put?: never;
        /** Register an organisation · Registrera en organisation */
        post: operations["postOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisationId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename · Byt namn */
        post: operations["postOrganisationsOrganisationIdRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisationId}/classify-sector": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Classify the sector · Ange sektor */
        post: operations["postOrganisationsOrganisationIdClassifySector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisationId}/change-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the mailbox · Byt funktionsbrevlåda */
        post: operations["postOrganisationsOrganisationIdChangeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People · Personer */
        get: operations["getPeople"];
        put?: never;
        /** Register a person · Registrera en person */
        post: operations["postPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/change-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the details · Ändra uppgifter */
        post: operations["postPeoplePersonIdChangeDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/grant-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a role · Ge en roll */
        post: operations["postPeoplePersonIdGrantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/revoke-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a role · Ta tillbaka en roll */
        post: operations["postPeoplePersonIdRevokeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/change-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change reminders · Ändra påminnelser */
        post: operations["postPeoplePersonIdChangePreferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Process templates · Processmallar */
        get: operations["getTemplates"];
        put?: never;
        /** Draft a template · Skriv ett utkast till mall */
        post: operations["postTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise the draft · Ändra utkastet */
        post: operations["postTemplatesTemplateIdRevise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a version · Publicera en version */
        post: operations["postTemplatesTemplateIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire a version · Dra tillbaka en version */
        post: operations["postTemplatesTemplateIdRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark the message as read · Markera meddelandet som läst */
        post: operations["postMessagesMessageIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{messageId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what was given up · Skicka igen det som gavs upp */
        post: operations["postMessagesMessageIdSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{jobKey}/run-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a parked job again · Kör ett stoppat jobb igen */
        post: operations["postJobsJobKeyRunAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/confirm-clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what time it is, when the clock has jumped forward · Bekräfta vad klockan är, när den har hoppat fram */
        post: operations["postJobsConfirmClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the installation stands · Hur driften står */
        get: operations["getOperationsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was given up and waits for somebody · Det som gavs upp och väntar på någon */
        get: operations["getOperationsParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a document, to hand it in as evidence within a day · Skicka ett dokument, för att lämna in det som underlag inom ett dygn */
        post: operations["postProcessesProcessIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document that was handed in · Ett dokument som lämnats in */
        get: operations["getProcessesProcessIdFilesSha256"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one gets in · Hur man kommer in */
        get: operations["getSignIn"];
        put?: never;
        /** Sign in · Logga in */
        post: operations["postSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/oidc/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at an identity provider · Börja logga in hos en inloggningstjänst */
        post: operations["postSignInOidcProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/oidc/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Back from the identity provider: shows a page · Tillbaka från inloggningstjänsten: visar en sida */
        get: operations["getSignInOidcProviderCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the code that is missing · Visa koden som saknas */
        post: operations["postSignInCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out · Logga ut */
        post: operations["postSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become the first administrator · Bli den första systemförvaltaren */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation · Ta emot en inbjudan */
        post: operations["postInvitationAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account · Mitt konto */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in · Var jag är inloggad */
        get: operations["getAccountSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out one of them · Logga ut en av dem */
        post: operations["postAccountSessionsSessionIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out all others · Logga ut alla andra */
        post: operations["postAccountSessionsEndOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/providers/{provider}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link an identity provider · Koppla en inloggningstjänst */
        post: operations["postAccountProvidersProviderLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/links/{linkId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a link · Ta bort en koppling */
        post: operations["postAccountLinksLinkIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My calendars · Mina kalendrar */
        get: operations["getAccountCalendars"];
        put?: never;
        /** Open a calendar: its address is shown this once · Öppna en kalender: adressen visas den här gången */
        post: operations["postAccountCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/calendars/{feedId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a calendar · Stäng en kalender */
        post: operations["postAccountCalendarsFeedIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/secret-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Processes with a secrecy mark that I have read · Sekretessmarkerade processer som jag har läst */
        get: operations["getAccountSecretReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My tokens for programs · Mina nycklar för program */
        get: operations["getAccountTokens"];
        put?: never;
        /** Issue a token for programs: it is shown this once · Skapa en nyckel för program: den visas den här gången */
        post: operations["postAccountTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/tokens/{tokenId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a token · Dra in en nyckel */
        post: operations["postAccountTokensTokenIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody’s tokens for programs · Allas nycklar för program */
        get: operations["getTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/tokens/{tokenId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke somebody’s token · Dra in någons nyckel */
        post: operations["postAccountsPersonIdTokensTokenIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the password · Byt lösenord */
        post: operations["postAccountChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a secret for the app · Få en hemlighet till appen */
        post: operations["postAccountSecondFactorBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a code of it · Visa en kod av den */
        post: operations["postAccountSecondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove the second factor · Ta bort den andra faktorn */
        post: operations["postAccountSecondFactorRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All accounts · Alla konton */
        get: operations["getAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/security-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The security log · Säkerhetsloggen */
        get: operations["getSecurityLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a file that is made on record · Anteckna en fil som görs */
        post: operations["postExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a way in · Skicka en väg in */
        post: operations["postAccountsPersonIdInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/affiliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write an affiliation · Skriv in en tillhörighet */
        post: operations["postAccountsPersonIdAffiliations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/links/{linkId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove somebody’s link · Ta bort någons koppling */
        post: operations["postAccountsPersonIdLinksLinkIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody’s calendars · Någons kalendrar */
        get: operations["getAccountsPersonIdCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/calendars/{feedId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close somebody’s calendar · Stäng någons kalender */
        post: operations["postAccountsPersonIdCalendarsFeedIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deactivate the account · Stäng av kontot */
        post: operations["postAccountsPersonIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivate the account · Öppna kontot igen */
        post: operations["postAccountsPersonIdReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a second factor that is lost · Ta bort en andra faktor som är borta */
        post: operations["postAccountsPersonIdResetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/secret-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has read without a role in the process · Vem som har läst utan att ha en roll i processen */
        get: operations["getProcessesProcessIdSecretReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrecy/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrecy marks, without titles · Sekretessmarkeringarna, utan titlar */
        get: operations["getSecrecyMarks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrecy/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reading by a ground and by breaking the glass · Läsning enligt grund och nödöppningar */
        get: operations["getSecrecyReadings"];
        put?: never;
        /** Open reading by a ground, for eight hours · Öppna läsning enligt grund, åtta timmar */
        post: operations["postSecrecyReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrecy/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to break the glass · Begär nödöppning */
        post: operations["postSecrecyBreakGlass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrecy/readings/{readingId}/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allow breaking the glass, for one hour · Medge en nödöppning, en timme */
        post: operations["postSecrecyReadingsReadingIdAllow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/secrecy/readings/{readingId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the reading · Avsluta läsningen */
        post: operations["postSecrecyReadingsReadingIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in with a passkey · Börja logga in med en lösennyckel */
        post: operations["postSignInPasskeyBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey · Logga in med en lösennyckel */
        post: operations["postSignInPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to add a passkey · Börja lägga till en lösennyckel */
        post: operations["postAccountPasskeysBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a passkey · Lägg till en lösennyckel */
        post: operations["postAccountPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/passkeys/{passkeyId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a passkey · Ta bort en lösennyckel */
        post: operations["postAccountPasskeysPasskeyIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{personId}/passkeys/{passkeyId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a passkey that is lost · Ta bort en lösennyckel som är borta */
        post: operations["postAccountsPersonIdPasskeysPasskeyIdRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My webhooks · Mina webhookar */
        get: operations["getAccountWebhooks"];
        put?: never;
        /** Open a webhook: its secret is shown this once · Öppna en webhook: hemligheten visas den här gången */
        post: operations["postAccountWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the secret: the old one signs along for a day · Byt hemlighet: den gamla signerar också, i ett dygn */
        post: operations["postAccountWebhooksWebhookIdRotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a webhook · Pausa en webhook */
        post: operations["postAccountWebhooksWebhookIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a webhook · Låt en webhook fortsätta */
        post: operations["postAccountWebhooksWebhookIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a webhook for good · Stäng en webhook för gott */
        post: operations["postAccountWebhooksWebhookIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent, for thirty days · Vad som skickats, i trettio dagar */
        get: operations["getAccountWebhooksWebhookIdDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test · Skicka ett prov */
        post: operations["postAccountWebhooksWebhookIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/deliveries/{deliveryId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one again · Skicka en igen */
        post: operations["postAccountWebhooksWebhookIdDeliveriesDeliveryIdSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account/webhooks/{webhookId}/send-failed-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send all again that failed · Skicka allt igen som misslyckats */
        post: operations["postAccountWebhooksWebhookIdSendFailedAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-schemas/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema of what a kind of event tells · JSON Schema för det som en sorts händelse berättar */
        get: operations["getEventSchemasType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published processes · Publicerade processer */
        get: operations["getPublicProcesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/processes/{processId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One published process · En publicerad process */
        get: operations["getPublicProcessesProcessId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processes/{processId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What everybody reads, or would if the process is published · Vad allmänheten läser, eller skulle läsa om processen publiceras */
        get: operations["getProcessesProcessIdPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Event stream: the views have moved (SSE) · Händelseström: vyerna har flyttat sig (SSE) */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/import-vinnova": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import projects from Vinnova · Läs in projekt från Vinnova */
        post: operations["postOperationsImportVinnova"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rebuild the views and compare · Bygg om vyerna och jämför */
        post: operations["postOperationsReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the log · Kontrollera loggen */
        post: operations["postOperationsVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back up · Säkerhetskopiera */
        post: operations["postOperationsBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Money: {
            /** @description Integer minor units (öre) */
            amountOre: number;
            /** @enum {string} */
            currency: "SEK" | "EUR";
        };
        Localised: {
            sv: string;
            en?: string;
        };
        /** @description A text, or a mark that it was erased (GDPR art. 17) */
        ReadableText: string | {
            /** @constant */
            erased: true;
        };
        AddPasskey: {
            /**
             * @description What its holder calls it
             * @example Telefonen
             */
            name: string;
            /** @description RegistrationResponseJSON of WebAuthn */
            answer: {
                id: string;
                rawId: string;
                /** @constant */
                type: "public-key";
                response: {
                    clientDataJSON: string;
                    attestationObject: string;
                    transports?: string[];
                };
            };
        };
        /** @description AuthenticationResponseJSON of WebAuthn */
        SignInByPasskey: {
            id: string;
            rawId: string;
            /** @constant */
            type: "public-key";
            response: {
                clientDataJSON: string;
                authenticatorData: string;
                signature: string;
                userHandle: string;
            };
        };
        /** @description PublicKeyCredentialRequestOptionsJSON of WebAuthn */
        PasskeyQuestion: {
            /** @description 256 random bits, good once and for five minutes */
            challenge: string;
            rpId: string;
            /** @description Milliseconds */
            timeout: number;
            /** @constant */
            userVerification: "required";
        };
        /** @description PublicKeyCredentialCreationOptionsJSON of WebAuthn */
        NewPasskeyQuestion: {
            /** @description 256 random bits, good once and for five minutes */
            challenge: string;
            rp: {
                id: string;
                name: string;
            };
            user: {
                id: string;
                name: string;
                displayName: string;
            };
            pubKeyCredParams: {
                /** @constant */
                type: "public-key";
                alg: number;
            }[];
            /** @description Milliseconds */
            timeout: number;
            /** @constant */
            attestation: "none";
            authenticatorSelection: {
                /** @constant */
                residentKey: "required";
                requireResidentKey: boolean;
                /** @constant */
                userVerification: "required";
            };
            excludeCredentials: {
                id: string;
                /** @constant */
                type: "public-key";
                transports: string[];
            }[];
        };
        SignIn: {
            email: string;
            password: string;
            code?: string;
        };
        SetUp: {
            /** @description What stands after # in the link */
            token?: string;
            name: string;
            /** Format: email */
            email: string;
            password: string;
        };
        AcceptInvitation: {
            /** @description What stands after # in the link */
            token: string;
            password: string;
        };
        ChangePassword: {
            present: string;
            password: string;
        };
        ConfirmSecondFactor: {
            code: string;
        };
        ShownAgain: {
            /** @description The present password, of an account that has one */
            password?: string;
            /** @description A code of the app, of an account without a password that has one */
            code?: string;
        };
        InviteToAccount: {
            /** Format: email */
            email: string;
        };
        BeginAtProvider: {
            /**
             * @description The page to be shown afterwards
             * @default /
             */
            returnTo: string;
            /** @description What stands after # in an invitation, to accept it by signing in */
            invitation?: string;
        };
        LinkProvider: {
            /** @description The present password, of an account that has one */
            password?: string;
        };
        WriteAffiliation: {
            provider: string;
            /**
             * @description As the provider says it
             * @example anna01@2120000142
             */
            affiliation: string;
        };
        Elsewhere: {
            /**
             * Format: uri
             * @description Where the browser goes to sign in
             */
            location: string;
        };
        Door: {
            /** @description Identity providers that one can sign in at */
            providers: {
                id: string;
                name: {
                    sv: string;
                    en: string;
                };
                /** @enum {string} */
                identifiedBy: "subject" | "affiliation";
            }[];
            /** @description The one address at which passkeys work; null: none work here */
            passkeysAt: string | null;
            /** @enum {string} */
            signIn: "trial" | "accounts";
            /** @description Whether the first administrator is appointed */
            setUp: boolean;
            /** @description Where nobody signs in: whose work whoever has not chosen sees, that of who holds most roles */
            actsAtFirst: string | null;
        };
        LetIn: {
            signedIn: boolean;
            /** @description A role takes a second factor: until it is added nothing else is answered */
            owesSecondFactor: boolean;
        };
        LetInAndOn: {
            signedIn: boolean;
            /** @description A role takes a second factor: until it is added nothing else is answered */
            owesSecondFactor: boolean;
            /** @description The page that was asked for */
            returnTo: string;
        };
        OpenCalendar: {
            /** @description The one process; null: whatever concerns the person */
            processId: string | null;
        };
        CalendarAddress: {
            /**
             * Format: uri
             * @description Whoever has it reads what the person may see. Shown this once: only a hash of it is kept
             */
            address: string;
        };
        OwnCalendars: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                feedId: string;
                /** @enum {string} */
                about: "mine" | "process";
                /** @description null: not about one process, or about one that the reader does not see now */
                processTitle: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                openedAt: string;
                /** @description null: not that anybody remembers */
                fetchedAt: string | null;
            }[];
        };
        Done: Record<string, never>;
        OwnAccount: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            personId: string;
            /** @description null: signs in at identity providers only */
            loginName: components["schemas"]["ReadableText"] | null;
            hasPassword: boolean;
            secondFactor: boolean;
            owesSecondFactor: boolean;
            recoveryCodesLeft: number;
            links: {
                linkId: string;
                issuer: string;
                /** @description null: not used here any more */
                providerId: string | null;
                /** @description null: not used here any more */
                provider: {
                    sv: string;
                    en: string;
                } | null;
                /** @description What the provider calls the person */
                knownAs: components["schemas"]["ReadableText"] | null;
            }[];
            passkeys: {
                passkeyId: string;
                name: components["schemas"]["ReadableText"];
                /** @description The site that it belongs to */
                host: string;
                /** @description Whether that is this one: at another it does nothing */
                here: boolean;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                addedAt: string;
                /** @description null: not that anybody remembers */
                usedAt: string | null;
                /** @description Whether it can be on several devices */
                synced: boolean;
            }[];
        };
        OwnSessions: {
            items: {
                sessionId: string;
                /** @description How the browser names itself */
                client: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                openedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                usedAt: string;
                isThis: boolean;
            }[];
        };
        SecondFactorOffer: {
            /** @description Base32, for whoever cannot use the picture */
            secret: string;
            uri: string;
            /** @description The address as a QR code, SVG */
            picture: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        AccountList: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                personId: string;
                loginName: components["schemas"]["ReadableText"] | null;
                /** @enum {string} */
                status: "invited" | "active" | "deactivated";
                invitedUntil: string | null;
                secondFactor: boolean;
                links: {
                    linkId: string;
                    issuer: string;
                    /** @description null: not used here any more */
                    providerId: string | null;
                    /** @description null: not used here any more */
                    provider: {
                        sv: string;
                        en: string;
                    } | null;
                    /** @description What the provider calls the person */
                    knownAs: components["schemas"]["ReadableText"] | null;
                }[];
                passkeys: {
                    passkeyId: string;
                    name: components["schemas"]["ReadableText"];
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    addedAt: string;
                }[];
            }[];
        };
        EvidenceFile: {
            name: string;
            bytes: number;
            mediaType: string;
        };
        UploadedFile: {
            /** @description SHA-256 of the document, in hex */
            sha256: string;
            name: string;
            bytes: number;
            mediaType: string;
        };
        /** @enum {string} */
        ProcessCommandKey: "rename" | "describe" | "assign-coordinator" | "release-coordinator" | "transfer-ownership" | "accept-ownership" | "decline-ownership" | "propose-receiver" | "accept-receivership" | "decline-receivership" | "complete-stage" | "skip-stage" | "return-to-stage" | "request-gate" | "submit-evidence" | "assess-criterion" | "waive-criterion" | "recommend-at-gate" | "decide-gate" | "supersede-decision" | "report-delegated-decision" | "scale" | "extend-scaling" | "implement" | "pause" | "resume" | "close" | "reopen" | "record-lesson" | "record-progress" | "set-deadline" | "move-deadline" | "meet-deadline" | "waive-deadline" | "cancel-deadline" | "mark-secret" | "lift-secrecy" | "correct" | "add-audit-note" | "publish" | "unpublish" | "answer-audit-note";
        Mandate: {
            /** @constant */
            kind: "board";
            board: string;
            paragraph: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            heldOn: string;
        } | {
            /** @constant */
            kind: "delegate";
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            personId: string;
            delegationPoint: string;
        };
        InitiateProcess: {
            title: string;
            /** @description Free text, sealed in the log */
            purpose: string;
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            ownerId: string;
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            coordinatorId: string;
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            templateId: string;
            /** @description The newest when left out */
            templateVersion?: number;
            /**
             * @description True until the process answers a registered need; says why in motive
             * @default true
             */
            exploratory: boolean;
            /** @description With a secrecy mark from its first moment on */
            secrecy?: {
                /** @description The provision of the law: 31 kap. 16 § OSL */
                provision: string;
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RenameProcess: {
            title: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        DescribeProcess: {
            /** @description Free text, sealed in the log */
            purpose: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AssignCoordinator: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            personId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ReleaseCoordinator: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            personId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        TransferOwnership: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            organisationId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AcceptOwnership: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        DeclineOwnership: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ProposeReceiver: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            organisationId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AcceptReceivership: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        DeclineReceivership: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        CompleteStage: {
            stage: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        SkipStage: {
            stage: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ReturnToStage: {
            stage: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RequestGate: {
            gateId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        SubmitEvidence: {
            gateId: string;
            criterionId: string;
            name: string;
            /** @description SHA-256 of the document, in hex */
            sha256: string;
            file?: components["schemas"]["EvidenceFile"];
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AssessCriterion: {
            gateId: string;
            criterionId: string;
            /** @enum {string} */
            assessment: "met" | "partly_met" | "not_met";
            /** @description Free text, sealed in the log */
            note?: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        WaiveCriterion: {
            gateId: string;
            criterionId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RecommendAtGate: {
            gateId: string;
            /** @enum {string} */
            outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        DecideGate: {
            gateId: string;
            /** @enum {string} */
            outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
            mandate: components["schemas"]["Mandate"];
            /** @default [] */
            conditions: {
                name: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                dueOn: string;
            }[];
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        SupersedeDecision: {
            gateId: string;
            /** @enum {string} */
            outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
            mandate: components["schemas"]["Mandate"];
            /** @default [] */
            conditions: {
                name: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                dueOn: string;
            }[];
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ReportDelegatedDecision: {
            gateId: string;
            board: string;
            paragraph: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            heldOn: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ScaleProcess: {
            plan: {
                types: ("out" | "up" | "deep")[];
                /** @description Free text, sealed in the log */
                where: string;
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                receiverId: string;
                cost: components["schemas"]["Money"];
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ExtendScaling: {
            plan: {
                types: ("out" | "up" | "deep")[];
                /** @description Free text, sealed in the log */
                where: string;
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                receiverId: string;
                cost: components["schemas"]["Money"];
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ImplementProcess: {
            operatingBudget: components["schemas"]["Money"];
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        PauseProcess: {
            /**
             * Format: date
             * @example 2027-03-28
             */
            resumeOn: string;
            /** @enum {string} */
            deadlines: "frozen" | "kept";
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ResumeProcess: {
            /** @enum {string} */
            shift: "by_pause_length" | "keep";
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        CloseProcess: {
            /** @enum {string} */
            outcome: "in_operation" | "handed_over" | "merged" | "superseded" | "stopped_learning" | "stopped_no_effect" | "stopped_resources" | "stopped_legal" | "stopped_partner" | "stopped_funding" | "duplicate" | "registered_in_error";
            goalAttainment: 1 | 2 | 3;
            followUpOn: string | "none";
            /** @description Free text, sealed in the log */
            livesOnIn?: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            lessonsDueOn?: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        ReopenProcess: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            coordinatorId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RecordLesson: {
            lesson: {
                /** @description Free text, sealed in the log */
                situation: string;
                /** @description Free text, sealed in the log */
                action: string;
                /** @description Free text, sealed in the log */
                result: string;
                /** @description Free text, sealed in the log */
                advice: string;
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RecordProgress: {
            /** @description Free text, sealed in the log */
            text: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        SetDeadline: {
            /** @enum {string} */
            kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "condition" | "legal" | "follow_up" | "lessons" | "other";
            name: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            dueOn: string;
            /** @enum {string} */
            nonWorkingDays?: "before" | "after" | "none";
            remindOffsetsDays?: number[];
            /** @description Free text, sealed in the log */
            note?: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        MoveDeadline: {
            deadlineId: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            dueOn: string;
            consentReference?: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        MeetDeadline: {
            deadlineId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        WaiveDeadline: {
            deadlineId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        CancelDeadline: {
            deadlineId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        MarkProcessSecret: {
            /** @description The provision of the law: 31 kap. 16 § OSL */
            provision: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        LiftSecrecy: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        CorrectRecord: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            eventId: string;
            correction: {
                /** @constant */
                field: "title";
                newValue: string;
            } | {
                /** @constant */
                field: "occurredAt";
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                newValue: string;
            } | {
                /** @constant */
                field: "outcome";
                /** @enum {string} */
                newValue: "in_operation" | "handed_over" | "merged" | "superseded" | "stopped_learning" | "stopped_no_effect" | "stopped_resources" | "stopped_legal" | "stopped_partner" | "stopped_funding" | "duplicate" | "registered_in_error";
            } | {
                /** @constant */
                field: "phase";
                /** @enum {string} */
                newValue: "initiated" | "scaled" | "implemented";
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AddAuditNote: {
            /** @description Free text, sealed in the log */
            note: string;
            /**
             * Format: uuid
             * @description The id of an event of this process
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            about?: string;
            /** @description An earlier note of one’s own */
            replaces?: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        PublishProcess: {
            summary: {
                /** @description Free text, sealed in the log */
                sv: string;
                /** @description Free text, sealed in the log */
                en?: string;
            };
            /** @enum {string} */
            provenance: "decided" | "reviewed" | "self_reported";
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        UnpublishProcess: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        AnswerAuditNote: {
            noteId: string;
            /** @description Free text, sealed in the log */
            answer: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
            /**
             * Format: date
             * @description When it happened, if not today; never in the future
             * @example 2027-03-28
             */
            occurredOn?: string;
        };
        RegisterOrganisation: {
            name: string;
            /** @default null */
            sector: ("own_municipality" | "other_public" | "state" | "business" | "academia" | "civil_society" | "residents") | null;
            /**
             * @description Swedish organisationsnummer
             * @default null
             */
            number: string | null;
            /**
             * @description The organisation that it is a department of
             * @default null
             */
            parentId: string | null;
            /**
             * @description Functional mailbox for escalated reminders
             * @default null
             */
            email: string | null;
        };
        RegisterPerson: {
            details: {
                name: string;
                /** Format: email */
                email?: string;
                phone?: string;
                title?: string;
            };
        };
        RoleScope: {
            /** @constant */
            kind: "deployment";
        } | {
            /** @constant */
            kind: "organisation";
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            organisationId: string;
        } | {
            /** @constant */
            kind: "process";
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
        };
        TemplateDefinition: {
            name: components["schemas"]["Localised"];
            description: components["schemas"]["Localised"];
            /** @enum {string} */
            scaling: "required" | "optional";
            scalingAfterImplementation: boolean;
            withoutGate: ("scaled" | "implemented")[];
            stages: {
                id: string;
                name: components["schemas"]["Localised"];
                /** @enum {string} */
                phase: "initiated" | "scaled" | "implemented";
                /** @enum {string} */
                kind: "ordinary" | "inquiry";
                guidance?: components["schemas"]["Localised"];
            }[];
            gates: {
                id: string;
                name: components["schemas"]["Localised"];
                opens: {
                    /** @constant */
                    kind: "phase";
                    /** @enum {string} */
                    phase: "scaled" | "implemented";
                } | {
                    /** @constant */
                    kind: "stage";
                    stage: string;
                };
                /** @enum {string} */
                decisionKind: "beslut" | "verkställighet";
                criteria: {
                    id: string;
                    name: components["schemas"]["Localised"];
                    mandatory: boolean;
                }[];
            }[];
            deadlineRules: {
                id: string;
                name: components["schemas"]["Localised"];
                /** @enum {string} */
                kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "resume" | "condition" | "delegation_report" | "legal" | "follow_up" | "lessons" | "other";
                when: {
                    /** @constant */
                    entered: "phase";
                    /** @enum {string} */
                    phase: "initiated" | "scaled" | "implemented";
                } | {
                    /** @constant */
                    entered: "stage";
                    stage: string;
                };
                months: number;
                /** @enum {string} */
                nonWorkingDays: "before" | "after" | "none";
            }[];
            remindOffsetsDays: number[];
        };
        DraftTemplate: {
            definition: components["schemas"]["TemplateDefinition"];
        };
        ReviseTemplateDraft: {
            definition: components["schemas"]["TemplateDefinition"];
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        PublishTemplateVersion: {
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        RetireTemplateVersion: {
            version: number;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        RenameOrganisation: {
            name: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        ClassifySector: {
            /** @enum {string} */
            sector: "own_municipality" | "other_public" | "state" | "business" | "academia" | "civil_society" | "residents";
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        ChangeOrganisationContact: {
            email: string | null;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        ChangePersonalDetails: {
            details: {
                name: string;
                /** Format: email */
                email?: string;
                phone?: string;
                title?: string;
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        GrantRole: {
            /** @enum {string} */
            role: "coordinator" | "gate_decider" | "work_package_lead" | "portfolio_lead" | "follow_researcher" | "participant" | "communicator" | "auditor" | "data_protection_officer" | "administrator";
            scope: components["schemas"]["RoleScope"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            from: string;
            /** @default null */
            to: string | null;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        RevokeRole: {
            grantId: string;
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        ChangeReminderPreferences: {
            preferences: {
                email: boolean;
                /** @description Local hour, never 2: it is missing in March */
                hour: number;
                /** @enum {string} */
                language: "sv" | "en";
            };
            /** @description Why. Mandatory for every change of plan */
            motive?: string;
        };
        AsOf: {
            /** @description The last event that this answer takes into account; −1 for none */
            eventNumber: number;
            /** @description True when the caller asked how things stood */
            past: boolean;
            /**
             * Format: date-time
             * @description When that was; now, when the caller did not ask
             * @example 2026-11-23T10:15:30.123Z
             */
            at: string;
            /**
             * @description Which processes the roles of the reader show
             * @enum {string}
             */
            sees: "all" | "some" | "none";
        };
        Moment: {
            asOf: components["schemas"]["AsOf"];
            /** @description The event to step back to */
            previous: number | null;
            /** @description The event to step forward to */
            next: number | null;
            /** @description The newest event of the log */
            last: number;
        };
        Accepted: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            revision: number;
            /** @description How many events this command added; 0 when it was true already */
            events: number;
            /** @description Send it back as Drivbank-Position to read your own write */
            position: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The same in English */
            detailEn?: string;
            code: string;
            errors?: {
                pointer: string;
                detail: string;
                detailEn: string;
            }[];
            traceId: string;
            retryable: boolean;
        };
        OrganisationRef: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            name: string;
        };
        PersonRef: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            name: components["schemas"]["ReadableText"];
        };
        StageRef: {
            id: string;
            name: components["schemas"]["Localised"];
        };
        ProcessCard: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            title: string;
            /** @enum {string} */
            lifecycle: "initiated" | "scaled" | "implemented" | "closed";
            /** @enum {string} */
            activity: "active" | "paused";
            stage: components["schemas"]["StageRef"] | null;
            stageSince: string | null;
            /**
             * Format: date
             * @example 2027-03-28
             */
            phaseSince: string;
            owner: components["schemas"]["OrganisationRef"];
            /** @description Who is to take over what comes of it; it may not have answered yet */
            receiver: components["schemas"]["OrganisationRef"] | null;
            coordinators: components["schemas"]["PersonRef"][];
            template: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                version: number;
                name: components["schemas"]["Localised"];
            };
            /** @enum {string} */
            origin: "here" | "earlier";
            outcome: (("in_operation" | "handed_over" | "merged" | "superseded" | "stopped_learning" | "stopped_no_effect" | "stopped_resources" | "stopped_legal" | "stopped_partner" | "stopped_funding" | "duplicate" | "registered_in_error") | "not_stated") | null;
            /**
             * Format: date
             * @example 2027-03-28
             */
            startedOn: string;
            closedOn: string | null;
            nextDueOn: string | null;
            nextDueName: components["schemas"]["Localised"] | null;
            /** @description The next deadline had passed on the day that the answer speaks of */
            overdue: boolean;
            gatesWaiting: number;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            lastActivityAt: string;
            /** @description The provision of the secrecy mark of the process, if it has one */
            secrecy: string | null;
            /** @description Whether everybody can read of it */
            published: boolean;
            /** @description Whether a role of the reader lets him move it to another stage or phase */
            mayMove: boolean;
            revision: number;
        };
        Deadline: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            deadlineId: string;
            processTitle: string;
            /** @description The provision of the secrecy mark of the process, if it has one */
            secrecy: string | null;
            owner: components["schemas"]["OrganisationRef"];
            /** @enum {string} */
            kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "resume" | "condition" | "delegation_report" | "legal" | "follow_up" | "lessons" | "other";
            name: components["schemas"]["Localised"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            dueOn: string;
            /**
             * Format: date
             * @description dueOn after the rule for non-working days (law 1930:173, 2 §)
             * @example 2027-03-28
             */
            lastDay: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            firstDueOn: string;
            /** @description How many times it was moved */
            moved: number;
            /** @enum {string} */
            status: "open" | "met" | "waived" | "cancelled";
            frozen: boolean;
            missed: boolean;
            metLate: boolean;
            overdue: boolean;
            processRevision: number;
        };
        LedgerEntry: {
            key: string;
            deadlineRevision: number;
            offsetDays: number;
            recipient: {
                /** @enum {string} */
                kind: "person" | "organisation";
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                name: components["schemas"]["ReadableText"];
            };
            /** @enum {string} */
            channel: "in_app" | "email";
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            sendAt: string;
            /** @enum {string} */
            fate: "sent" | "sent_late" | "suppressed" | "failed" | "under_way" | "planned" | "withdrawn" | "overdue";
            at: string | null;
            why: string | null;
        };
        ReminderLedger: {
            deadline: components["schemas"]["Deadline"];
            entries: components["schemas"]["LedgerEntry"][];
            asOf: components["schemas"]["AsOf"];
        };
        Gate: {
            id: string;
            name: components["schemas"]["Localised"];
            opens: {
                /** @enum {string} */
                kind: "phase" | "stage";
                id: string;
            };
            /** @enum {string} */
            decisionKind: "beslut" | "verkställighet";
            /** @enum {string} */
            state: "ahead" | "waiting" | "passed" | "refused" | "decided";
            waitingSince: string | null;
            requests: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
            }[];
            criteria: {
                id: string;
                name: components["schemas"]["Localised"];
                mandatory: boolean;
                assessment: {
                    by: components["schemas"]["PersonRef"];
                    role: string;
                    onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    at: string;
                    /**
                     * Format: date
                     * @example 2027-03-28
                     */
                    on: string;
                    motive: components["schemas"]["ReadableText"] | null;
                    /** @enum {string} */
                    assessment: "met" | "partly_met" | "not_met" | "waived";
                    note: components["schemas"]["ReadableText"] | null;
                } | null;
                evidence: {
                    by: components["schemas"]["PersonRef"];
                    role: string;
                    onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    at: string;
                    /**
                     * Format: date
                     * @example 2027-03-28
                     */
                    on: string;
                    motive: components["schemas"]["ReadableText"] | null;
                    name: string;
                    sha256: string;
                    /** @description The document, where it is kept here and not only its checksum */
                    file: {
                        name: components["schemas"]["ReadableText"];
                        bytes: number;
                        mediaType: string;
                    } | null;
                }[];
            }[];
            recommendations: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                /** @enum {string} */
                outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
            }[];
            decisions: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                /** @enum {string} */
                outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
                mandate: components["schemas"]["Mandate"];
                conditions: {
                    name: string;
                    /**
                     * Format: date
                     * @example 2027-03-28
                     */
                    dueOn: string;
                }[];
                superseded: boolean;
                reported: {
                    board: string;
                    paragraph: string;
                    /**
                     * Format: date
                     * @example 2027-03-28
                     */
                    heldOn: string;
                } | null;
            }[];
        };
        DeadlineOfProcess: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            deadlineId: string;
            processTitle: string;
            /** @description The provision of the secrecy mark of the process, if it has one */
            secrecy: string | null;
            owner: components["schemas"]["OrganisationRef"];
            /** @enum {string} */
            kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "resume" | "condition" | "delegation_report" | "legal" | "follow_up" | "lessons" | "other";
            name: components["schemas"]["Localised"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            dueOn: string;
            /**
             * Format: date
             * @description dueOn after the rule for non-working days (law 1930:173, 2 §)
             * @example 2027-03-28
             */
            lastDay: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            firstDueOn: string;
            /** @description How many times it was moved */
            moved: number;
            /** @enum {string} */
            status: "open" | "met" | "waived" | "cancelled";
            frozen: boolean;
            missed: boolean;
            metLate: boolean;
            overdue: boolean;
            processRevision: number;
            /** @description When somebody is reminded next; null when nobody will be */
            nextReminderOn: string | null;
        };
        ProcessPage: {
            card: components["schemas"]["ProcessCard"];
            purpose: components["schemas"]["ReadableText"] | null;
            summary: components["schemas"]["Localised"] | null;
            exploratory: boolean;
            sourceKey: string | null;
            offeredTo: {
                organisation: components["schemas"]["OrganisationRef"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                since: string;
            } | null;
            receiver: {
                organisation: components["schemas"]["OrganisationRef"];
                accepted: boolean;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                since: string;
            } | null;
            /** @description The note that it may be secret: by which provision, when, and by which authority */
            secrecy: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                provision: string;
                authority: components["schemas"]["OrganisationRef"];
            } | null;
            phases: {
                /** @enum {string} */
                phase: "initiated" | "scaled" | "implemented";
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
            }[];
            stages: {
                id: string;
                name: components["schemas"]["Localised"];
                /** @enum {string} */
                phase: "initiated" | "scaled" | "implemented";
                /** @enum {string} */
                kind: "ordinary" | "inquiry";
                guidance: components["schemas"]["Localised"] | null;
                visits: {
                    /**
                     * Format: date
                     * @example 2027-03-28
                     */
                    enteredOn: string;
                    leftOn: string | null;
                    how: string | null;
                }[];
            }[];
            gates: components["schemas"]["Gate"][];
            deadlines: components["schemas"]["DeadlineOfProcess"][];
            paused: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                resumeOn: string;
                /** @enum {string} */
                deadlines: "frozen" | "kept";
            } | null;
            scaling: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                plan: {
                    types: ("out" | "up" | "deep")[];
                    where: components["schemas"]["ReadableText"];
                    /**
                     * Format: uuid
                     * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                     */
                    receiverId: string;
                    cost: components["schemas"]["Money"];
                };
            }[];
            implemented: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                receiver: components["schemas"]["OrganisationRef"];
                operatingBudget: components["schemas"]["Money"];
                scalingSkipped: boolean;
            } | null;
            closed: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                outcome: string;
                early: boolean;
                goalAttainment: number | null;
                followUpOn: string | null;
                livesOnIn: components["schemas"]["ReadableText"] | null;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                closedOn: string;
            } | null;
            lessons: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                id: string;
                lesson: {
                    situation: components["schemas"]["ReadableText"];
                    action: components["schemas"]["ReadableText"];
                    result: components["schemas"]["ReadableText"];
                    advice: components["schemas"]["ReadableText"];
                };
            }[];
            progress: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                text: components["schemas"]["ReadableText"];
            }[];
            fundings: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                funder: string;
                registryNumber: string | null;
                title: string;
                grant: components["schemas"]["Money"] | null;
                startsOn: string | null;
                endsOn: string | null;
                status: string;
                statusAsWritten: string | null;
                call: string | null;
                sourceUrl: string | null;
            }[];
            /** @description What happens now, who acts, by when */
            now: components["schemas"]["Localised"];
            /** @description What the roles of the reader let him ask of the process, by the end of its address */
            mayGive: components["schemas"]["ProcessCommandKey"][];
            asOf: components["schemas"]["AsOf"];
        };
        Waiting: {
            /** @enum {string} */
            kind: "gate" | "ownership" | "receivership" | "close" | "audit_note";
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            processTitle: string;
            /** @description The provision of the secrecy mark of the process, if it has one */
            secrecy: string | null;
            subjectId: string;
            subject: components["schemas"]["Localised"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            since: string;
            /** @description The reader can act; otherwise somebody else is waited for */
            mine: boolean;
            processRevision: number;
            /** @description What happens now, who acts, by when */
            now: components["schemas"]["Localised"];
        };
        Message: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            subject: string;
            lines: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                processId: string;
                deadlineId: string;
                processTitle: string;
                name: components["schemas"]["Localised"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                lastDay: string;
                open: boolean;
                secret: boolean;
            }[];
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            sentAt: string;
            late: boolean;
            acknowledged: boolean;
        };
        DueDeadline: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            deadlineId: string;
            processTitle: string;
            /** @description The provision of the secrecy mark of the process, if it has one */
            secrecy: string | null;
            owner: components["schemas"]["OrganisationRef"];
            /** @enum {string} */
            kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "resume" | "condition" | "delegation_report" | "legal" | "follow_up" | "lessons" | "other";
            name: components["schemas"]["Localised"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            dueOn: string;
            /**
             * Format: date
             * @description dueOn after the rule for non-working days (law 1930:173, 2 §)
             * @example 2027-03-28
             */
            lastDay: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            firstDueOn: string;
            /** @description How many times it was moved */
            moved: number;
            /** @enum {string} */
            status: "open" | "met" | "waived" | "cancelled";
            frozen: boolean;
            missed: boolean;
            metLate: boolean;
            overdue: boolean;
            processRevision: number;
            /** @description What happens now, who acts, by when */
            now: components["schemas"]["Localised"];
            /** @description Whether a role of the reader lets him meet, move or waive it */
            maySettle: boolean;
        };
        WhatNeedsMe: {
            /**
             * Format: date
             * @example 2027-03-28
             */
            today: string;
            overdue: components["schemas"]["DueDeadline"][];
            /** @description Due by Sunday, soonest first */
            thisWeek: components["schemas"]["DueDeadline"][];
            /** @description Due after Sunday and within 14 days */
            soon: components["schemas"]["DueDeadline"][];
            /** @description Open deadlines after that */
            later: number;
            waitingForMe: components["schemas"]["Waiting"][];
            waitingForOthers: components["schemas"]["Waiting"][];
            messages: components["schemas"]["Message"][];
            processes: number;
            asOf: components["schemas"]["AsOf"];
        };
        Organisation: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            name: string;
            sector: string | null;
            number: string | null;
            parentId: string | null;
            email: string | null;
        };
        Person: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            name: components["schemas"]["ReadableText"];
            email: components["schemas"]["ReadableText"] | null;
            phone: components["schemas"]["ReadableText"] | null;
            title: components["schemas"]["ReadableText"] | null;
            roles: {
                grantId: string;
                /** @enum {string} */
                role: "coordinator" | "gate_decider" | "work_package_lead" | "portfolio_lead" | "follow_researcher" | "participant" | "communicator" | "auditor" | "data_protection_officer" | "administrator";
                scope: components["schemas"]["RoleScope"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                from: string;
                to: string | null;
                active: boolean;
            }[];
            preferences: {
                email: boolean;
                /** @description Local hour, never 2: it is missing in March */
                hour: number;
                /** @enum {string} */
                language: "sv" | "en";
            } | null;
        };
        TemplateVersion: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            /** @description 0 is a draft */
            version: number;
            retired: boolean;
            name: components["schemas"]["Localised"];
            definition: components["schemas"]["TemplateDefinition"];
            /** @description Of the template: what its commands take as If-Match */
            revision: number;
            /** @description How many run on this version, and how many of them are not closed */
            processes: {
                all: number;
                running: number;
            };
        };
        About: {
            /** @constant */
            product: "Drivbänk";
            version: string;
            demonstration: boolean;
            /** @description Whether people sign in; in a trial a header says who acts */
            authenticated: boolean;
            /** @enum {string} */
            mail: "smtp" | "files";
            logId: string;
            events: number;
            /** @description Which documents are kept here; null: none, only their checksums */
            uploads: {
                bytesMax: number;
                /** @description Of names, as `pdf` */
                endings: string[];
            } | null;
        };
        IssueToken: {
            /** @description By which its person and administrators recognise it */
            name: string;
            /**
             * @description `read`: reads. `give`: reads, and gives commands to processes
             * @enum {string}
             */
            scope: "read" | "give";
            /** @description The one process; null: whatever the person sees */
            processId: string | null;
            /**
             * Format: date
             * @description The last day on which it is good, within a year
             * @example 2027-03-28
             */
            expiresOn: string;
        };
        IssuedToken: {
            /**
             * @description For `Authorization: Bearer`. Shown this once: only a hash of its secret is kept
             * @example drivbank_5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11.…
             */
            token: string;
        };
        OwnTokens: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                tokenId: string;
                name: components["schemas"]["ReadableText"];
                /**
                 * @description `read`: reads. `give`: reads, and gives commands to processes
                 * @enum {string}
                 */
                scope: "read" | "give";
                /** @enum {string} */
                about: "everything" | "process";
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                issuedAt: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                expiresOn: string;
                /** @description 0: today is the last day; below that it has expired */
                daysLeft: number;
                /** @description To the minute; null: not that anybody remembers */
                usedAt: string | null;
                /** @description null: not about one process, or about one that the person does not see now */
                processTitle: string | null;
            }[];
        };
        TokenList: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                tokenId: string;
                name: components["schemas"]["ReadableText"];
                /**
                 * @description `read`: reads. `give`: reads, and gives commands to processes
                 * @enum {string}
                 */
                scope: "read" | "give";
                /** @enum {string} */
                about: "everything" | "process";
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                issuedAt: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                expiresOn: string;
                /** @description 0: today is the last day; below that it has expired */
                daysLeft: number;
                /** @description To the minute; null: not that anybody remembers */
                usedAt: string | null;
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                personId: string;
            }[];
        };
        RecordExport: {
            /**
             * @description What it is called; `.pdf` for what goes to paper
             * @example portfolj.csv
             */
            file: string;
            /** @description How many rows are in it */
            rows: number;
        };
        SecurityEntry: {
            id: string;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            at: string;
            /** @enum {string} */
            kind: "signed-in" | "sign-in-wrong" | "sign-in-too-many" | "second-factor-wrong" | "password-wrong" | "provider-refused" | "signed-out" | "set-up" | "invited" | "invited-elsewhere" | "invitation-accepted" | "password-changed" | "second-factor-added" | "second-factor-removed" | "second-factor-reset" | "account-deactivated" | "account-reactivated" | "provider-linked" | "provider-unlinked" | "affiliation-written" | "passkey-added" | "passkey-removed" | "passkey-reset" | "passkey-refused" | "passkey-copied" | "calendar-opened" | "calendar-closed" | "role-granted" | "role-revoked" | "webhook-opened" | "webhook-secret-rotated" | "webhook-closed" | "webhook-stopped" | "token-issued" | "token-revoked" | "token-refused" | "exported" | "refused" | "accounts-read" | "security-log-read" | "secret-read" | "secret-listed" | "secret-marks-read" | "secret-reading-opened" | "secret-reading-ended" | "break-glass-asked" | "break-glass-allowed" | "operation";
            /** @description Who did it; null where nobody is known */
            person: components["schemas"]["PersonRef"] | null;
            /** @description Held then */
            roles: string[];
            /** @description Of the machine that asked */
            address: string | null;
            /** @description Whose account or role it was */
            about: components["schemas"]["PersonRef"] | null;
            /** @description The process with a secrecy mark that was read */
            processId: string | null;
            /** @description The operation; of a role that was granted, the role; of breaking the glass, who reads then */
            what: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            /** @description The same as in logs and traces */
            traceId: string | null;
        };
        SecurityAlarm: {
            /** @enum {string} */
            kind: "guessed-account" | "guessing-address" | "taken-over" | "new-keeper" | "many-exports" | "many-secrets" | "break-glass";
            person: components["schemas"]["PersonRef"] | null;
            /** @description Of the machine that asked */
            address: string | null;
            role: string | null;
            by: components["schemas"]["PersonRef"] | null;
            count: number;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            firstAt: string;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            lastAt: string;
        };
        SecurityPage: {
            items: components["schemas"]["SecurityEntry"][];
            /** @description Cursor of the next page */
            next: string | null;
            /** @description What stands out in the last week */
            alarms: components["schemas"]["SecurityAlarm"][];
            asOf: components["schemas"]["AsOf"];
        };
        OwnSecretReads: {
            items: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /** @enum {string} */
                kind: "secret-read" | "secret-listed";
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                processId: string;
                /** @description null: it is not seen any more */
                title: string | null;
                /** @description The operation */
                what: string;
            }[];
            /** @description Cursor of the next page */
            next: string | null;
        };
        AuditNote: {
            by: components["schemas"]["PersonRef"];
            role: string;
            onBehalfOf: components["schemas"]["OrganisationRef"] | null;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            at: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            on: string;
            motive: components["schemas"]["ReadableText"] | null;
            /** @description `n1`, `n2` … in the order of the process */
            id: string;
            note: components["schemas"]["ReadableText"];
            /** @description The number of the event that it is about */
            about: number | null;
            /** @description The earlier note that it stands in the place of */
            replaces: string | null;
            replacedBy: string | null;
            answer: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                text: components["schemas"]["ReadableText"];
            } | null;
        };
        AuditNoteOfProcess: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            processTitle: string;
            processRevision: number;
            by: components["schemas"]["PersonRef"];
            role: string;
            onBehalfOf: components["schemas"]["OrganisationRef"] | null;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            at: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            on: string;
            motive: components["schemas"]["ReadableText"] | null;
            /** @description `n1`, `n2` … in the order of the process */
            id: string;
            note: components["schemas"]["ReadableText"];
            /** @description The number of the event that it is about */
            about: number | null;
            /** @description The earlier note that it stands in the place of */
            replaces: string | null;
            replacedBy: string | null;
            answer: {
                by: components["schemas"]["PersonRef"];
                role: string;
                onBehalfOf: components["schemas"]["OrganisationRef"] | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                motive: components["schemas"]["ReadableText"] | null;
                text: components["schemas"]["ReadableText"];
            } | null;
        };
        Obstacle: {
            /** @description The code of the problem that the command would be answered with */
            code: string;
            text: components["schemas"]["Localised"];
        };
        GateWay: {
            /** @enum {string} */
            command: "RequestGate" | "SubmitEvidence" | "AssessCriterion" | "WaiveCriterion" | "RecommendAtGate" | "DecideGate" | "SupersedeDecision" | "ReportDelegatedDecision";
            /** @description What stands in the way of everybody; none: the way is open */
            obstacles: components["schemas"]["Obstacle"][];
            /** @description The roles that may */
            roles: string[];
            people: {
                person: components["schemas"]["PersonRef"];
                /** @description The role in which the person would act */
                role: string;
                /** @description What stands in the way of this person alone */
                obstacle: components["schemas"]["Obstacle"] | null;
            }[];
        };
        GatePage: {
            card: components["schemas"]["ProcessCard"];
            gate: components["schemas"]["Gate"];
            /** @description Each command at the gate: whether it can be given, and by whom */
            ways: components["schemas"]["GateWay"][];
            /** @description What the roles of the reader let him ask of the process, by the end of its address */
            mayGive: components["schemas"]["ProcessCommandKey"][];
            asOf: components["schemas"]["AsOf"];
        };
        DoerRef: {
            /** @description A person, or `drivbank` and `vinnova` for what no person did */
            id: string;
            name: components["schemas"]["ReadableText"];
        };
        HistoryEntry: {
            number: number;
            revision: number;
            eventId: string;
            type: string;
            sentence: components["schemas"]["Localised"];
            by: components["schemas"]["DoerRef"];
            role: string;
            /** @description The name of the token by which a program did it; null: the person himself */
            via: components["schemas"]["ReadableText"] | null;
            onBehalfOf: components["schemas"]["OrganisationRef"] | null;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            recordedAt: string;
            /**
             * Format: date
             * @example 2027-03-28
             */
            occurredOn: string;
            /** @description Recorded more than 30 days after it happened */
            backdated: boolean;
            motive: components["schemas"]["ReadableText"] | null;
            source: string;
            /** @description Events of one command have the same */
            commandId: string;
            /** @description What auditors have noted about it; of a note about no event, the note itself */
            notes: components["schemas"]["AuditNote"][];
            /** @description What the event says, with sealed texts opened; `{ erased: true }` where the key is gone */
            data: {
                [key: string]: unknown;
            };
        };
        History: {
            items: components["schemas"]["HistoryEntry"][];
            /** @description How many events the filters let through */
            total: number;
            /** @description How many of each type there are, whatever the filters */
            types: {
                type: string;
                count: number;
            }[];
            /** @description Who did how much, whatever the filters; most first */
            people: {
                person: components["schemas"]["DoerRef"];
                count: number;
            }[];
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        OperationsStatus: {
            node: {
                name: string;
                roles: ("api" | "worker")[];
                version: string;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                startedAt: string;
            };
            store: {
                /** @enum {string} */
                kind: "sqlite" | "eventstoredb";
                /**
                 * @description synchronous: on disk before a command is answered. acknowledged: the event store has said so, by its own settings
                 * @enum {string}
                 */
                durability: "synchronous" | "acknowledged";
                connected: boolean;
                /** @description When the views were last at the end of the log */
                lastContactAt: string | null;
                events: number | null;
                lastEventAt: string | null;
                /** @description Calls that this node has repeated since it started */
                retries: number;
            };
            views: {
                /** @enum {string} */
                state: "catching-up" | "following" | "interrupted" | "failed" | "stopped";
                /** @description All views move together */
                lagEvents: number | null;
                lagMs: number | null;
                failure: string | null;
            };
            queue: {
                /** @enum {string} */
                kind: "memory" | "redis";
                jobs: {
                    waiting: number;
                    running: number;
                    parked: number;
                } | null;
            };
            reminders: {
                /** @description By this node; null where it does not send */
                lastSweepAt: string | null;
                failure: string | null;
                oldestUnsentAt: string | null;
                /** @description Messages that will be tried again */
                retrying: number;
                /** @description Messages that nobody tries any more */
                parked: number;
            };
            mail: {
                /** @enum {string} */
                kind: "smtp" | "files";
                lastSentAt: string | null;
                lastFailure: {
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    at: string;
                    why: string;
                } | null;
            };
            redis: {
                /** @enum {string} */
                about: "reachable" | "version" | "eviction" | "persistence";
                fine: boolean;
                value: string;
                sentence: {
                    sv: string;
                    en: string;
                };
            }[] | null;
            clock: {
                /** @description off: more than two seconds from the clock of the event store; nothing is written then */
                againstStore: ("agrees" | "off") | null;
                /** @description This clock has jumped forward by more than an hour: nothing is sent until an administrator confirms it */
                jump: {
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    expected: string;
                    /**
                     * Format: date-time
                     * @example 2026-11-23T10:15:30.123Z
                     */
                    shown: string;
                } | null;
            };
            disk: {
                freeBytes: number;
                totalBytes: number;
            } | null;
            /** @description What stands out in the security log; null where nobody signs in or it does not answer */
            alarms: number | null;
            asOf: components["schemas"]["AsOf"];
        };
        ParkedMessage: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            recipient: {
                /** @enum {string} */
                kind: "person" | "organisation";
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                name: components["schemas"]["ReadableText"];
            };
            /** @enum {string} */
            channel: "in_app" | "email";
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            dueAt: string;
            lines: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                processId: string;
                deadlineId: string;
                processTitle: string;
                name: components["schemas"]["Localised"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                lastDay: string;
                open: boolean;
                /** @description It has a secrecy mark: neither its title nor the deadline is told */
                secret: boolean;
            }[];
            why: string;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            parkedAt: string;
            attempts: number;
        };
        ParkedJob: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            recipient: {
                /** @enum {string} */
                kind: "person" | "organisation";
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                name: components["schemas"]["ReadableText"];
            };
            /** @enum {string} */
            channel: "in_app" | "email";
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            dueAt: string;
            lines: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                processId: string;
                deadlineId: string;
                processTitle: string;
                name: components["schemas"]["Localised"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                lastDay: string;
                open: boolean;
                /** @description It has a secrecy mark: neither its title nor the deadline is told */
                secret: boolean;
            }[];
            why: string;
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            parkedAt: string;
            key: string;
        };
        ParkedWork: {
            /** @description Tried for 72 hours in vain, the newest hundred */
            messages: components["schemas"]["ParkedMessage"][];
            /** @description Broke too often to be tried by the queue; null while the queue does not answer */
            jobs: components["schemas"]["ParkedJob"][] | null;
            asOf: components["schemas"]["AsOf"];
        };
        SendAgain: {
            /** @description Free text, sealed in the log */
            motive?: string;
        };
        ConfirmClock: {
            /**
             * Format: date-time
             * @description What a clock shows that you trust; true within an hour
             * @example 2026-11-23T10:15:30.123Z
             */
            now: string;
            /** @description Free text, sealed in the log */
            motive?: string;
        };
        Queued: {
            /** @description False when it was not parked any more */
            queued: boolean;
        };
        Period: {
            /**
             * @description A gate is the day that it was decided
             * @enum {string}
             */
            kind: "phase" | "stage" | "gate";
            id: string;
            name: components["schemas"]["Localised"] | null;
            /**
             * Format: date
             * @example 2027-03-28
             */
            from: string;
            /** @description null while it goes on */
            to: string | null;
            /** @description How it ended; of a gate its outcome */
            how: string | null;
        };
        TimelineRow: {
            card: components["schemas"]["ProcessCard"];
            /** @description From the first day of its first grant to the last day of its last */
            planned: {
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                to: string;
            } | null;
            periods: components["schemas"]["Period"][];
            deadlines: {
                deadlineId: string;
                /** @enum {string} */
                kind: "gate" | "stage" | "deliverable" | "funder_report" | "reflection" | "resume" | "condition" | "delegation_report" | "legal" | "follow_up" | "lessons" | "other";
                name: components["schemas"]["Localised"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                firstDueOn: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                lastDay: string;
                /** @enum {string} */
                status: "open" | "met" | "waived";
            }[];
        };
        Funnel: {
            phases: {
                /** @enum {string} */
                phase: "initiated" | "scaled" | "implemented";
                /** @description Processes that came here */
                entered: number;
                forward: number;
                back: number;
                /** @description Closed while here */
                closed: number;
                /** @description Still here */
                here: number;
                /** @description Of those that have left */
                medianDays: number | null;
                p90Days: number | null;
            }[];
            templates: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                id: string;
                name: components["schemas"]["Localised"];
                stages: {
                    id: string;
                    name: components["schemas"]["Localised"];
                    phase: ("initiated" | "scaled" | "implemented") | null;
                    /** @description Processes that came here */
                    entered: number;
                    forward: number;
                    back: number;
                    /** @description Closed while here */
                    closed: number;
                    /** @description Still here */
                    here: number;
                    /** @description Of those that have left */
                    medianDays: number | null;
                    p90Days: number | null;
                }[];
            }[];
            asOf: components["schemas"]["AsOf"];
        };
        Decision: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            processTitle: string;
            owner: components["schemas"]["OrganisationRef"];
            gateId: string;
            gate: components["schemas"]["Localised"];
            /**
             * Format: date
             * @example 2027-03-28
             */
            on: string;
            /** @enum {string} */
            outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
        };
        Holidays: {
            items: {
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                date: string;
                name: components["schemas"]["Localised"];
            }[];
        };
        PublishedProcess: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            id: string;
            title: string;
            summary: {
                sv: components["schemas"]["ReadableText"];
                /** @description null: nobody has written it in English */
                en: components["schemas"]["ReadableText"] | null;
            };
            provenance: {
                /** @enum {string} */
                kind: "decided" | "reviewed" | "self_reported";
                /** @description The role of who published it */
                as: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
            };
            owner: components["schemas"]["OrganisationRef"];
            /** @enum {string} */
            lifecycle: "initiated" | "scaled" | "implemented" | "closed";
            stage: components["schemas"]["Localised"] | null;
            /**
             * Format: date
             * @example 2027-03-28
             */
            from: string;
            to: string | null;
            /** @description At its gates, by day; what was superseded is left out */
            decisions: {
                gate: components["schemas"]["Localised"];
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                on: string;
                /** @enum {string} */
                outcome: "go" | "conditional_go" | "hold" | "recycle" | "stop";
            }[];
        };
        PublishedPage: {
            items: components["schemas"]["PublishedProcess"][];
            total: number;
            /** @description How many pages of that length there are */
            pages: number;
        };
        Publication: {
            published: boolean;
            preview: components["schemas"]["PublishedProcess"];
            asOf: components["schemas"]["AsOf"];
        };
        SecretReadingWanted: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            /** @description Why; sealed in the log */
            ground: string;
        };
        SecretReadingBegun: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            readingId: string;
        };
        SecretReading: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            readingId: string;
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            processId: string;
            person: components["schemas"]["PersonRef"];
            /** @enum {string} */
            way: "ground" | "break-glass";
            ground: components["schemas"]["ReadableText"];
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            askedAt: string;
            /** @description Reads from then on; null: nobody has allowed it */
            openedAt: string | null;
            allowedBy: components["schemas"]["PersonRef"] | null;
            /** @description And no longer than that */
            until: string | null;
            endedBy: components["schemas"]["PersonRef"] | null;
            endedAt: string | null;
            /** @description Whether it was at the moment that the answer speaks of */
            isOpen: boolean;
        };
        SecretReadings: {
            items: components["schemas"]["SecretReading"][];
        };
        SecrecyMarks: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                processId: string;
                provision: string;
                /**
                 * Format: date
                 * @example 2027-03-28
                 */
                since: string;
                owner: components["schemas"]["OrganisationRef"];
            }[];
        };
        OpenWebhook: {
            /** @description Where it is told: https, without name and password, of a machine outside */
            address: string;
            /** @description Types of events, as GateDecided; null: every one */
            kinds: string[] | null;
            /** @description The one process; null: every one that the person sees */
            processId: string | null;
        };
        OpenedWebhook: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            webhookId: string;
            /** @description whsec_…, as Standard Webhooks. Shown this once */
            secret: string;
        };
        WebhookSecret: {
            /** @description whsec_…, as Standard Webhooks. Shown this once */
            secret: string;
        };
        OwnWebhooks: {
            items: {
                /**
                 * Format: uuid
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                webhookId: string;
                /** @description null: the person was erased */
                address: string | null;
                /** @description null: every kind of event */
                kinds: string[] | null;
                /** @enum {string} */
                about: "all" | "process";
                /** @description null: not about one process, or about one that the person does not see now */
                processTitle: string | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                openedAt: string;
                /** @enum {string} */
                status: "open" | "paused" | "stopped";
                /** @description Why the system has stopped it */
                why: ("gone" | "failing") | null;
                /**
                 * Format: date-time
                 * @example 2026-11-23T10:15:30.123Z
                 */
                statusAt: string;
                /** @description Why nothing is sent though it is open: what the person may not see is not told */
                silence: ("account" | "no-role" | "not-seen") | null;
                waiting: number;
                /** @description Given up after all attempts */
                failed: number;
                deliveredAt: string | null;
                failingSince: string | null;
            }[];
        };
        WebhookDeliveries: {
            items: {
                /**
                 * Format: uuid
                 * @description The webhook-id, and the id of the CloudEvent
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
                 */
                deliveryId: string;
                type: string;
                /** @description Of the event; null: a test */
                number: number | null;
                processTitle: string | null;
                /**
                 * Format: date-time
                 * @description When it was found, or sent again
                 * @example 2026-11-23T10:15:30.123Z
                 */
                at: string;
                /** @enum {string} */
                status: "waiting" | "retrying" | "delivered" | "given-up" | "withheld";
                attempts: number;
                /** @description When it is tried again */
                next: string | null;
                lastAt: string | null;
                /** @description The status of the last answer */
                answered: number | null;
                why: ("address" | "inside" | "name" | "refused" | "tls" | "timeout" | "broken" | "status") | null;
                /** @description How the last answer began */
                beginning: string;
                durationMs: number;
            }[];
            total: number;
        };
        TestedWebhook: {
            /**
             * Format: uuid
             * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11
             */
            deliveryId: string;
        };
        SendFailedAgain: {
            /**
             * Format: date-time
             * @example 2026-11-23T10:15:30.123Z
             */
            since: string;
        };
        SentAgain: {
            count: number;
        };
        /** @description JSON Schema */
        EventSchema: {
            [key: string]: unknown;
        };
        BackupRequest: {
            /** @description A directory on the server that does not exist yet */
            directory: string;
        };
        ProcessPageOfCards: {
            items: components["schemas"]["ProcessCard"][];
            total: number;
            /** @description Cursor of the next page */
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        DeadlinePage: {
            items: components["schemas"]["Deadline"][];
            total: number;
            /** @description Cursor of the next page */
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        TimelinePage: {
            items: components["schemas"]["TimelineRow"][];
            total: number;
            /** @description Cursor of the next page */
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        DecisionPage: {
            items: components["schemas"]["Decision"][];
            total: number;
            /** @description Cursor of the next page */
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        AuditNotePage: {
            items: components["schemas"]["AuditNoteOfProcess"][];
            total: number;
            /** @description Cursor of the next page */
            next: string | null;
            asOf: components["schemas"]["AsOf"];
        };
        Organisations: {
            items: components["schemas"]["Organisation"][];
            asOf: components["schemas"]["AsOf"];
        };
        People: {
            items: components["schemas"]["Person"][];
            asOf: components["schemas"]["AsOf"];
        };
        Templates: {
            items: components["schemas"]["TemplateVersion"][];
            asOf: components["schemas"]["AsOf"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMoments: {
        parameters: {
            query?: {
                asKnownAt?: string;
                process?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moment"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNeeds: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatNeedsMe"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcesses: {
        parameters: {
            query?: {
                asKnownAt?: string;
                q?: string;
                sort?: string;
                cursor?: string;
                limit?: number;
                /** @description field=a,b · field.from= · field.to= */
                filters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessPageOfCards"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcesses: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiateProcess"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessId: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessPage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdHistory: {
        parameters: {
            query?: {
                asKnownAt?: string;
                type?: string;
                by?: string;
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdGatesGateId: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
                gateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatePage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdDeadlinesDeadlineIdReminders: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderLedger"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdRename: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdDescribe: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DescribeProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAssignCoordinator: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCoordinator"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdReleaseCoordinator: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCoordinator"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdTransferOwnership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferOwnership"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAcceptOwnership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptOwnership"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdDeclineOwnership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOwnership"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdProposeReceiver: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeReceiver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAcceptReceivership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReceivership"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdDeclineReceivership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReceivership"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdCompleteStage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteStage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdSkipStage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkipStage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdReturnToStage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnToStage"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdRequestGate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestGate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdSubmitEvidence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitEvidence"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAssessCriterion: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessCriterion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdWaiveCriterion: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveCriterion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdRecommendAtGate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendAtGate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdDecideGate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideGate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdSupersedeDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupersedeDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdReportDelegatedDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDelegatedDecision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdScale: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScaleProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdExtendScaling: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendScaling"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdImplement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImplementProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdPause: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdResume: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdClose: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdReopen: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdRecordLesson: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordLesson"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdRecordProgress: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordProgress"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdSetDeadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeadline"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdMoveDeadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDeadline"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdMeetDeadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetDeadline"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdWaiveDeadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveDeadline"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdCancelDeadline: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelDeadline"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdMarkSecret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkProcessSecret"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdLiftSecrecy: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSecrecy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdCorrect: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectRecord"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAddAuditNote: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAuditNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdPublish: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdUnpublish: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnpublishProcess"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdAnswerAuditNote: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAuditNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeadlines: {
        parameters: {
            query?: {
                asKnownAt?: string;
                q?: string;
                sort?: string;
                cursor?: string;
                limit?: number;
                /** @description field=a,b · field.from= · field.to= */
                filters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                asKnownAt?: string;
                q?: string;
                sort?: string;
                cursor?: string;
                limit?: number;
                /** @description field=a,b · field.from= · field.to= */
                filters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunnel: {
        parameters: {
            query?: {
                asKnownAt?: string;
                owner?: string;
                template?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funnel"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDecisions: {
        parameters: {
            query?: {
                asKnownAt?: string;
                q?: string;
                sort?: string;
                cursor?: string;
                limit?: number;
                /** @description field=a,b · field.from= · field.to= */
                filters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditNotes: {
        parameters: {
            query?: {
                asKnownAt?: string;
                q?: string;
                sort?: string;
                cursor?: string;
                limit?: number;
                /** @description field=a,b · field.from= · field.to= */
                filters?: {
                    [key: string]: string;
                };
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditNotePage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHolidays: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holidays"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisations: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisations"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisations: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterOrganisation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsOrganisationIdRename: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOrganisation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsOrganisationIdClassifySector: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifySector"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOrganisationsOrganisationIdChangeContact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationContact"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeople: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeople: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPerson"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeoplePersonIdChangeDetails: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonalDetails"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeoplePersonIdGrantRole: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeoplePersonIdRevokeRole: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeRole"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPeoplePersonIdChangePreferences: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeReminderPreferences"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplates: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Templates"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplates: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftTemplate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesTemplateIdRevise: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseTemplateDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesTemplateIdPublish: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishTemplateVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTemplatesTemplateIdRetire: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
                /**
                 * @description What you decided on: the ETag of a process, the `revision` of a template
                 * @example "12"
                 */
                "If-Match": string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireTemplateVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMessagesMessageIdAcknowledge: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postMessagesMessageIdSendAgain: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendAgain"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsJobKeyRunAgain: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path: {
                jobKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queued"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsConfirmClock: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
                /**
                 * @description Your own name of this request; a repeat is recognised by it
                 * @example a4c1
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmClock"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperationsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsStatus"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperationsParked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedWork"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postProcessesProcessIdFiles: {
        parameters: {
            query?: {
                name?: string;
            };
            header: {
                /**
                 * @description Who acts: the id of a person; `; role=` picks one of several roles
                 * @example 5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11; role=coordinator
                 */
                "Drivbank-Act-As": string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdFilesSha256: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Door"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetIn"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInOidcProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginAtProvider"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elsewhere"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInOidcProviderCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSecondFactor"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetInAndOn"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetIn"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postInvitationAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetIn"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSessionsSessionIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSessionsEndOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountProvidersProviderLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkProvider"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elsewhere"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountLinksLinkIdRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCalendars"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCalendar"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountCalendarsFeedIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountSecretReads: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSecretReads"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnTokens"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueToken"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedToken"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountTokensTokenIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenList"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdTokensTokenIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSecondFactorBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffer"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSecondFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSecondFactor"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountSecondFactorRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecurityLog: {
        parameters: {
            query?: {
                kind?: string;
                person?: string;
                process?: string;
                "at.from"?: string;
                "at.to"?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityPage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordExport"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteToAccount"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdAffiliations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAffiliation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdLinksLinkIdRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountsPersonIdCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCalendars"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdCalendarsFeedIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                feedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdDeactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdReactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdResetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdSecretReadings: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretReadings"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecrecyMarks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyMarks"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSecrecyReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretReadings"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSecrecyReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretReadingWanted"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretReadingBegun"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSecrecyBreakGlass: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretReadingWanted"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretReadingBegun"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSecrecyReadingsReadingIdAllow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSecrecyReadingsReadingIdEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                readingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInPasskeyBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignInPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInByPasskey"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetIn"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountPasskeysBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasskeyQuestion"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPasskey"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountPasskeysPasskeyIdRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsPersonIdPasskeysPasskeyIdRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWebhooks"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenWebhook"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedWebhook"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdRotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecret"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountWebhooksWebhookIdDeliveries: {
        parameters: {
            query?: {
                failed?: "true" | "false";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveries"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestedWebhook"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdDeliveriesDeliveryIdSendAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountWebhooksWebhookIdSendFailedAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendFailedAgain"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentAgain"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventSchemasType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventSchema"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicProcesses: {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedPage"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicProcessesProcessId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedProcess"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProcessesProcessIdPublication: {
        parameters: {
            query?: {
                asKnownAt?: string;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOperationsImportVinnova: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.vinnova+json": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOperationsReplay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOperationsVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postOperationsBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
