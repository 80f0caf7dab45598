package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.RevisionRepository;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Which steps the caller has now. Only for showing: each use case decides again. */
@ApplicationScoped
public class Steps {

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private RevisionRepository revisions;

    @Inject
    private OrganisationRepository organisations;

    /**
     * Those of one statement.
     *
     * @param answered no amendment waits for the holder of the pen
     */
    public Set<Step> allowed(StatementDetail statement, Optional<SignOnRow> mine, boolean answered) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        addPen(steps, statement);
        if (!answered) {
            steps.remove(Step.TEXT_REVIEW);
        }
        addConsultation(steps, statement);
        addSignOn(steps, statement, mine);
        addLead(steps, statement);
        return steps;
    }

    private void addPen(Set<Step> steps, StatementDetail statement) {
        if (!may(Permission.WRITE, statement)) {
            return;
        }
        switch (statement.state()) {
            case DRAFT -> steps.addAll(EnumSet.of(Step.SAVE, Step.CONSULTATION, Step.CANCEL));
            case CONSULTATION -> steps.addAll(EnumSet.of(Step.SAVE, Step.TEXT_REVIEW, Step.CANCEL));
            case OPEN_FOR_SIGN_ON -> {
                steps.add(Step.REMIND);
                if (!statement.revisionOpen()) {
                    steps.add(Step.REVISE);
                }
            }
            default -> {}
        }
    }

    private void addConsultation(Set<Step> steps, StatementDetail statement) {
        if (!statement.state().isWritable()) {
            return;
        }
        if (may(Permission.COMMENT, statement)) {
            steps.add(Step.COMMENT);
        }
        if (statement.state() == StatementState.CONSULTATION && may(Permission.AMEND, statement)) {
            steps.add(Step.AMEND);
        }
    }

    private void addSignOn(Set<Step> steps, StatementDetail statement, Optional<SignOnRow> mine) {
        if (!statement.state().takesAnswers()) {
            return;
        }
        SignOnState state = mine.map(SignOnRow::state).orElse(SignOnState.INVITED);
        @Nullable Answer answer = mine.map(SignOnRow::answer).orElse(null);
        boolean askedByReader = mine.filter(SignOnRow::askedByReader).isPresent();
        if (may(Permission.SIGN, statement)) {
            addSignatory(steps, statement, state, answer);
            if (askedByReader) {
                steps.remove(Step.SIGN);
            }
        }
        boolean open = statement.state() == StatementState.OPEN_FOR_SIGN_ON;
        if (open && answer == Answer.IN_CLEARANCE && !askedByReader && may(Permission.CLEAR, statement)) {
            steps.add(Step.CLEAR);
        }
        if (open && wantsClearance(state, answer) && may(Permission.REQUEST_CLEARANCE, statement)) {
            steps.add(Step.REQUEST_CLEARANCE);
        }
    }

    private boolean wantsClearance(SignOnState state, @Nullable Answer answer) {
        return answer == null || answer == Answer.REFUSED || (state == SignOnState.RECONFIRM && clearanceFirst());
    }

    private void addSignatory(Set<Step> steps, StatementDetail statement, SignOnState state, @Nullable Answer answer) {
        if (state.stands()) {
            steps.add(Step.WITHDRAW_SIGNATURE);
            return;
        }
        if (answer == Answer.CLEARED || !clearanceFirst()) {
            steps.add(Step.SIGN);
        }
        if (state == SignOnState.RECONFIRM) {
            steps.add(Step.WITHDRAW_SIGNATURE);
        } else if (statement.state() == StatementState.OPEN_FOR_SIGN_ON && state != SignOnState.DECLINED) {
            steps.addAll(EnumSet.of(Step.DECLINE, Step.NO_POSITION));
        }
    }

    private boolean clearanceFirst() {
        return organisations.require(tenant.organisation()).clearanceRequired();
    }

    private void addLead(Set<Step> steps, StatementDetail statement) {
        if (!may(Permission.STEWARD, statement)) {
            return;
        }
        switch (statement.state()) {
            case TEXT_REVIEW -> addVote(steps, statement, Gate.TEXT.round(statement.textRound()), Step.TEXT_APPROVAL);
            case TEXT_CLEARED -> steps.add(Step.OPEN);
            case OPEN_FOR_SIGN_ON -> steps.addAll(EnumSet.of(Step.CLOSE, Step.REMIND));
            case SIGN_ON_CLOSED ->
                addVote(steps, statement, Gate.RELEASE.round(statement.releaseRound()), Step.RELEASE_APPROVAL);
            case RELEASE_CLEARED, EMBARGOED -> steps.add(Step.PUBLISH);
            case PUBLISHED, CORRECTED -> {
                if (!statement.revisionOpen()) {
                    steps.addAll(EnumSet.of(Step.CORRECT, Step.RETRACT));
                }
            }
            case DRAFT, CONSULTATION, RETRACTED, CANCELLED -> {}
        }
        if (statement.state().may(StatementState.CANCELLED)
                && !statement.state().isWritable()) {
            steps.add(Step.CANCEL);
        }
        addRevisionVote(steps, statement);
    }

    private void addRevisionVote(Set<Step> steps, StatementDetail statement) {
        if (statement.revisionOpen()) {
            revisions
                    .newest(statement.id())
                    .ifPresent(revision -> addVote(
                            steps,
                            statement,
                            revision.purpose().gate().round(revision.number()),
                            Step.CONFIRM_REVISION));
        }
    }

    private void addVote(Set<Step> steps, StatementDetail statement, Round round, Step step) {
        if (!Quorum.hasSpoken(approvals.of(statement.id()), round, tenant.organisation())) {
            steps.add(step);
        }
    }

    private boolean may(Permission permission, StatementDetail statement) {
        return access.may(permission, statement.owner(), statement.id());
    }
}
