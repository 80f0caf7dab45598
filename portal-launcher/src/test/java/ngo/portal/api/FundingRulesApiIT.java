package ngo.portal.api;

import static ngo.portal.api.FundingPeople.AOIFE;
import static ngo.portal.api.FundingPeople.CORMAC;
import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.KOFI;
import static ngo.portal.api.FundingPeople.MARISOL;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.NIAMH;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.api.Program.Reply;
import ngo.portal.api.StagedRequest.Judging;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reviewers and approvers of a funding request, the quorum, and what each of them may read, through the API. */
@ExtendWith(TestEnvironment.class)
class FundingRulesApiIT {

    private static final String NEED = "A safe place.";

    /** What is asked for, and not the same digits within an id, an instant or a view's state. */
    private static final String SUM = "(?<![0-9a-f.-])1,?200(?![0-9a-f])";

    private static final String NONE = "{\"conflict\": false}";
    private static final String CONFLICT = "{\"conflict\": true, \"relation\": \"FRIENDSHIP\"}";
    private static final String ALL = ballot("APPROVED", "");
    private static final String PART = ballot("PARTLY_APPROVED", "\"amount\": {\"amount\": \"900\"},");

    private Portal portal;
    private String id = "";

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        as(MEMBER).waitForMembership();
        as(OFFICER).waitForMembership();
    }

    @Test
    void aDecisionDoesNotBeginWithFewerApproversThanHaveToAgree() {
        id = staged(1, 2, false, "reviewedRequest");

        refused(OFFICER, "decide", "{}", 409, "There are fewer approvers than the decision requires.");
        refused(OFFICER, "decide", ALL, 409, "not-named");
        done(OFFICER, "assign", approvers(CORMAC));
        refused(OFFICER, "decide", "{}", 409, "There are fewer approvers than the decision requires.");
        assertThat(state()).isEqualTo("REVIEW");
        done(OFFICER, "assign", approvers(NIAMH));
        done(OFFICER, "decide", "{}");

        assertThat(state()).isEqualTo("DECISION");
    }

    @Test
    void itIsDecidedOnceEnoughWantTheSameAndTheSameSum() {
        toBeDecidedByThree();

        done(AOIFE, "decide", ALL);
        done(NIAMH, "decide", PART);
        assertThat(state()).isEqualTo("DECISION");
        done(CORMAC, "decide", PART);

        assertThat(state()).isEqualTo("PARTLY_APPROVED");
    }

    @Test
    void whoWasNamedDeclaresBeforeTheyDecideAndAnOfficerPutsItBeforeThem() {
        id = staged(1, 2, false, "reviewedRequest");
        done(OFFICER, "assign", approvers(NIAMH, CORMAC));

        refused(NIAMH, "decide", ALL, 409, "not-declared");
        done(NIAMH, "declare", NONE);
        done(CORMAC, "declare", NONE);
        refused(NIAMH, "decide", ALL, 409, "not-put-to-decision");
        done(OFFICER, "decide", "{}");
        assertThat(state()).isEqualTo("DECISION");
        refused(OFFICER, "decide", ALL, 409, "not-named");
        done(NIAMH, "decide", ALL);
        assertThat(state()).as("one vote decides nothing").isEqualTo("DECISION");
        done(CORMAC, "decide", ALL);

        assertThat(state()).isEqualTo("APPROVED");
    }

    @Test
    void noOnePersonLetsMoneyGoOut() {
        id = staged(1, 2, false, "agreedRequest");

        refused(FINANCE, "pay", "{}", 409, "channel-unconfirmed");
        refused(FINANCE, "vouch", "{}", 400, "how");
        refused(OFFICER, "vouch", "{\"how\": \"CALL\"}", 403, "");
        done(FINANCE, "vouch", "{\"how\": \"CALL\"}");
        refused(OFFICER, "pay", "{}", 403, "");
        done(FINANCE, "pay", "{}");
        assertThat(state()).isEqualTo("AGREED");
        refused(FINANCE, "pay", "{}", 409, "payment-needs-second-person");
        refused(FINANCE, "confirm", "{}", 409, "payment-needs-second-person");
        refused(KOFI, "confirm", "{}", 403, "");
        refused(MEMBER, "confirm", "{}", 403, "");
        done(OFFICER, "confirm", "{}");

        assertThat(state()).isEqualTo("PAID");
    }

    @Test
    void aCallAsksForTwoApproversAtLeast() {
        assertThat(as(OFFICER)
                        .post(
                                "/funding-calls",
                                """
                                {"title": "Alone", "text": "T", "track": "REGULAR", "ceiling": {"amount": "10", "currency": "EUR"},
                                 "answers": [{"urgency": "ORDINARY", "hours": 240}], "quorum": 1}""")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobodyVotesTwice() {
        toBeDecidedByThree();
        done(AOIFE, "decide", ALL);

        refused(AOIFE, "decide", ALL, 409, "You have already voted on this decision.");

        assertThat(state()).isEqualTo("DECISION");
    }

    @Test
    void onlyWhoWasNamedVotes() {
        toBeDecidedByThree();
        done(AOIFE, "decide", ALL);

        refused(KOFI, "decide", ALL, 403, "Your role does not allow you to do this.");
        refused(KOFI, "decide", "{}", 400, "");
        refused(FINANCE, "decide", ALL, 404, "");
        refused(MEMBER, "decide", ALL, 403, "Your role does not allow you to do this.");

        assertThat(state()).isEqualTo("DECISION");
    }

    @Test
    void nobodyJudgesARequestOfTheirOwnOrganisation() {
        id = staged(1, 2, false, "verifiedRequest");
        try (ReviewerOfBoth both = new ReviewerOfBoth(portal)) {
            refused(
                    OFFICER,
                    "assign",
                    reviewers(both.account()),
                    409,
                    "Nobody can assess a request of their own organisation.");
            refused(
                    OFFICER,
                    "assign",
                    approvers(both.account()),
                    409,
                    "Nobody can assess a request of their own organisation.");
        }
        assertThat(as(KOFI).get(path()).status()).isEqualTo(404);
    }

    @Test
    void nobodyReadsBeforeTheyHaveDeclared() {
        id = staged(1, 2, false, "seatedRequest");
        done(OFFICER, "assign", approvers(NIAMH));

        assertThat(as(KOFI).get(path()).body())
                .contains("\"need\":\"\"")
                .doesNotContain(NEED, "A lock and a room")
                .doesNotContainPattern(SUM);
        assertThat(as(NIAMH).get(path()).body())
                .doesNotContain(NEED, "A lock and a room")
                .doesNotContainPattern(SUM);
        refused(KOFI, "review", review(4, "Good."), 409, "");

        done(KOFI, "declare", NONE);
        assertThat(as(KOFI).get(path()).body()).contains(NEED);
    }

    @Test
    void aPersonWithAConflictOfInterestIsExcluded() {
        id = staged(1, 2, false, "acceptedRequest");
        done(OFFICER, "assign", approvers(NIAMH, KOFI));

        out(NIAMH);
        refused(NIAMH, "decide", ALL, 404, "");
        out(KOFI);
        refused(KOFI, "review", review(4, "Good."), 404, "");
        refused(KOFI, "declare", NONE, 404, "");
        assertThat(as(KOFI).get("/funding-requests?size=100").body()).doesNotContain(id);
        refused(OFFICER, "decide", "{}", 409, "The call requires more reviews before a decision");
    }

    private void out(String account) {
        Reply gone = act(account, "declare", CONFLICT);

        assertThat(gone.status()).as(gone.body()).isEqualTo(204);
        assertThat(as(account).get(path()).status()).isEqualTo(404);
    }

    @Test
    void underABlindCallReviewersDoNotSeeTheApplicant() {
        id = staged(1, 2, true, "acceptedRequest");
        String officers = as(OFFICER).get(path()).body();
        Reply read = as(KOFI).get(path());
        Reply handedIn = act(KOFI, "review", review(4, "Good."));

        assertThat(officers).contains("\"owner\":\"fidh\"");
        assertThat(read.body()).contains(NEED, "\"owner\":\"\"");
        assertThat(read.body() + handedIn.body() + read.response().headers().map())
                .doesNotContainIgnoringCase("fidh")
                .doesNotContain("Federation for Human Rights", "Aubertin", "Somebody", "By a friend");
        assertThat(lineOf(KOFI)).contains("\"other\":\"\"").doesNotContainIgnoringCase("fidh");
        assertThat(lineOf(OFFICER)).contains("\"other\":\"fidh\"");
        assertThat(as(KOFI).get("/notifications?size=100").body()).contains(id);
    }

    private String lineOf(String account) {
        String all = as(account).get("/funding-requests?size=100").body();
        int from = all.indexOf("\"id\":\"" + id);
        return all.substring(from, all.indexOf('}', from));
    }

    /** Programs get no reviews at all; nor does anything else that they get say how somebody else has scored. */
    @Test
    void nothingRevealsTheScoresOfOthers() {
        id = staged(2, 2, false, "verifiedRequest");
        done(OFFICER, "assign", reviewers(KOFI, MARISOL));
        done(KOFI, "declare", NONE);
        done(MARISOL, "declare", NONE);
        String before = as(MARISOL).get(path()).body();

        done(KOFI, "review", review(4, "Kofis words."));

        assertThat(as(MARISOL).get(path()).body()).isEqualTo(before);
        assertThat(act(MARISOL, "review", review(2, "Her own.")).body()).doesNotContain("Kofis words", "scores");
        assertThat(as(MEMBER).get(path()).body()).doesNotContain("Kofis words", "Her own", "Asante", "Ayala");
        refused(KOFI, "review", review(5, "Again."), 409, "");
    }

    /** Ten days were promised; they are longer by what the answer took. */
    @Test
    void responseTimeIsPausedWhileTheApplicantIsAsked() {
        id = staged(1, 2, false, "screenedRequest");
        Instant due = due(MEMBER);
        assertThat(due).isEqualTo(submitted().plus(Duration.ofDays(10)));

        Instant before = Instant.now();
        done(OFFICER, "ask", "{\"sections\": [\"NEED\"], \"question\": \"For how long?\"}");
        assertThat(as(MEMBER).get(path()).body()).contains("\"state\":\"MORE_INFO\"", "\"dueBy\":null");
        assertThat(as(OFFICER).get(path()).body()).contains("\"dueBy\":null");
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        done(MEMBER, "answer", "{\"answer\": \"Until May.\"}");

        Duration longer = Duration.between(due, due(MEMBER));
        assertThat(longer).isBetween(Duration.ofSeconds(1), Duration.between(before, Instant.now()));
        assertThat(due(OFFICER)).isEqualTo(due(MEMBER));
    }

    private Instant due(String account) {
        return Instant.parse(as(account).get(path()).field("dueBy"));
    }

    private Instant submitted() {
        return Instant.parse(as(MEMBER).get(path()).field("submittedAt"));
    }

    private String staged(int reviews, int quorum, boolean blind, String stage) {
        return new StagedRequest(this::as, new Judging(reviews, quorum, blind)).reaching(stage);
    }

    private void toBeDecidedByThree() {
        id = staged(1, 2, false, "reviewedRequest");
        done(OFFICER, "assign", approvers(AOIFE, NIAMH, CORMAC));
        for (String approver : List.of(AOIFE, NIAMH, CORMAC)) {
            done(approver, "declare", NONE);
        }
        done(OFFICER, "decide", "{}");
    }

    private Reply act(String account, String step, String body) {
        return as(account).post(path() + "/" + step, body);
    }

    private void done(String account, String step, String body) {
        Reply reply = act(account, step, body);
        assertThat(reply.status()).as(account + " " + step + reply.body()).isEqualTo(200);
    }

    private void refused(String account, String step, String body, int status, String why) {
        Reply reply = act(account, step, body);
        assertThat(reply.status()).as(account + " " + step + reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(why);
    }

    private String state() {
        return as(MEMBER).get(path()).field("state");
    }

    private String path() {
        return "/funding-requests/" + id;
    }

    private static String reviewers(String... accounts) {
        return "{\"reviewers\": [\"" + String.join("\", \"", accounts) + "\"]}";
    }

    private static String approvers(String... accounts) {
        return "{\"approvers\": [\"" + String.join("\", \"", accounts) + "\"]}";
    }

    private static String review(int score, String note) {
        return "{\"scores\": {\"Need\": " + score + "}, \"recommendation\": \"FUND\", \"note\": \"" + note + "\"}";
    }

    private static String ballot(String verdict, String amount) {
        return "{\"verdict\": \"" + verdict + "\", " + amount
                + " \"reason\": \"Urgent.\", \"reasonToApplicant\": \"Yes.\"}";
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
