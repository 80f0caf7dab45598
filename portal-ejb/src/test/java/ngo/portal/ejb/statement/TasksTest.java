package ngo.portal.ejb.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.dashboard.Task;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.QueueRow;
import ngo.portal.persistence.statement.SignOnCallRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Set<MemberRole> SIGNATORY = EnumSet.of(MemberRole.SIGNATORY);
    private static final Set<MemberRole> MEMBER = EnumSet.of(MemberRole.MEMBER);

    @Test
    void aSignatoryIsAskedToSignWhatNobodyHasAnswered() {
        assertThat(asked(SIGNATORY, false, SignOnState.INVITED, null)).containsExactly(StatementAction.SIGN.task());
    }

    @Test
    void aMemberAsksForClearanceWhereTheOrganisationWantsIt() {
        assertThat(asked(MEMBER, true, SignOnState.INVITED, null))
                .containsExactly(StatementAction.REQUEST_CLEARANCE.task());
        assertThat(asked(MEMBER, false, SignOnState.INVITED, null)).isEmpty();
        assertThat(asked(SIGNATORY, true, SignOnState.INVITED, null)).isEmpty();
    }

    @Test
    void clearanceIsDecidedFirstAndTheSignatureFollows() {
        assertThat(asked(SIGNATORY, true, SignOnState.IN_CLEARANCE, Answer.IN_CLEARANCE))
                .containsExactly(StatementAction.CLEAR.task());
        assertThat(asked(SIGNATORY, true, SignOnState.IN_CLEARANCE, Answer.CLEARED))
                .containsExactly(StatementAction.SIGN.task());
    }

    @Test
    void aChangedTextIsToBeConfirmed() {
        assertThat(asked(SIGNATORY, false, SignOnState.RECONFIRM, Answer.SIGNED))
                .containsExactly(StatementAction.RECONFIRM.task());
    }

    @Test
    void aChangedTextIsClearedAgainBeforeItIsConfirmedWhereTheOrganisationRequiresIt() {
        assertThat(asked(SIGNATORY, true, SignOnState.RECONFIRM, Answer.SIGNED)).isEmpty();
        assertThat(asked(MEMBER, true, SignOnState.RECONFIRM, Answer.SIGNED))
                .containsExactly(StatementAction.REQUEST_CLEARANCE.task());
    }

    @Test
    void whatIsAnsweredAsksForNothing() {
        assertThat(asked(SIGNATORY, false, SignOnState.SIGNED, Answer.SIGNED)).isEmpty();
        assertThat(asked(SIGNATORY, false, SignOnState.DECLINED, Answer.DECLINED))
                .isEmpty();
    }

    @Test
    void aLeadIsNotAskedAgainForAnOrganisationThatHasSpoken() {
        assertThat(Tasks.of(queued(StatementState.TEXT_REVIEW, Gate.TEXT, true), NOON))
                .isEmpty();
        assertThat(Tasks.of(queued(StatementState.TEXT_REVIEW, Gate.TEXT, false), NOON))
                .extracting(Task::kind)
                .containsExactly(StatementAction.TEXT_APPROVAL.task());
    }

    @Test
    void anApprovedTextAsksALeadToOpenItAndAnApprovedReleaseToPublishIt() {
        assertThat(Tasks.of(queued(StatementState.TEXT_CLEARED, null, false), NOON))
                .extracting(Task::kind)
                .containsExactly(StatementAction.OPEN.task());
        assertThat(Tasks.of(queued(StatementState.RELEASE_CLEARED, null, false), NOON))
                .extracting(Task::kind)
                .containsExactly(StatementAction.PUBLISH.task());
    }

    @Test
    void aLeadIsAskedToPublishOnceTheSchedulerCouldNot() {
        QueueRow row = queued(StatementState.EMBARGOED, null, false);
        QueueRow embargoed =
                new QueueRow(row.id(), "Title", row.state(), row.owner(), "FIDH", null, 0, false, NOON, "UTC", NOON);

        assertThat(Tasks.of(embargoed, NOON)).isEmpty();
        assertThat(Tasks.of(embargoed, NOON.plusSeconds(120)))
                .extracting(Task::kind)
                .containsExactly(StatementAction.PUBLISH.task());
    }

    private static List<String> asked(
            Set<MemberRole> roles, boolean clearanceFirst, SignOnState state, @Nullable Answer answer) {
        SignOnCallRow call = new SignOnCallRow(UUID.randomUUID(), "Title", "FIDH", NOON, NOON, "UTC", state, answer);
        return new Tasks(roles, clearanceFirst).of(call).map(Task::kind).toList();
    }

    private static QueueRow queued(StatementState state, @Nullable Gate gate, boolean spoken) {
        return new QueueRow(
                UUID.randomUUID(),
                "Title",
                state,
                UUID.randomUUID(),
                "FIDH",
                gate,
                spoken ? 1 : 0,
                spoken,
                null,
                "UTC",
                NOON);
    }
}
