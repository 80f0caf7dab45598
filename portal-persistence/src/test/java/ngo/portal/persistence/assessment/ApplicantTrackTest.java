package ngo.portal.persistence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import ngo.portal.persistence.assessment.ApplicantTrack.Progress;
import ngo.portal.persistence.assessment.ApplicantTrack.Stage;
import ngo.portal.persistence.assessment.ApplicantTrack.Step;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.RequestEventType;
import ngo.portal.persistence.funding.RequestSide;
import ngo.portal.persistence.funding.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicantTrackTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void aRequestIsInOneStageAndThoseBeforeItAreDone() {
        ApplicantTrack track =
                ApplicantTrack.of(RequestState.REVIEW, happened(RequestEventType.SUBMITTED, RequestEventType.VERIFIED));

        assertThat(track.steps())
                .extracting(Step::progress)
                .containsExactly(
                        Progress.DONE,
                        Progress.DONE,
                        Progress.CURRENT,
                        Progress.AHEAD,
                        Progress.AHEAD,
                        Progress.AHEAD,
                        Progress.AHEAD,
                        Progress.AHEAD);
        assertThat(track.stopped()).isEmpty();
    }

    @Test
    void aRejectionEndsAtTheDecisionAndShowsNoAgreement() {
        ApplicantTrack track = ApplicantTrack.of(
                RequestState.DECLINED,
                happened(RequestEventType.SUBMITTED, RequestEventType.PUT_TO_DECISION, RequestEventType.DECIDED));

        assertThat(track.stopped()).contains(RequestState.DECLINED);
        assertThat(track.steps())
                .filteredOn(step -> step.progress() == Progress.CURRENT)
                .extracting(Step::stage)
                .containsExactly(Stage.DECISION);
        assertThat(track.steps())
                .filteredOn(step -> step.stage() == Stage.AGREEMENT)
                .allMatch(step -> step.since() == null);
    }

    @Test
    void whatWasDeletedAfterANoStoppedAtTheDecision() {
        ApplicantTrack track = ApplicantTrack.of(
                RequestState.ANONYMISED,
                happened(RequestEventType.SUBMITTED, RequestEventType.PUT_TO_DECISION, RequestEventType.DECIDED));

        assertThat(track.steps())
                .filteredOn(step -> step.progress() == Progress.CURRENT)
                .extracting(Step::stage)
                .containsExactly(Stage.DECISION);
    }

    @Test
    void whatIsWithdrawnStoppedWhereItWas() {
        ApplicantTrack track = ApplicantTrack.of(
                RequestState.WITHDRAWN,
                happened(RequestEventType.SUBMITTED, RequestEventType.TAKEN_UP, RequestEventType.WITHDRAWN));

        assertThat(track.stopped()).contains(RequestState.WITHDRAWN);
        assertThat(track.steps())
                .filteredOn(step -> step.progress() == Progress.CURRENT)
                .extracting(Step::stage)
                .containsExactly(Stage.ELIGIBILITY);
    }

    @Test
    void aGrantThatIsOverHasEverythingBehindIt() {
        assertThat(ApplicantTrack.of(RequestState.CLOSED, List.of()).steps())
                .allMatch(step -> step.progress() == Progress.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasAPlaceOnTheTrack(RequestState state) {
        assertThat(ApplicantTrack.of(state, List.of()).steps()).hasSameSizeAs(Stage.values());
    }

    private static List<RequestEventRow> happened(RequestEventType... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new RequestEventRow(kind, RequestSide.FUNDER, NOON, null))
                .toList();
    }
}
