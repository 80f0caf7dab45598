package ngo.portal.story;

import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.KOFI;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedRequest.Judging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever takes something back, turns it down or brings it to its end is done on its page, and says that it was done. */
@ExtendWith(TestEnvironment.class)
class FundingEndsIT {

    private static final String NEED = "A safe place.";

    private Clerks clerks;
    private String path = "";
    private String call = "";

    @BeforeEach
    void begin(Portal running) {
        clerks = new Clerks(running);
    }

    @Test
    @Tag("part-4")
    void whatIsTakenBackIsReadByNobodyAndThenDestroyed() {
        staged("REGULAR", "screenedRequest");

        assertThat(the(MEMBER).presses(path + "/withdraw", "withdrawing", "withdraw"))
                .contains("The request is withdrawn.", "The funder can no longer read any of it.");
        assertThat(the(OFFICER).reads(path)).doesNotContain(NEED);
        assertThat(the(MEMBER).presses(path + "/withdraw", "deleting", "delete"))
                .contains("Tick this box");
        assertThat(the(MEMBER).reads(path)).contains(NEED);
        assertThat(destroy()).contains("The request is deleted.", "The content of this request has been erased.");

        assertThat(the(MEMBER).reads(path)).doesNotContain(NEED, "Somebody");
    }

    @Test
    @Tag("part-4")
    void aDraftGoesWithoutATrace() {
        staged("REGULAR", "draftRequest");

        assertThat(destroy()).contains("The request is deleted.", "Open calls").doesNotContain(path);

        assertThat(the(MEMBER).asks(path).statusCode()).isEqualTo(404);
    }

    private String destroy() {
        return the(MEMBER)
                .sends(the(MEMBER)
                        .form(path + "/withdraw", "deleting")
                        .with("sure", "on")
                        .pressing("delete"));
    }

    @Test
    void theApplicantReadsWhyItIsTurnedDown() {
        staged("REGULAR", "screenedRequest");

        assertThat(turnDown()).contains("The request has been rejected. The applicant has been notified.");

        assertThat(the(MEMBER).reads(path))
                .contains("The request does not show a risk", "Ask the fund next door.")
                .doesNotContain("Esther Wanjiru");
    }

    @Test
    @Tag("part-4")
    void aRejectedRequestIsDestroyedByItsApplicant() {
        staged("REGULAR", "screenedRequest");
        turnDown();
        assertThat(clerks.program(MEMBER)
                        .get("/funding-requests" + path.substring("/funding".length()))
                        .body())
                .contains("\"allowed\":[\"delete\"]");
        assertThat(the(OFFICER).reads(path)).contains(NEED);
        assertThat(the(MEMBER).reads(path + "/withdraw"))
                .contains("Until you delete the request, ", "The funder keeps its own notes")
                .doesNotContain("each part of the money", "the agreement with its conditions");

        assertThat(destroy()).contains("The request is deleted.", "The content of this request has been erased.");

        assertThat(the(OFFICER).reads(path)).doesNotContain(NEED, "Ask the fund next door.");
        assertThat(the(MEMBER).reads(path)).doesNotContain(NEED, "Ask the fund next door.", path + "/withdraw");
    }

    @Test
    @Tag("part-4")
    void oneOfficerAloneTurnsNoEmergencyDown() {
        staged("EMERGENCY", "screenedRequest");

        assertThat(turnDown()).contains("A second officer has been asked to confirm.");
        assertThat(the(OFFICER).reads(path + "/screening"))
                .contains("A colleague has to confirm it.")
                .doesNotContain("Confirm rejection");
        assertThat(the(MEMBER).reads(path))
                .contains("The funder checks whether the request fits the call.")
                .doesNotContain("The request does not show a risk", "Ask the fund next door.");

        assertThat(the(OFFICER).presses(path + "/screening", "confirming", "drop"))
                .contains("The request is not rejected.");
        assertThat(the(OFFICER).reads(path + "/screening")).contains("Eligible: continue to verification");
    }

    private String turnDown() {
        return the(OFFICER)
                .sends(the(OFFICER)
                        .form(path + "/screening", "turningDown")
                        .with("reason", "NO_RISK_SHOWN")
                        .with("words", "Ask the fund next door.")
                        .pressing("turnDown"));
    }

    @Test
    @Tag("part-4")
    void anAskedApproverDeclinesOrIsReleased() {
        staged("REGULAR", "seatedRequest");
        the(OFFICER).chooses(path + "/seats", "naming", "approvers", "name", "Niamh Gallagher");

        assertThat(the(KOFI).presses(path + "/conflict", "declining", "decline"))
                .contains("The officers have been informed and will ask somebody else.");
        assertThat(the(OFFICER).presses(path + "/seats", "taking", "s:1:takeBack"))
                .contains("The assignment has been withdrawn.");

        assertThat(the(KOFI).asks(path).statusCode()).isEqualTo(404);
        assertThat(the(OFFICER).reads(path + "/seats")).doesNotContain("Withdraw assignment");
    }

    @Test
    @Tag("part-4")
    void aColleagueWritesUntilTheyAreLetOut() {
        staged("REGULAR", "draftRequest");
        String part = path + "/edit?part=WRITERS";
        String colleague = "signatory@fidh.example";

        assertThat(the(colleague).reads(path)).doesNotContain("Somebody");
        assertThat(the(MEMBER).chooses(part, "lettingIn", "colleague", "letIn", "Mamadou Sarr"))
                .contains("Your colleague can now edit the request.");
        assertThat(the(colleague).reads(path)).contains("Somebody");
        assertThat(the(MEMBER).pressesNamed(part, "leaving", "Remove author: Mamadou Sarr"))
                .contains("Your colleague can no longer edit the request.");

        assertThat(the(colleague).reads(path)).contains(NEED).doesNotContain("Somebody");
    }

    @Test
    @Tag("part-4")
    void aClosedCallTakesNothingMore() {
        staged("REGULAR", "draftRequest");

        assertThat(the(OFFICER).presses("/funding/calls/" + call, "closing", "close"))
                .contains("The call is closed.");

        assertThat(the(MEMBER).reads("/funding/calls/" + call)).doesNotContain("New request");
        assertThat(the(MEMBER).presses(path + "/submit", "submitting", "submit"))
                .contains("does not accept requests");
    }

    @Test
    void aPaymentThatFailsGoesOutAnotherWayOrNotAtAll() {
        staged("REGULAR", "agreedRequest");
        String grant = path + "/grant";

        the(FINANCE).presses(grant, "channel", "vouch");
        assertThat(the(FINANCE).presses(grant, "paying", "p:0:order")).contains("The payment is ordered.");
        assertThat(the(FINANCE).presses(grant, "paying", "p:0:fail")).contains("The payment has failed");
        assertThat(the(MEMBER).reads(grant)).contains("Wrong details");
        assertThat(the(MEMBER)
                        .sends(the(MEMBER)
                                .form(grant, "changing")
                                .with("typed", "By the blue bank")
                                .pressing("change")))
                .contains("The payment channel is changed.");
        assertThat(the(FINANCE).reads(grant)).doesNotContain("By the blue bank", "value=\"Order\"");
        assertThat(the(FINANCE).presses(grant, "channel", "openChannel")).contains("By the blue bank");
        assertThat(the(FINANCE).presses(grant, "channel", "vouch")).contains("The payment channel is confirmed.");
        assertThat(the(FINANCE).presses(grant, "paying", "p:0:drop")).contains("This instalment will not be paid.");
    }

    @Test
    @Tag("part-4")
    void nobodyInsistsOnAReportOrOnStopping() {
        staged("REGULAR", "paidRequest");
        String grant = path + "/grant";

        assertThat(the(OFFICER).presses(grant, "answering", "r:0:waive")).doesNotContain("The report is waived.");
        assertThat(the(OFFICER)
                        .sends(the(OFFICER)
                                .form(grant, "answering")
                                .with("why", "It is safer.")
                                .pressing("r:0:waive")))
                .contains("The report is waived.", "It is safer.");
        assertThat(the(OFFICER)
                        .sends(the(OFFICER)
                                .form(grant, "stopping")
                                .with("reason", "The house is watched.")
                                .pressing("suspend")))
                .contains("A second person has been asked.");
        assertThat(the(FINANCE).presses(grant, "pausing", "refusePause")).contains("You have refused.");
        assertThat(the(MEMBER).reads(path)).doesNotContain("has suspended payments", "The house is watched.");
    }

    @Test
    @Tag("part-4")
    void nothingIsTakenBackWhileAPaymentIsOnItsWay() {
        staged("REGULAR", "agreedRequest");
        String grant = path + "/grant";
        String why = "A payment is in progress";
        the(FINANCE).presses(grant, "channel", "vouch");
        assertThat(the(MEMBER).reads(path)).contains(path + "/withdraw").doesNotContain(why);

        the(FINANCE).presses(grant, "paying", "p:0:order");

        assertThat(the(MEMBER).reads(path)).contains(why).doesNotContain(path + "/withdraw");
        assertThat(the(OFFICER).reads(path)).doesNotContain(why);
        assertThat(clerks.program(MEMBER)
                        .post("/funding-requests" + path.substring("/funding".length()) + "/withdraw", "{}")
                        .body())
                .contains("payment-under-way", "The request can only be withdrawn if that payment fails");
        the(FINANCE).presses(grant, "paying", "p:0:fail");
        assertThat(the(MEMBER).presses(path + "/withdraw", "withdrawing", "withdraw"))
                .contains("The request is withdrawn.");
    }

    @Test
    @Tag("part-4")
    void aStoppedGrantIsSettledClosedAndDestroyed() {
        staged("REGULAR", "paidRequest");
        String grant = path + "/grant";
        stop();

        assertThat(the(OFFICER)
                        .sends(the(OFFICER)
                                .form(grant, "answering")
                                .with("why", "It is safer.")
                                .pressing("r:0:waive")))
                .contains("The report is waived.");
        assertThat(the(OFFICER).presses(grant, "closing", "close")).contains("The grant is closed.");
        assertThat(the(MEMBER).reads(path + "/withdraw"))
                .contains("the agreement with its conditions and amounts", "when and by whom each part")
                .doesNotContain("Until you delete the request");
        assertThat(destroy()).contains("The request is deleted.");

        assertThat(the(OFFICER).reads(path)).contains(grant).doesNotContain(NEED);
        assertThat(the(OFFICER).reads(grant)).contains("Instalment 1", "Paid").doesNotContain("1,200", "It is safer.");
    }

    private void stop() {
        String grant = path + "/grant";
        the(OFFICER)
                .sends(the(OFFICER)
                        .form(grant, "stopping")
                        .with("reason", "The house is watched.")
                        .pressing("suspend"));
        assertThat(the(FINANCE).presses(grant, "pausing", "agreePause")).contains("You have agreed.");
    }

    private void staged(String track, String stage) {
        StagedRequest staged = new StagedRequest(clerks::program, new Judging(1, 2, false, track));
        path = "/funding/" + staged.reaching(stage);
        call = staged.call();
    }

    private Clerk the(String account) {
        return clerks.the(account);
    }
}
