package ngo.portal.story;

import static ngo.portal.api.FundingPeople.AOIFE;
import static ngo.portal.api.FundingPeople.CORMAC;
import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.KOFI;
import static ngo.portal.api.FundingPeople.MARISOL;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.NIAMH;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ngo.portal.api.ReviewerOfBoth;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedRequest.Judging;
import ngo.portal.leak.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reviewers and approvers of a funding request, the quorum, and what each of them may read, on the pages. */
@ExtendWith(TestEnvironment.class)
@Tag("part-4")
class FundingRulesIT {

    private static final String NEED = "A safe place.";

    /** What is asked for, and not the same digits within an id, an instant or a view's state. */
    private static final String SUM = "(?<![0-9a-f.-])1,?200(?![0-9a-f])";

    private static final String[] APPLICANT = {"FIDH", "fidh", "Federation for Human Rights", "Aubertin"};
    private static final String[] IDENTITY = {"Somebody", "By a friend", "A town"};

    private Portal portal;
    private Clerks clerks;
    private String id = "";
    private String call = "";

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        clerks = new Clerks(portal);
    }

    @Test
    void aDecisionDoesNotBeginWithFewerApproversThanHaveToAgree() {
        staged(1, 2, false, "reviewedRequest");
        name("Niamh Gallagher");

        assertThat(the(OFFICER).reads(page("/decision")))
                .contains("There are fewer approvers than the decision requires.")
                .doesNotContain("id=\"put\"");
        assertThat(state()).isEqualTo("REVIEW");
        name("Cormac Hennessy");
        assertThat(put()).contains("The request has been sent to the approvers.", "Still to vote:");

        assertThat(state()).isEqualTo("DECISION");
    }

    @Test
    void itIsDecidedOnceEnoughWantTheSameAndTheSameSum() {
        toBeDecidedByThree();

        assertThat(vote(NIAMH, "APPROVED", "")).contains("Your decision is recorded.");
        assertThat(vote(CORMAC, "PARTLY_APPROVED", "900")).contains("Still to vote:", "Bhriain");
        assertThat(state()).isEqualTo("DECISION");
        assertThat(the(MEMBER).reads(page())).contains("The approvers of the funder decide.");
        vote(AOIFE, "PARTLY_APPROVED", "900.00");

        assertThat(state()).isEqualTo("PARTLY_APPROVED");
        assertThat(the(MEMBER).reads(page())).contains("The funder has approved a part of the request.");
    }

    @Test
    void nobodyVotesTwice() {
        toBeDecidedByThree();
        Sheet ballot = ballot(NIAMH, "APPROVED", "");
        the(NIAMH).sends(ballot);

        the(NIAMH).sends(ballot);

        assertThat(the(OFFICER).reads(page("/decision")).split("Approve it", -1))
                .hasSize(2);
        assertThat(the(NIAMH).reads(page("/decision"))).doesNotContain("Your vote");
        assertThat(the(NIAMH).reads(page())).doesNotContain(">Decide<");
        assertThat(state()).isEqualTo("DECISION");
    }

    @Test
    void onlyWhoWasNamedVotes() {
        toBeDecidedByThree();
        Sheet ballot = ballot(NIAMH, "APPROVED", "");

        for (String other : List.of(KOFI, OFFICER, FINANCE, MEMBER)) {
            assertThat(the(other).reads(page("/decision"))).as(other).doesNotContain("Your vote");
            assertThat(the(other).sends(ballot)).as(other).doesNotContain("Your decision is recorded.");
        }

        assertThat(the(OFFICER).reads(page("/decision"))).doesNotContain("Votes of the approvers");
    }

    @Test
    void nobodyJudgesARequestOfTheirOwnOrganisation() {
        staged(1, 2, false, "verifiedRequest");
        try (ReviewerOfBoth both = new ReviewerOfBoth(portal)) {
            Clerk officer = the(OFFICER);
            String review = officer.chooses(page("/seats"), "assigning", "reviewers", "assign", both.name());
            String decide = officer.chooses(page("/seats"), "naming", "approvers", "name", both.name());

            assertThat(review).contains("Nobody can assess a request of their own", "Nobody asked yet.");
            assertThat(decide).contains("Nobody can assess a request of their own", "Nobody asked yet.");
        }
    }

    @Test
    void nobodyReadsBeforeTheyHaveDeclared() {
        staged(1, 2, false, "seatedRequest");
        name("Niamh Gallagher");

        for (String judge : List.of(KOFI, NIAMH)) {
            for (String page : List.of("", "/conflict", "/review", "/decision", "/grant", "/reveal")) {
                assertThat(the(judge).reads(page(page)))
                        .as(judge + page)
                        .doesNotContain(NEED, "A lock and a room")
                        .doesNotContainPattern(SUM);
            }
            assertThat(the(judge).reads(page())).contains("Declare any conflict of interest");
            assertThat(declare(judge, "NONE", "")).contains("You can now open the request.", NEED, "1,200");
        }
    }

    @Test
    void aPersonWithAConflictOfInterestIsExcluded() {
        staged(1, 2, false, "acceptedRequest");
        name("Niamh Gallagher");
        Sheet review = review(KOFI, "4", "Good.");

        for (String judge : List.of(KOFI, NIAMH)) {
            assertThat(declare(judge, "OTHER", "")).as("words are missing").doesNotContain("is closed to you");
            assertThat(declare(judge, "DISPUTE", "")).contains("The request is closed to you");
            for (String page : List.of("", "/conflict", "/review", "/decision", "/grant")) {
                assertThat(the(judge).asks(page(page)).statusCode())
                        .as(judge + page)
                        .isEqualTo(404);
            }
            assertThat(the(judge).reads("/funding") + the(judge).reads("/funding?view=board"))
                    .doesNotContain(id);
        }
        assertThat(the(KOFI).isAnswered(review)).isEqualTo(404);
        assertThat(the(OFFICER).reads(page("/seats"))).contains("A dispute");
        assertThat(the(OFFICER).reads(page("/decision")))
                .contains("The call requires more reviews before a decision")
                .doesNotContain("id=\"put\"");
    }

    @Test
    void underABlindCallReviewersDoNotSeeTheApplicant() {
        staged(1, 2, true, "acceptedRequest");
        name("Niamh Gallagher");
        declare(NIAMH, "NONE", "");

        assertThat(the(KOFI).reads(page())).contains("Hidden: blind review", NEED);
        assertThat(the(OFFICER).reads(page())).contains("Federation for Human Rights");
        for (String page : List.of("", "/conflict", "/review", "/decision", "/grant")) {
            assertThat(the(KOFI).reads(page(page)))
                    .as(page)
                    .doesNotContain(APPLICANT)
                    .doesNotContain(IDENTITY);
        }
        assertThat(row(the(KOFI).reads("/funding")))
                .contains("A lock and a room")
                .doesNotContain(APPLICANT);
        assertThat(row(the(OFFICER).reads("/funding"))).contains("Federation for Human Rights");
        assertThat(card(the(KOFI).reads("/funding?view=board")))
                .contains("A lock and a room")
                .doesNotContain(APPLICANT);
        assertThat(the(KOFI).reads("/funding/calls/" + call + "/matrix"))
                .contains("A lock and a room")
                .doesNotContain(APPLICANT);
    }

    @Test
    void othersScoresAreHiddenUntilOnesOwnAreIn() {
        staged(2, 2, false, "verifiedRequest");
        the(OFFICER).chooses(page("/seats"), "assigning", "reviewers", "assign", "Kofi Asante", "Marisol Ayala");
        verify();
        declare(KOFI, "NONE", "");
        declare(MARISOL, "NONE", "");
        assertThat(the(KOFI).sends(review(KOFI, "", "")))
                .contains("<title>Error", "href=\"#c:0:score\"", "href=\"#comment\"", "aria-required=\"true\"")
                .doesNotContain("Something is missing");
        assertThat(the(KOFI).sends(review(KOFI, "4", "Careful people."))).contains("Your review is submitted.");

        String matrix = "/funding/calls/" + call + "/matrix";
        assertThat(the(OFFICER).reads(matrix)).contains("80.0");
        for (String page : List.of(page(), page("/review"), page("/decision"), matrix)) {
            assertThat(the(MARISOL).reads(page)).as(page).doesNotContain("Careful people.", "Asante", "80.0");
        }
        assertThat(the(MARISOL).sends(review(MARISOL, "2", "I doubt it.")))
                .contains("Careful people.", "Kofi Asante", "80.0");

        assertThat(the(MARISOL).reads(matrix)).contains("60");
    }

    private void staged(int reviews, int quorum, boolean blind, String stage) {
        StagedRequest staged = new StagedRequest(clerks::program, new Judging(reviews, quorum, blind));
        id = staged.reaching(stage);
        call = staged.call();
    }

    private void toBeDecidedByThree() {
        staged(1, 2, false, "reviewedRequest");
        name("Niamh Gallagher", "Cormac Hennessy", "Aoife N\u00ed Bhriain");
        put();
        List.of(NIAMH, CORMAC, AOIFE).forEach(judge -> declare(judge, "NONE", ""));
    }

    private void name(String... names) {
        assertThat(the(OFFICER).chooses(page("/seats"), "naming", "approvers", "name", names))
                .contains("The approvers are named.");
    }

    private void verify() {
        the(OFFICER)
                .sends(the(OFFICER)
                        .form(page("/verification"), "verifying")
                        .with("found", "It is so.")
                        .pressing("verify"));
    }

    private String put() {
        return the(OFFICER).presses(page("/decision"), "putting", "put");
    }

    private String declare(String account, String relation, String note) {
        return the(account)
                .sends(the(account)
                        .form(page("/conflict"), "declaring")
                        .with("relation", relation)
                        .with("note", note)
                        .pressing("declare"));
    }

    private Sheet review(String account, String score, String words) {
        return the(account)
                .form(page("/review"), "reviewing")
                .with("c:0:score", score)
                .with("advice", "FUND")
                .with("comment", words)
                .pressing("submit");
    }

    private Sheet ballot(String account, String outcome, String sum) {
        return the(account)
                .form(page("/decision"), "deciding")
                .with("outcome", outcome)
                .with("amount", sum)
                .with("reason", "It is late.")
                .with("toApplicant", "Stay safe.")
                .pressing("decide");
    }

    private String vote(String account, String outcome, String sum) {
        return the(account).sends(ballot(account, outcome, sum));
    }

    /** The line of a list, or the card of the board, that shows the request. */
    private String row(String page) {
        return around(page, "<tr", "</tr>");
    }

    private String card(String page) {
        return around(page, "<li", "</li>");
    }

    private String around(String page, String from, String to) {
        int at = page.indexOf(id);
        return page.substring(page.lastIndexOf(from, at), page.indexOf(to, at));
    }

    private String state() {
        return clerks.program(MEMBER).get("/funding-requests/" + id).field("state");
    }

    private String page() {
        return page("");
    }

    private String page(String below) {
        return "/funding/" + id + below;
    }

    private Clerk the(String account) {
        return clerks.the(account);
    }
}
