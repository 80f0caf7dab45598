package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import ngo.portal.ejb.event.MailSilence;
import ngo.portal.persistence.assessment.AssessmentRefusals.AlreadyDecided;
import ngo.portal.persistence.assessment.AssessmentRefusals.HasASeat;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotUnderAssessment;
import ngo.portal.persistence.document.DocumentRefusals.AlreadyVoted;
import ngo.portal.persistence.document.DocumentRefusals.NothingToDecide;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.statement.StatementRefusals.AlreadySigned;
import ngo.portal.persistence.statement.StatementRefusals.NoRevisionPending;
import ngo.portal.persistence.statement.StatementRefusals.RevisionPending;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Runs the acts of the sample people one after the other, each in a transaction of its own and without sending mail. */
@ApplicationScoped
public class SampleSession {

    private static final Logger LOG = System.getLogger(SampleSession.class.getName());

    @Inject
    private TenantContext tenant;

    @Inject
    private MailSilence silence;

    @Inject
    private Clock clock;

    public void enter(SamplePerson.Duty duty, String alias) {
        enter(new SamplePerson(duty, alias));
    }

    public void enter(SamplePerson person) {
        silence.keep();
        tenant.enter(person.acting().provenAt(clock.instant()));
    }

    /** Acts as the scheduler, for steps that no person takes. */
    public void enterTimer() {
        silence.keep();
        tenant.enter(TenantPrincipal.timer());
    }

    public void clear() {
        tenant.leave();
    }

    /** Runs an act unless it was done before an interruption or by the timer: then the services refuse it, and the story continues. */
    public void once(Runnable act) {
        try {
            act.run();
        } catch (AlreadyDecided
                | AlreadySigned
                | AlreadyVoted
                | HasASeat
                | IllegalTransition
                | NoRevisionPending
                | NothingToDecide
                | NotUnderAssessment
                | RevisionPending done) {
            LOG.log(Level.DEBUG, "Done before: {0}", done.getMessage());
        }
    }
}
