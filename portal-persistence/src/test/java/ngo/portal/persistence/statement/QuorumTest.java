package ngo.portal.persistence.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuorumTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final Quorum two = new Quorum(2);

    @Test
    void theHolderOfThePenIsNeverAlone() {
        Quorum one = new Quorum(1);

        assertThat(one.isReached(List.of(yes(OWNER, 1)), Gate.TEXT, 1, OWNER)).isFalse();
        assertThat(one.isReached(List.of(yes(SECOND, 1)), Gate.TEXT, 1, OWNER)).isTrue();
    }

    @Test
    void theHolderOfThePenCountsBesideAnother() {
        assertThat(two.isReached(List.of(yes(OWNER, 1), yes(SECOND, 1)), Gate.TEXT, 1, OWNER))
                .isTrue();
    }

    @Test
    void anOrganisationHasOneVoiceHoweverManyOfItsLeadsSpeak() {
        List<ApprovalRow> twice = List.of(yes(SECOND, 1), yes(SECOND, 1));

        assertThat(two.isReached(twice, Gate.TEXT, 1, OWNER)).isFalse();
        assertThat(Quorum.approving(twice, Gate.TEXT, 1)).containsExactly(SECOND);
    }

    @Test
    void aVoiceOfAnEarlierRoundIsSpent() {
        List<ApprovalRow> given = List.of(yes(SECOND, 1), yes(THIRD, 2));

        assertThat(two.isReached(given, Gate.TEXT, 2, OWNER)).isFalse();
    }

    @Test
    void aVoiceAtAnotherGateSaysNothingHere() {
        List<ApprovalRow> given = List.of(yes(SECOND, 1), row(THIRD, Gate.RELEASE, 1, Verdict.APPROVE));

        assertThat(two.isReached(given, Gate.TEXT, 1, OWNER)).isFalse();
    }

    @Test
    void whoReturnsTheTextDoesNotApproveIt() {
        List<ApprovalRow> given = List.of(yes(SECOND, 1), row(THIRD, Gate.TEXT, 1, Verdict.RETURN));

        assertThat(two.isReached(given, Gate.TEXT, 1, OWNER)).isFalse();
    }

    @Test
    void aQuorumOfNobodyDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(0));
    }

    private static ApprovalRow yes(UUID organisation, int round) {
        return row(organisation, Gate.TEXT, round, Verdict.APPROVE);
    }

    private static ApprovalRow row(UUID organisation, Gate gate, int round, Verdict verdict) {
        return new ApprovalRow(organisation, "FIDH", gate, round, verdict, "", "Ada", "", Statements.NOW);
    }
}
