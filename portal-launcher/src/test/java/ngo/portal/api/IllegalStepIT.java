package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ngo.portal.api.Program.Reply;
import ngo.portal.launch.AtOnce;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the way of one statement from its draft to its embargo, a step that is too early or lacks a second person is refused with its reason. */
@ExtendWith(SharedInstallation.class)
class IllegalStepIT {

    private static final int TIMES = 50;
    private static final String APPROVE = "{\"verdict\": \"APPROVE\"}";

    private Installation portal;
    private String path;

    @BeforeEach
    void draft(Installation running) {
        portal = running;
        as("member@fidh.example").waitForMembership();
        Reply draft = as("member@fidh.example")
                .post("/statements", "{\"title\": \"Step by step\", \"sections\": [{\"text\": \"<p>We ask.</p>\"}]}");
        path = "/statements/" + draft.field("id");
    }

    @Test
    void noStepIsTakenBeforeItsTimeOrByOneAloneOrTwice() throws Exception {
        refused("signatory@fidh.example", "/sign", signature("00"), "no longer accepts this answer");
        refused("lead@omct.example", "/text-approval", APPROVE, "");
        done("member@fidh.example", "/consultation", "{\"with\": \"ALL\"}", "CONSULTATION");
        refused("lead@omct.example", "/text-approval", APPROVE, "current state");
        done("member@fidh.example", "/text-review", "{}", "TEXT_REVIEW");

        done("lead@fidh.example", "/text-approval", APPROVE, "TEXT_REVIEW");
        refused("lead@fidh.example", "/text-approval", APPROVE, "already voted on this approval");
        done("lead@omct.example", "/text-approval", APPROVE, "TEXT_CLEARED");

        refused("signatory@fidh.example", "/sign", signature("00"), "no longer accepts this answer");
        done("lead@omct.example", "/open", call(), "OPEN_FOR_SIGN_ON");
        refused("signatory@fidh.example", "/sign", signature("00"), "has changed since you read it");
        signManyTimesAtOnce();
        refused("lead@rsf.example", "/publish", "{}", "current state");
        done("lead@rsf.example", "/close", "{\"reason\": \"All are there.\"}", "SIGN_ON_CLOSED");
        done("lead@rsf.example", "/release-approval", APPROVE, "SIGN_ON_CLOSED");
        refused("lead@rsf.example", "/publish", "{}", "current state");
        done("lead@omct.example", "/release-approval", APPROVE, "RELEASE_CLEARED");
        done("lead@omct.example", "/publish", "{\"embargo\": \"" + in(Duration.ofDays(2)) + "\"}", "EMBARGOED");

        refused("lead@omct.example", "/publish", "{}", "Nothing can be published before then");
        String slug = as("lead@omct.example").get(path).field("slug");
        assertThat(as("").get("/public/statements/" + slug).status()).isEqualTo(404);

        refused("lead@omct.example", "/close", "{\"reason\": \"Earlier.\"}", "current state");
        done("lead@omct.example", "/postpone", "{\"embargo\": \"" + in(Duration.ofDays(3)) + "\"}", "EMBARGOED");
        done("lead@omct.example", "/lift-embargo", "{\"reason\": \"The session is earlier.\"}", "SIGN_ON_CLOSED");
        refused("lead@omct.example", "/postpone", "{\"embargo\": \"" + in(Duration.ofDays(4)) + "\"}", "current state");
        refused("lead@omct.example", "/publish", "{}", "current state");
    }

    @Test
    void aPetitionGoesBackToItsOrganisationAfterItWasClearedAndBeforeItIsOpen() {
        String reason = "{\"reason\": \"Another date.\"}";
        path = "/petitions/" + new StagedPetition(this::as).reaching("reviewedPetition", "There and back");

        refused("lead@omct.example", "/return", reason, "current state");
        done("lead@omct.example", "/text-approval", APPROVE, "TEXT_REVIEW");
        done("lead@rsf.example", "/text-approval", APPROVE, "CLEARED");
        done("lead@omct.example", "/return", reason, "DRAFT");
        refused("lead@omct.example", "/return", reason, "current state");
        refused("lead@omct.example", "/open", "{}", "current state");
    }

    private void signManyTimesAtOnce() throws Exception {
        String signature = signature();
        List<Integer> answers = AtOnce.times(
                TIMES,
                hand -> () -> as("signatory@fidh.example")
                        .post(path + "/sign", signature)
                        .status());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    private void done(String who, String step, String body, String state) {
        Reply reply = as(who).post(path + step, body);

        assertThat(List.of(reply.status(), reply.field("state"))).as(step).isEqualTo(List.of(200, state));
    }

    /** The refusal names its reason; of what somebody cannot see yet it says nothing. */
    private void refused(String who, String step, String body, String reason) {
        Reply reply = as(who).post(path + step, body);

        assertThat(reply.status()).as(step).isIn(404, 409);
        assertThat(reply.body()).as(step).contains(reason);
        assertThat(reply.status() == 409).as(step).isEqualTo(!reason.isEmpty());
    }

    private String signature() {
        return signature(as("member@fidh.example").get(path).field("fingerprint"));
    }

    private static String signature(String fingerprint) {
        return "{\"fingerprint\": \"" + fingerprint + "\", \"display\": \"NAMED\", \"reservation\": null}";
    }

    private static String call() {
        return "{\"invited\": [\"fidh\"], \"softDeadline\": \"" + in(Duration.ofDays(5)) + "\", \"hardDeadline\": \""
                + in(Duration.ofDays(9)) + "\"}";
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private Program as(String account) {
        return new Program(portal, account);
    }
}
