package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ngo.portal.api.FundingPeople;

/** What follows a yes: both sides sign, money goes out, reports come in, and it ends. */
final class Granting {

    private static final String ORDER = "value=\"Order\"";
    private static final String DOUBT = "The house is watched.";

    private final SampleUsers cast;
    private final String request;
    private final String title;

    Granting(SampleUsers cast, String request, String title) {
        this.cast = cast;
        this.request = request;
        this.title = title;
    }

    void sign() {
        Person officer = cast.the(FundingPeople.OFFICER).open(request).follow("Offer an agreement");
        officer.fill("Starts", inDays(0))
                .fill("Ends", inDays(60))
                .fill("Terms of the agreement", "Rent, and nothing else.");
        officer.page().locator("#l\\:0\\:amount").fill("900");
        officer.press("Sign and offer").sees("The agreement is offered. The applicant has been asked to sign.");
        Person member = cast.the(SampleUsers.MEMBER).open(request).follow("See the agreement");
        member.sees("Rent, and nothing else.").tick("In person").press("Sign").sees("Both sides have signed.");
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    /** Two people stop it and two let it go on; the applicant sees that it is stopped, and not why. */
    void stopAndGoOn() {
        Person officer = cast.the(FundingPeople.OFFICER).open(request + "/grant");
        officer.click(officer.page().locator("details.more-acts summary").last());
        officer.tick("Doubts").fill("Explanation", DOUBT).press("Request stop").sees("A second person has been asked.");
        assertThat(officer.page().content()).doesNotContain("value=\"Agree\"");
        cast.the(FundingPeople.FINANCE).open(request + "/grant").press("Agree").sees("You have agreed.");
        cast.neverReads(FundingPeople.FINANCE, request + "/grant", ORDER);
        cast.the(SampleUsers.MEMBER).open(request).sees("The funder has suspended payments.");
        cast.neverReads(SampleUsers.MEMBER, request, DOUBT);
        cast.neverReads(SampleUsers.MEMBER, request + "/grant", DOUBT, "value=\"Submit\"");
        officer.open(request + "/grant")
                .click(officer.page().locator("details.more-acts summary").last());
        officer.fill("Explanation", "Nobody is there any more.")
                .press("Request resumption")
                .sees("A second person has been asked.");
        cast.the(FundingPeople.FINANCE).open(request + "/grant").press("Agree").sees("You have agreed.");
    }

    /** Only finance opens the way of the money, and nobody pays before they have made sure of it. */
    void makeSure() {
        cast.neverReads(FundingPeople.OFFICER, request + "/grant", RequestWriter.CHANNEL, "Open the payment channel");
        cast.neverReads(FundingPeople.KOFI, request + "/grant", RequestWriter.CHANNEL, "Open the payment channel");
        cast.neverReads(FundingPeople.FINANCE, request, RequestWriter.IDENTITY);
        cast.neverReads(FundingPeople.FINANCE, request + "/grant", RequestWriter.CHANNEL, ORDER);
        Person finance = cast.the(FundingPeople.FINANCE)
                .press("Open the payment channel")
                .sees(RequestWriter.CHANNEL);
        cast.neverReads(FundingPeople.FINANCE, request + "/grant", RequestWriter.CHANNEL);
        finance.tick("By phone").press("Confirm payment channel").sees("The payment channel is confirmed.");
    }

    void pay() {
        List.of(FundingPeople.OFFICER, FundingPeople.KOFI, SampleUsers.MEMBER)
                .forEach(other -> cast.neverReads(other, request + "/grant", ORDER));
        cast.the(FundingPeople.FINANCE).open(request + "/grant").press("Order").sees("The payment is ordered.");
        cast.neverReads(FundingPeople.FINANCE, request + "/grant", "grant?paid=");
        cast.reads(FundingPeople.FINANCE, request + "/grant", "Another finance officer or a grants officer confirms");
        cast.the(FundingPeople.OFFICER)
                .open(request + "/grant")
                .follow("Payment sent")
                .sees("cannot be undone")
                .press("Payment sent")
                .sees("The payment has been sent.");
        cast.reads(SampleUsers.MEMBER, request, "Paid");
    }

    /** A first report says too little. */
    void report() {
        handIn("She is safe.");
        Person officer =
                cast.the(FundingPeople.OFFICER).open(request + "/grant").sees("She is safe.");
        officer.fill("Reason", "For how long?").press("Return").sees("The report is returned.");
        cast.reads(SampleUsers.MEMBER, request + "/grant", "For how long?");
        handIn("She was safe for two months.");
        cast.neverReads(FundingPeople.KOFI, request + "/grant", "value=\"Accept\"");
        officer.open(request + "/grant").sees("Rent: 900").press("Accept").sees("The report is accepted.");
    }

    private void handIn(String narrative) {
        Person member = cast.the(SampleUsers.MEMBER).open(request + "/grant").fill("What was done", narrative);
        member.fill("How the money was spent", "Rent: 900").fill("Total spent", "900");
        member.press("Submit").sees("The report is submitted.");
    }

    /** Once it is over the funder reads it no more, and the applicant keeps it. */
    void close() {
        Person officer = cast.the(FundingPeople.OFFICER).awaits(request + "/grant", "Close the grant");
        officer.press("Close").sees("The grant is closed.");
        cast.neverReads(FundingPeople.OFFICER, request, RequestWriter.NEEDED_NOW, RequestWriter.RISK, title);
        cast.neverReads(FundingPeople.FINANCE, request + "/grant", "Open the payment channel");
        cast.the(SampleUsers.MEMBER)
                .open(request)
                .sees("This request is closed.")
                .sees(RequestWriter.NEEDED_NOW);
        cast.neverReads(SampleUsers.MEMBER, request, SampleUsers.OF_THE_FUNDER);
    }
}
