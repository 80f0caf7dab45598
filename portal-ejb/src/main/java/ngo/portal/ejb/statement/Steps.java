package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.DocumentPermissions;
import ngo.portal.ejb.access.Permission;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Gate;
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
    private OrganisationRepository organisations;

    /** Those of one statement, from what its reader sees of it otherwise. */
    public Set<Step> allowed(StatementView seen) {
        StatementDetail statement = seen.statement();
        DocumentPermissions permissions = access.standing(statement.owner(), statement.id());
        Set<Step> steps = EnumSet.noneOf(Step.class);
        if (permissions.may(Permission.WRITE)) {
            addPen(steps, seen);
        }
        addConsultation(steps, statement, permissions);
        if (statement.state().takesAnswers()) {
            addSignOn(steps, seen, permissions);
        }
        if (permissions.may(Permission.STEWARD)) {
            addLead(steps, seen);
        }
        return steps;
    }

    private static void addPen(Set<Step> steps, StatementView seen) {
        switch (seen.statement().state()) {
            case DRAFT -> steps.addAll(EnumSet.of(Step.SAVE, Step.CONSULTATION, Step.CANCEL));
            case CONSULTATION -> {
                steps.addAll(EnumSet.of(Step.SAVE, Step.CANCEL));
                if (seen.amendments().stream().noneMatch(AmendmentRow::isOpen)) {
                    steps.add(Step.TEXT_REVIEW);
                }
            }
            case OPEN_FOR_SIGN_ON -> {
                steps.add(Step.REMIND);
                if (!seen.statement().revisionOpen()) {
                    steps.add(Step.REVISE);
                }
            }
            case TEXT_REVIEW,
                    TEXT_CLEARED,
                    SIGN_ON_CLOSED,
                    RELEASE_CLEARED,
                    EMBARGOED,
                    PUBLISHED,
                    CORRECTED,
                    RETRACTED,
                    CANCELLED -> {}
        }
    }

    private static void addConsultation(Set<Step> steps, StatementDetail statement, DocumentPermissions permissions) {
        if (!statement.state().isWritable()) {
            return;
        }
        if (permissions.may(Permission.COMMENT)) {
            steps.add(Step.COMMENT);
        }
        if (statement.state() == StatementState.CONSULTATION && permissions.may(Permission.AMEND)) {
            steps.add(Step.AMEND);
        }
    }

    private void addSignOn(Set<Step> steps, StatementView seen, DocumentPermissions permissions) {
        StatementDetail statement = seen.statement();
        SignOnState state = seen.mine().map(SignOnRow::state).orElse(SignOnState.INVITED);
        @Nullable Answer answer = seen.mine().map(SignOnRow::answer).orElse(null);
        boolean askedByReader = seen.mine().filter(SignOnRow::askedByReader).isPresent();
        boolean open = statement.state() == StatementState.OPEN_FOR_SIGN_ON;
        boolean asks = open && permissions.may(Permission.REQUEST_CLEARANCE);
        boolean signs = permissions.may(Permission.SIGN);
        boolean clearanceFirst = (signs || asks) && !state.stands() && clearanceFirst();
        if (signs) {
            addSignatory(steps, statement, state, answer == Answer.CLEARED || !clearanceFirst);
            if (askedByReader) {
                steps.remove(Step.SIGN);
            }
        }
        if (open && answer == Answer.IN_CLEARANCE && !askedByReader && permissions.may(Permission.CLEAR)) {
            steps.add(Step.CLEAR);
        }
        boolean again = state == SignOnState.RECONFIRM && clearanceFirst;
        if (asks && (answer == null || answer == Answer.REFUSED || again)) {
            steps.add(Step.REQUEST_CLEARANCE);
        }
    }

    private static void addSignatory(Set<Step> steps, StatementDetail statement, SignOnState state, boolean cleared) {
        if (state.stands()) {
            steps.add(Step.WITHDRAW_SIGNATURE);
            return;
        }
        if (cleared) {
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

    private void addLead(Set<Step> steps, StatementView seen) {
        StatementDetail statement = seen.statement();
        switch (statement.state()) {
            case TEXT_REVIEW -> addVote(steps, seen, Gate.TEXT.round(statement.textRound()), Step.TEXT_APPROVAL);
            case TEXT_CLEARED -> steps.add(Step.OPEN);
            case OPEN_FOR_SIGN_ON -> steps.addAll(EnumSet.of(Step.CLOSE, Step.REMIND));
            case SIGN_ON_CLOSED ->
                addVote(steps, seen, Gate.RELEASE.round(statement.releaseRound()), Step.RELEASE_APPROVAL);
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
        seen.revision()
                .ifPresent(revision -> addVote(
                        steps, seen, revision.purpose().gate().round(revision.number()), Step.CONFIRM_REVISION));
    }

    private void addVote(Set<Step> steps, StatementView seen, Round round, Step step) {
        if (!Quorum.hasSpoken(seen.approvals(), round, tenant.organisation())) {
            steps.add(step);
        }
    }
}
