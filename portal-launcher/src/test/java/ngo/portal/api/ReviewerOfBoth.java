package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import ngo.portal.story.Portal;

/** Somebody who reviews for Front Line Defenders and works for FIDH as well, for as long as a test needs them. */
public final class ReviewerOfBoth implements AutoCloseable {

    private static final List<String> ORGANISATIONS = List.of("fidh", "frontline");
    private static final int PATIENCE = 240;
    private static final Duration A_WHILE = Duration.ofMillis(250);

    private final Console console;
    private final String account = "both-" + UUID.randomUUID().toString().substring(0, 8) + "@frontline.example";
    private final String person;

    /** Waits until the portal has seen that they are there. */
    public ReviewerOfBoth(Portal portal) {
        console = new Console(portal.keycloak(), portal.addressFile());
        person = console.newPerson(account, "Noor");
        for (String alias : ORGANISATIONS) {
            String organisation = console.organisation(alias);
            console.addMember(organisation, person);
            console.addToGroup(organisation, console.group(organisation, "members"), person);
        }
        String frontline = console.organisation("frontline");
        console.addToGroup(frontline, console.group(frontline, "reviewers"), person);
        ORGANISATIONS.forEach(alias -> await(portal, alias));
    }

    private void await(Portal portal, String alias) {
        Program admin = new Program(portal.address(), portal.keycloak(), "admin@" + alias + ".example");
        String role = alias.equals("frontline") ? "reviewer" : "member";
        String listed = "\"email\":\"" + account + "\",\"roles\":\\[[^\\]]*\"" + role + "\"[\\s\\S]*";
        String members = "";
        for (int i = 0; i < PATIENCE && !members.matches("[\\s\\S]*" + listed); i++) {
            LockSupport.parkNanos(A_WHILE.toNanos());
            members = admin.get("/organisations/" + alias + "/members?size=100").body();
        }
        assertThat(members).containsPattern(listed);
    }

    public String account() {
        return account;
    }

    /** As the lists of people call them. */
    public String name() {
        return "Noor Test";
    }

    @Override
    public void close() {
        ORGANISATIONS.forEach(alias -> console.removeMember(console.organisation(alias), person));
    }
}
