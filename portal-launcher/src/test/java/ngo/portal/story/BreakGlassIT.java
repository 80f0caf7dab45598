package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ngo.portal.api.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who administers the coalition reads what an organisation sees by the word of two, and never unseen. */
@ExtendWith(TestEnvironment.class)
class BreakGlassIT {

    @Test
    void twoPeopleOpenItEverybodyHearsOfItAndOneClickEndsIt(Portal portal, Chromium chromium) {
        String why = "Asked for help " + UUID.randomUUID();
        Program member = new Program(portal.address(), portal.keycloak(), "member@rsf.example");
        member.waitForMembership();
        String statement = "/statements/"
                + member.post("/statements", "{\"title\": \"Behind the glass\"}")
                        .field("id");
        try (Person administrator = Person.signIn(chromium, portal, "administrator@coalition.example", "/me");
                Person lead = Person.signIn(chromium, portal, "lead@fidh.example");
                Person theirs = Person.signIn(chromium, portal, "admin@rsf.example")) {
            administrator.open("/admin/break-glass");
            administrator
                    .pick("Organisation", "Reporters Without Borders")
                    .fill("Reason", why)
                    .press("Ask a second person")
                    .sees("The leads and your colleagues have been asked.");
            administrator.follow("Reporters Without Borders").sees(why);
            String request =
                    administrator.page().url().replaceFirst("^.*(/approvals/break-glass/[0-9a-f-]{36}).*$", "$1");
            assertThat(administrator.page().content()).doesNotContain("Confirm access");
            assertThat(administrator.asks("GET", "/statements?for=rsf")).isEqualTo(404);

            theirs.open("/notifications").sees("requests break-glass access to what an organisation sees");
            try (Person own = Person.signIn(chromium, portal, "lead@rsf.example")) {
                own.open(request).sees(why);
                assertThat(own.page().content()).doesNotContain("Confirm access");
            }
            lead.open("/notifications").sees("requests break-glass access to what an organisation sees");
            lead.open(request).press("Confirm access").sees("You have confirmed the access.");

            administrator.open(statement + "?for=rsf").sees("Behind the glass").sees("under break-glass");
            assertThat(administrator.page().content()).doesNotContain("New statement", "Start consultation");
            assertThat(administrator.asks("POST", statement + "?for=rsf")).isEqualTo(403);
            assertThat(administrator.asks("GET", statement + "?for=fidh")).isEqualTo(404);
            assertThat(new Program(portal.address(), portal.keycloak(), "administrator@coalition.example")
                            .send("POST", statement + "/text-review", "{}", "Portal-Organisation", "rsf")
                            .status())
                    .isEqualTo(403);

            translations(portal, statement);
            theirs.open("/admin/audit").sees("Read this under break-glass");
            theirs.open(request).press("End access now").sees("The access has ended.");
            assertThat(administrator.asks("GET", statement + "?for=rsf")).isEqualTo(404);
        }
    }

    /** Their address says of no document what it is; the trail does. */
    private static void translations(Portal portal, String statement) {
        String id = statement.substring(statement.lastIndexOf('/') + 1);
        Program trail = new Program(portal.address(), portal.keycloak(), "admin@rsf.example");
        String read = "/audit?action=read-under-break-glass&objectKind=STATEMENT&object=" + id;
        int before = trail.get(read).body().split(id, -1).length;
        assertThat(before).as("the page").isGreaterThan(1);
        assertThat(new Program(portal.address(), portal.keycloak(), "administrator@coalition.example")
                        .get("/documents/" + id + "/translations", "Portal-Organisation", "rsf")
                        .status())
                .isEqualTo(200);
        assertThat(trail.get(read).body().split(id, -1)).hasSize(before + 1);
    }
}
