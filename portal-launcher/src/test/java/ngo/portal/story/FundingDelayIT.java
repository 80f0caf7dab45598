package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.api.Program;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedRequest.Judging;
import ngo.portal.leak.Superuser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An emergency is not answered in the time that was promised: who hears of it, and what others see. */
@ExtendWith(TestEnvironment.class)
class FundingDelayIT {

    private static final String MEMBER = "member@fidh.example";
    private static final String OFFICER = "grants@frontline.example";
    private static final String LEAD = "lead@omct.example";
    private static final String OVER = "The response time you promised for a request has passed";
    private static final int PATIENCE_S = 60;

    private Portal portal;
    private String request = "";

    @BeforeEach
    void anEmergency(Portal running) {
        portal = running;
        as(MEMBER).waitForMembership();
        as(OFFICER).waitForMembership();
        request = new StagedRequest(this::as, new Judging(1, 2, false, "EMERGENCY")).reaching("screenedRequest");
    }

    @Test
    void officersAreNotifiedLeadsSeeThatItHappensAndOthersNothing() throws Exception {
        Clerk officer = Clerk.signIn(portal, OFFICER);
        assertThat(addresseesOf(officer)).doesNotContain(OVER);
        assertThat(Clerk.signIn(portal, "member@omct.example").reads("/funding"))
                .doesNotContain("How fast emergencies are answered", "Missed");

        pass("11 days");
        for (int i = 0; i < PATIENCE_S && !addresseesOf(officer).contains(OVER); i++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }

        assertThat(addresseesOf(officer)).contains(OVER);
        assertThat(Clerk.signIn(portal, MEMBER).reads("/funding/" + request)).contains("response time is over");
        assertThat(ofFrontLine(Clerk.signIn(portal, LEAD).reads("/funding")))
                .contains("Missed")
                .doesNotContain(request);
    }

    /** So much time has gone by since everything that has happened. */
    private void pass(String time) throws Exception {
        try (Superuser superuser = Superuser.of(portal)) {
            superuser.run(
                    """
                    update funding_request set due_at = due_at - interval '%1$s', alarm_at = alarm_at - interval '%1$s',
                      submitted_at = submitted_at - interval '%1$s' where id = '%2$s'"""
                            .formatted(time, request));
            superuser.run("update request_event set at = at - interval '%s' where request_id = '%s'"
                    .formatted(time, request));
        }
    }

    /** The notifications in the inbox about this request. */
    private String addresseesOf(Clerk officer) {
        String inbox = officer.reads("/notifications");
        StringBuilder notifications = new StringBuilder();
        for (String line : inbox.split("<li", -1)) {
            notifications.append(line.contains(request) ? line : "");
        }
        return notifications.toString();
    }

    private static String ofFrontLine(String list) {
        String times = list.substring(list.indexOf("How fast emergencies are answered"));
        int row = times.indexOf("Front Line Defenders");
        return times.substring(row, times.indexOf("</tr>", row));
    }

    private Program as(String account) {
        return new Program(portal.address(), portal.keycloak(), account);
    }
}
