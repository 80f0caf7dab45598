package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ngo.portal.persistence.assessment.AssessmentRefusals.AlreadyDecided;
import ngo.portal.persistence.assessment.AssessmentRefusals.NotNamed;
import ngo.portal.persistence.assessment.Voting.Approver;
import ngo.portal.persistence.assessment.Voting.Vote;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.funding.Currencies;
import org.junit.jupiter.api.Test;

class VotingTest {

    private static final DecisionBallot ALL = new DecisionBallot(Outcome.APPROVED, Currencies.amount("5000", "EUR"));
    private static final DecisionBallot NO = new DecisionBallot(Outcome.DECLINED, Currencies.amount("0", "EUR"));

    @Test
    void enoughOfTheNamedDecide() {
        List<Approver> three = named("ada", "ben", "eve");

        assertThat(voting(2, three, vote("ada", ALL)).decided()).isEmpty();
        assertThat(voting(2, three, vote("ada", ALL), vote("ben", ALL)).decided())
                .contains(ALL);
    }

    @Test
    void oneOfSeveralIsEnoughWhereTheCallSaysSo() {
        assertThat(voting(1, named("ada", "ben"), vote("ben", NO)).decided()).contains(NO);
    }

    @Test
    void votesForDifferentVerdictsAreNotAddedUp() {
        List<Approver> three = named("ada", "ben", "eve");

        assertThat(voting(2, three, vote("ada", ALL), vote("ben", NO)).decided())
                .isEmpty();
        assertThat(voting(2, three, vote("ada", part("1000")), vote("ben", part("2000")))
                        .decided())
                .isEmpty();
        assertThat(voting(2, three, vote("ada", part("1000")), vote("ben", part("1000.00")))
                        .decided())
                .isPresent();
    }

    @Test
    void onePersonHasOneVote() {
        Voting twice = voting(2, named("ada", "ben"), vote("ada", ALL), vote("ada", ALL));

        assertThat(twice.decided()).isEmpty();
        assertThatThrownBy(() -> twice.requireMayVote("ada")).isInstanceOf(AlreadyDecided.class);
        assertThatCode(() -> twice.requireMayVote("ben")).doesNotThrowAnyException();
    }

    @Test
    void aPersonWhoWasNotNamedHasNoVote() {
        Voting voting = voting(1, named("ada"), vote("mallory", ALL));

        assertThat(voting.decided()).isEmpty();
        assertThatThrownBy(() -> voting.requireMayVote("mallory")).isInstanceOf(NotNamed.class);
    }

    @Test
    void aPersonWithAConflictHasNoVoteAndLosesAnEarlierOne() {
        List<Approver> named = List.of(new Approver("ada", "Ada", SeatState.RECUSED), accepted("ben"), accepted("eve"));
        Voting voting = voting(2, named, vote("ada", ALL), vote("ben", ALL));

        assertThat(voting.decided()).isEmpty();
        assertThatThrownBy(() -> voting(2, named).requireMayVote("ada")).isInstanceOf(NotNamed.class);
        assertThat(voting.pending()).extracting(Approver::subject).containsExactly("eve");
    }

    @Test
    void nobodyDecidesBeforeSayingWhatTiesThemToTheApplicant() {
        Voting voting = voting(1, List.of(new Approver("ada", "Ada", SeatState.INVITED)));

        assertThatThrownBy(() -> voting.requireMayVote("ada")).isInstanceOf(NotNamed.class);
        assertThat(voting.pending()).hasSize(1);
    }

    @Test
    void whoIsAwaitedIsListed() {
        assertThat(voting(2, named("ada", "ben", "eve"), vote("ben", ALL)).pending())
                .extracting(Approver::name)
                .containsExactly("ADA", "EVE");
    }

    @Test
    void itIsStuckWhenNobodyLeftCouldDecide() {
        List<Approver> two = named("ada", "ben");

        assertThat(voting(2, two, vote("ada", ALL)).isStuck()).isFalse();
        assertThat(voting(2, two, vote("ada", ALL), vote("ben", NO)).isStuck()).isTrue();
        assertThat(voting(2, two, vote("ada", ALL), vote("ben", ALL)).isStuck()).isFalse();
    }

    private static DecisionBallot part(String sum) {
        return new DecisionBallot(Outcome.PARTLY_APPROVED, Currencies.amount(sum, "EUR"));
    }

    private static Vote vote(String subject, DecisionBallot ballot) {
        return new Vote(subject, ballot);
    }

    private static Approver accepted(String subject) {
        return new Approver(subject, subject.toUpperCase(Locale.ROOT), SeatState.ACCEPTED);
    }

    private static List<Approver> named(String... subjects) {
        return Arrays.stream(subjects).map(VotingTest::accepted).toList();
    }

    private static Voting voting(int needed, List<Approver> named, Vote... votes) {
        return new Voting(new Quorum(needed), named, List.of(votes));
    }
}
