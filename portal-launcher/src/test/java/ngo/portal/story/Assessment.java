package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.api.FundingPeople;

/** How people of the funder judge a request: seats and conflicts of interest, reviews, votes. */
final class Assessment {

    private static final String FOUND = "Her lawyer confirms it.";
    private static final String KOFIS_WORDS = "They are careful people.";
    private static final String MARISOLS_WORDS = "I would give less.";
    private static final String INSIDE = "Our last one of this year.";
    private static final String YES = "Stay safe; the room is paid.";

    private final SampleUsers cast;
    private final String request;
    private final String title;

    Assessment(SampleUsers cast, String request, String title) {
        this.cast = cast;
        this.request = request;
        this.title = title;
    }

    void verifyAndSeat() {
        Person officer =
                cast.the(FundingPeople.OFFICER).open(request + "/verification").fill("Your findings", FOUND);
        officer.press("Record and start the review").sees("Your findings are recorded. Assign reviewers next.");
        officer.pick("Reviewers", "Kofi Asante").pick("Reviewers", "Marisol Ayala");
        officer.press("Assign reviewers").sees("Each first declares their relation to the applicant.");
        officer.pick("Approvers", "Niamh Gallagher").pick("Approvers", "Cormac Hennessy");
        officer.pick("Approvers", "Aoife N\u00ed Bhriain");
        officer.press("Name approvers").sees("The approvers are named.");
        cast.the(SampleUsers.MEMBER).open(request).sees("Only the funder knows who they are.");
        cast.neverReads(SampleUsers.MEMBER, request, SampleUsers.OF_THE_FUNDER);
        cast.neverReads(SampleUsers.MEMBER, request, FOUND);
    }

    /** Nobody reads it before they have declared, nor anybody else's scores before their own are in. */
    void review() {
        declare(FundingPeople.KOFI);
        score(FundingPeople.KOFI, "4", KOFIS_WORDS);
        cast.the(FundingPeople.KOFI).press("Submit review").sees("Your review is submitted.");
        declare(FundingPeople.MARISOL);
        cast.neverReads(FundingPeople.MARISOL, request + "/review", KOFIS_WORDS, "Kofi Asante", "80.0");
        score(FundingPeople.MARISOL, "2", MARISOLS_WORDS);
        cast.the(FundingPeople.MARISOL).press("Save").sees("Your review is saved as a draft.");
        cast.neverReads(FundingPeople.MARISOL, request + "/review", KOFIS_WORDS, "Kofi Asante");
        cast.neverReads(FundingPeople.KOFI, request + "/review", MARISOLS_WORDS);
        cast.the(FundingPeople.MARISOL)
                .open(request + "/review")
                .press("Submit review")
                .sees("Your review is submitted.");
        cast.reads(FundingPeople.MARISOL, request + "/review", KOFIS_WORDS, "Kofi Asante", "80.0", MARISOLS_WORDS);
        cast.neverReads(SampleUsers.MEMBER, request, KOFIS_WORDS, MARISOLS_WORDS);
        cast.the(SampleUsers.MEMBER).open(request + "/review").sees("History");
    }

    private void declare(String account) {
        cast.neverReads(account, request, title, RequestWriter.RISK, RequestWriter.NEEDED_NOW);
        Person judge = cast.the(account).follow("Declare any conflict of interest");
        judge.tick("I have no ties to the applicant").press("Declare").sees("You can now open the request.");
        judge.sees(RequestWriter.NEEDED_NOW).sees(RequestWriter.RISK);
        assertThat(judge.page().content())
                .doesNotContain(RequestWriter.IDENTITY)
                .doesNotContain(RequestWriter.CHANNEL);
    }

    private void score(String account, String score, String words) {
        Person reviewer = cast.the(account).open(request);
        assertThat(reviewer.page().content()).contains("Hidden: blind review").doesNotContain("Amnesty");
        reviewer.follow("Write your review").choose("Score, 0 to 5", score);
        reviewer.tick("Fund it").fill("Overall comment", words);
    }

    /** One is tied to the applicant and knows it, another one remembers late; both are out, and the late one's scores count no more. */
    void recuse() {
        declareRelation(FundingPeople.AOIFE, "Family");
        cast.the(FundingPeople.MARISOL).open(request).follow("Declare a relation");
        declareRelation(FundingPeople.MARISOL, "Friendship");
        cast.reads(FundingPeople.OFFICER, request + "/seats", "Family", "Friendship");
        cast.neverReads(FundingPeople.OFFICER, request + "/review", MARISOLS_WORDS);
        cast.neverReads(SampleUsers.MEMBER, request, "Family", "Friendship");
    }

    private void declareRelation(String account, String relation) {
        cast.neverReads(account, request + "/conflict", "Amnesty");
        cast.the(account).tick(relation).press("Declare").sees("The request is closed to you");
        cast.findsNothing(account, request);
        cast.findsNothing(account, request + "/decision");
    }

    void decide() {
        declare(FundingPeople.NIAMH);
        declare(FundingPeople.CORMAC);
        cast.reads(FundingPeople.NIAMH, request + "/review", KOFIS_WORDS);
        cast.the(FundingPeople.OFFICER)
                .open(request + "/decision")
                .press("Send to the approvers")
                .sees("The request has been sent to the approvers.")
                .sees("Still to vote: Cormac Hennessy, Niamh Gallagher");
        vote(FundingPeople.NIAMH, "We are late already.");
        cast.the(FundingPeople.OFFICER).open(request + "/decision").sees("Still to vote: Cormac Hennessy");
        cast.neverReads(FundingPeople.NIAMH, request + "/decision", "Your vote");
        cast.the(SampleUsers.MEMBER).open(request).sees("The approvers of the funder decide.");
        cast.neverReads(FundingPeople.KOFI, request + "/decision", "Your vote");
        vote(FundingPeople.CORMAC, INSIDE);
        cast.the(SampleUsers.MEMBER)
                .open(request)
                .sees("The funder has approved a part of the request.")
                .sees(YES)
                .sees("900");
        cast.neverReads(SampleUsers.MEMBER, request, SampleUsers.OF_THE_FUNDER);
        cast.neverReads(SampleUsers.MEMBER, request, INSIDE);
    }

    private void vote(String account, String inside) {
        Person approver = cast.the(account).open(request + "/decision").tick("Approve part of it");
        approver.fill("Amount", "900").fill("Internal reason", inside).fill("Reason for the applicant", YES);
        approver.press("Decide").sees("Your decision is recorded.");
    }
}
