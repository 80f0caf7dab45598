package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ngo.portal.api.FundingPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody is in danger: the way of a request from an open call to money that has arrived, and what each reads of it on the way. */
@ExtendWith(TestEnvironment.class)
@Tag("part-2")
class FundingStoryIT {

    private static final String MORE = "Until which month?";
    private static final String CURIOUS = "I would like to know.";
    private static final String NEEDED = "The landlord asks for a name.";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String title = "A room for a while " + mark;

    private SampleUsers cast;
    private String request = "";

    @BeforeEach
    void begin(Portal portal, Chromium chromium) {
        cast = new SampleUsers(chromium, portal);
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void aRequestFromTheFirstWordToTheLastReport() {
        write(openACall());
        screen();
        askAndAnswer();
        lookAtTheIdentity();
        Assessment assessment = new Assessment(cast, request, title);
        assessment.verifyAndSeat();
        assessment.review();
        assessment.recuse();
        assessment.decide();
        Granting granting = new Granting(cast, request, title);
        granting.sign();
        granting.makeSure();
        granting.stopAndGoOn();
        granting.pay();
        granting.report();
        granting.close();
    }

    private String openACall() {
        Person officer = cast.the(FundingPeople.OFFICER);
        officer.open("/funding/calls/new").fill("Title", "In days " + mark).tick("Emergency:");
        officer.fill("What this money is for", "For people in danger.").fill("Maximum for one request", "5000");
        officer.fill("What it pays for", "Rent").fill("Immediate", "24");
        officer.page().locator("#c\\:0\\:name").fill("Danger");
        officer.fill("Reviews needed", "1").fill("Approvers who have to agree", "2");
        officer.tick("Reviewers do not see the applicant").tick("A second person of the applicant has to agree");
        officer.press("Save").sees("The call is saved.").press("Open the call").sees("The call is open.");
        return officer.page().url().replaceFirst("^.*(/funding/calls/[0-9a-f-]{36}).*$", "$1");
    }

    private void write(String call) {
        RequestWriter writer = RequestWriter.begin(cast.the(SampleUsers.MEMBER), call, title);
        request = writer.request();
        writer.writes();
        cast.findsNothing(FundingPeople.OFFICER, request);
        writer.submitsWith(cast.the(SampleUsers.SECOND), "Helen Whitcombe");
    }

    private void screen() {
        cast.the(FundingPeople.OFFICER)
                .open("/funding")
                .follow(title)
                .sees("A new request.")
                .sees(RequestWriter.NEED)
                .sees("Answer due");
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.IDENTITY);
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.CHANNEL);
        cast.findsNothing(FundingPeople.KOFI, request);
        cast.findsNothing(FundingPeople.FINANCE, request);
        cast.the(FundingPeople.OFFICER)
                .open(request + "/screening")
                .press("Take up")
                .sees("You have taken up the request");
    }

    /** Response time is paused until the answer, and both sides see that. */
    private void askAndAnswer() {
        Person officer = cast.the(FundingPeople.OFFICER);
        officer.open(request + "/question").tick("Needs").fill("Question", MORE);
        officer.press("Ask for information").sees("Your response time is paused until the answer.");
        cast.neverReads(FundingPeople.OFFICER, request, "Answer due");
        cast.reads(FundingPeople.OFFICER, "/funding", "Response time is paused");
        Person member = cast.the(SampleUsers.MEMBER).open(request).sees("Its response time is paused until");
        assertThat(member.page().content()).contains(MORE).doesNotContain("Answer due");
        assertThat(member.page().content()).doesNotContain(SampleUsers.OF_THE_FUNDER);
        member.open(request + "/edit")
                .sees("Part 1 of 1")
                .fill("Needs", RequestWriter.NEEDED_NOW)
                .press("Save");
        member.fill("Answer", "Until the end of May.").press("Answer").sees("Your answer has been sent.");
        cast.reads(SampleUsers.MEMBER, request, "Answer due");
        cast.reads(FundingPeople.OFFICER, request, RequestWriter.NEEDED_NOW, "Answer due", "Until the end of May.");
        officer.open(request + "/screening").press("Eligible: continue to verification");
        officer.sees("The request is eligible.");
    }

    /** One reason is not enough, another one is; the overseer may end it, and the applicant reads all of it. */
    private void lookAtTheIdentity() {
        ask(CURIOUS);
        Person custodian = cast.the(SampleUsers.CUSTODIAN).open(request).follow("Decide on access to the identity");
        custodian.sees(CURIOUS).sees("Esther Wanjiru").press("Refuse").sees("They have been refused access");
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.IDENTITY);
        ask(NEEDED);
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.IDENTITY);
        cast.neverReads(SampleUsers.MEMBER, request + "/reveal", "Grant access");
        custodian.open(request + "/reveal").sees(NEEDED).choose("For how long", "2 hours");
        custodian.press("Grant access").sees("They have access now. It ends automatically.");
        cast.reads(FundingPeople.OFFICER, request, RequestWriter.IDENTITY);
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.CHANNEL);
        custodian.open(request + "/reveal").press("End access now").sees("Access has ended.");
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.IDENTITY);
        cast.reads(SampleUsers.MEMBER, request + "/reveal", CURIOUS, NEEDED, "Esther Wanjiru", "Refused");
    }

    private void ask(String reason) {
        cast.the(FundingPeople.OFFICER)
                .open(request + "/reveal")
                .fill("Why you need to know", reason)
                .press("Ask to see")
                .sees("Their security custodian has been asked.");
    }
}
