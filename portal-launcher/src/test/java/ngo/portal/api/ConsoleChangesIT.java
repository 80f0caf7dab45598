package ngo.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import ngo.portal.launch.Installation;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes in Keycloak's console reach the portal within a minute, without a restart. */
@ExtendWith(SharedInstallation.class)
class ConsoleChangesIT {

    private static final long A_MINUTE_NS = 60_000_000_000L;
    private static final String[] BEFORE = {"g1", "g2", "g3", "g4", "o1", "o2", "o3", "r1", "r2", "r3", "d1", "d2", "n1"
    };
    private static final Map<String, String> GROUPS =
            Map.of("g1", "members", "g2", "signatories", "g3", "press", "g4", "reviewers");
    private static final Map<String, String> ROLES =
            Map.of("g1", "member", "g2", "signatory", "g3", "press-officer", "g4", "reviewer");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, Expected> expected = new LinkedHashMap<>();

    /** What is to be seen of a change, and when the console had answered that it was made. */
    private record Expected(BooleanSupplier arrived, long since) {}

    @Test
    void twentyOfTwentyChangesArrive(Installation portal) {
        Program admin = new Program(portal, "admin@awid.example");
        admin.waitForMembership();
        Console console = new Console(portal);
        String awid = console.organisation("awid");
        String renamed = console.newOrganisation("renamed-" + run, "Before " + run);
        begin(console, awid);
        await("all are there", () -> knows(admin, "n1", "") && knows(admin, "o3", "member"), System.nanoTime());
        await("the organisation is there", () -> listed(admin, "Before " + run), System.nanoTime());

        changeMembers(console, awid, admin);
        changeRoles(console, awid, admin);
        console.changePerson(id("n1"), address("n1"), "Renamed" + run, true);
        expect("a person has another name", () -> members(admin).contains("Renamed" + run));
        console.renameOrganisation(renamed, "renamed-" + run, "After " + run);
        expect("an organisation has another name", () -> listed(admin, "After " + run));
        console.newOrganisation("founded-" + run, "Founded " + run);
        expect("an organisation is founded", () -> listed(admin, "Founded " + run));

        assertThat(expected).hasSize(20);
        expected.forEach((change, one) -> await(change, one.arrived(), one.since()));
    }

    /** The users to be changed exist before; three of them hold a role. */
    private void begin(Console console, String awid) {
        String members = console.group(awid, "members");
        for (String name : BEFORE) {
            people.put(name, console.newPerson(address(name), name));
            console.addMember(awid, id(name));
            if (name.startsWith("o")) {
                console.addToGroup(awid, members, id(name));
            }
        }
        for (String name : new String[] {"a1", "a2", "a3", "a4", "a5"}) {
            people.put(name, console.newPerson(address(name), name));
        }
    }

    private void changeMembers(Console console, String awid, Program admin) {
        people.forEach((name, id) -> {
            if (name.startsWith("a")) {
                console.addMember(awid, id);
                expect(name + " is in", () -> knows(admin, name, ""));
            } else if (name.startsWith("r")) {
                console.removeMember(awid, id);
                expect(name + " is out", () -> !knows(admin, name, ""));
            } else if (name.startsWith("d")) {
                console.changePerson(id, address(name), name, false);
                expect(name + " is locked out", () -> !knows(admin, name, ""));
            }
        });
    }

    private void changeRoles(Console console, String awid, Program admin) {
        GROUPS.forEach((name, group) -> {
            console.addToGroup(awid, console.group(awid, group), id(name));
            expect(name + " has a role", () -> knows(admin, name, Objects.requireNonNull(ROLES.get(name))));
        });
        String members = console.group(awid, "members");
        for (String name : new String[] {"o1", "o2", "o3"}) {
            console.removeFromGroup(awid, members, id(name));
            expect(name + " has no role", () -> knows(admin, name, "") && !knows(admin, name, "member"));
        }
    }

    /** Of the change that the console has made just now. */
    private void expect(String change, BooleanSupplier arrived) {
        expected.put(change, new Expected(arrived, System.nanoTime()));
    }

    private String id(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private String address(String name) {
        return name + "-" + run + "@console.example";
    }

    /** Whether the person is listed, and with the role where one is named. */
    private boolean knows(Program admin, String name, String role) {
        String roles = role.isEmpty() ? "" : "\"" + role + "\"";
        return Pattern.compile("\"email\":\"" + address(name) + "\",\"roles\":\\[[^\\]]*" + roles)
                .matcher(members(admin))
                .find();
    }

    private static String members(Program admin) {
        return admin.get("/organisations/awid/members?size=100").body();
    }

    private static boolean listed(Program admin, String name) {
        return admin.get("/organisations?size=100").body().contains("\"name\":\"" + name + "\"");
    }

    private static void await(String what, BooleanSupplier arrived, long start) {
        while (!arrived.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as(what).isLessThan(A_MINUTE_NS);
            LockSupport.parkNanos(500_000_000L);
        }
    }
}
