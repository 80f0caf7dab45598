package ngo.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuorumTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private static final Round FIRST = new Round("TEXT", 1);
    private static final Round SECOND_TIME = new Round("TEXT", 2);
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final Quorum two = new Quorum(2);

    @Test
    void theHolderOfThePenIsNeverAlone() {
        Quorum one = new Quorum(1);

        assertThat(one.isReached(List.of(yes(OWNER, FIRST)), FIRST, OWNER)).isFalse();
        assertThat(one.isReached(List.of(yes(SECOND, FIRST)), FIRST, OWNER)).isTrue();
    }

    @Test
    void theVoteThatCompletesTheQuorumIsKnownBefore() {
        assertThat(two.isReachedWith(SECOND, List.of(), FIRST, OWNER)).isFalse();
        assertThat(two.isReachedWith(SECOND, List.of(yes(OWNER, FIRST)), FIRST, OWNER))
                .isTrue();
        assertThat(two.isReachedWith(OWNER, List.of(yes(OWNER, FIRST)), FIRST, OWNER))
                .isFalse();
    }

    @Test
    void theHolderOfThePenCountsBesideAnother() {
        assertThat(two.isReached(List.of(yes(OWNER, FIRST), yes(SECOND, FIRST)), FIRST, OWNER))
                .isTrue();
    }

    @Test
    void anOrganisationHasOneVoteHoweverManyOfItsLeadsVote() {
        List<ApprovalRow> twice = List.of(yes(SECOND, FIRST), yes(SECOND, FIRST));

        assertThat(two.isReached(twice, FIRST, OWNER)).isFalse();
        assertThat(Quorum.approving(twice, FIRST)).containsExactly(SECOND);
    }

    @Test
    void aVoteOfAnEarlierRoundIsNotCounted() {
        List<ApprovalRow> given = List.of(yes(SECOND, FIRST), yes(THIRD, SECOND_TIME));

        assertThat(two.isReached(given, SECOND_TIME, OWNER)).isFalse();
    }

    @Test
    void aVoteAtAnotherGateIsNotCounted() {
        List<ApprovalRow> given = List.of(yes(SECOND, FIRST), row(THIRD, new Round("RELEASE", 1), Verdict.APPROVE));

        assertThat(two.isReached(given, FIRST, OWNER)).isFalse();
    }

    @Test
    void whoReturnsTheTextDoesNotApproveIt() {
        List<ApprovalRow> given = List.of(yes(SECOND, FIRST), row(THIRD, FIRST, Verdict.RETURN));

        assertThat(two.isReached(given, FIRST, OWNER)).isFalse();
    }

    @Test
    void aQuorumOfNobodyDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quorum(0));
    }

    private static ApprovalRow yes(UUID organisation, Round round) {
        return row(organisation, round, Verdict.APPROVE);
    }

    private static ApprovalRow row(UUID organisation, Round round, Verdict verdict) {
        return new ApprovalRow(organisation, "FIDH", round, verdict, "", "Ada", "", NOON);
    }
}
