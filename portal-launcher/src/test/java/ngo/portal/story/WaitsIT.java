package ngo.portal.story;

import static ngo.portal.api.FundingPeople.FINANCE;
import static ngo.portal.api.FundingPeople.KOFI;
import static ngo.portal.api.FundingPeople.MEMBER;
import static ngo.portal.api.FundingPeople.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import ngo.portal.api.StagedPlan;
import ngo.portal.api.StagedRequest;
import ngo.portal.api.StagedStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pending tasks are on the dashboard, and no offered action is refused. What somebody may do is taken from the same tables as for programs; what
 * others can do as well, or what can be done at any time, is waited for by nobody.
 */
@ExtendWith(TestEnvironment.class)
class WaitsIT {

    private static final Pattern ALLOWED = Pattern.compile("\"allowed\":\\[([^\\]]*)\\]");

    /** What is merely possible. */
    private static final Set<String> ANY_TIME = Set.of(
            "comment",
            "amend",
            "preview",
            "withdraw",
            "delete",
            "reveal",
            "declare-later",
            "ask",
            "recall",
            "assign",
            "save",
            "cancel",
            "take-activity",
            "move-activity",
            "mid-term",
            "close",
            "archive",
            "propose",
            "activate",
            "report",
            "write",
            "put");

    private final List<String> unseen = new ArrayList<>();
    private Portal portal;
    private Clerks clerks;

    @BeforeEach
    void begin(Portal running) {
        portal = running;
        clerks = new Clerks(portal);
    }

    @Test
    void aReviewThatIsWaitedForIsATaskThatLeadsToItsPage() {
        everyWaitOfARequestIsATask(List.of("acceptedRequest"));
    }

    @Test
    @Tag("part-5")
    void everyWaitOfARequestIsATaskThatLeadsToItsPage() {
        everyWaitOfARequestIsATask(List.of(
                "draftRequest",
                "request",
                "askedRequest",
                "screenedRequest",
                "verifiedRequest",
                "seatedRequest",
                "acceptedRequest",
                "reviewedRequest",
                "grantedRequest",
                "offeredRequest",
                "agreedRequest"));
    }

    private void everyWaitOfARequestIsATask(List<String> stages) {
        StagedRequest staged = new StagedRequest(clerks::program);
        for (String stage : stages) {
            String id = staged.reaching(stage);
            look(stage, "/funding-requests/", "/funding/", id, List.of(MEMBER, OFFICER, KOFI, FINANCE));
            if (stage.equals("agreedRequest")) {
                assertThat(the(FINANCE).tasks("/funding/" + id)).contains("/funding/" + id + "/grant");
            }
            if (stage.equals("reviewedRequest")) {
                assertThat(the(OFFICER).tasks("/funding/" + id)).containsExactly("/funding/" + id + "/seats");
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    @Tag("part-5")
    void everyWaitOfAPlanIsATaskThatLeadsToItsPage() {
        StagedPlan staged = new StagedPlan(clerks::program);
        for (String stage : List.of(
                "plan", "reviewedPlan", "clearedPlan", "sharedPlan", "proposedPlan", "takenPlan", "activePlan")) {
            String id = staged.reaching(stage, "Waiting " + UUID.randomUUID());
            look(
                    stage,
                    "/plans/",
                    "/plans/",
                    id,
                    List.of("member@fidh.example", "admin@fidh.example", "member@awid.example", "lead@omct.example"));
            if (stage.equals("takenPlan")) {
                assertThat(the("member@fidh.example").tasks("/plans/" + id)).contains("/plans/" + id + "/reports");
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aRequestToCommentIsPendingUntilTheFirstComment() {
        String id = new StagedStatement(clerks::program).reaching("consulted", "Asked " + UUID.randomUUID());
        String document = "/statements/" + id;

        assertThat(the("member@awid.example").tasks(document)).containsExactly(document + "/discussion");
        the("member@awid.example").opens(document + "/discussion");
        assertThat(the("member@fidh.example").tasks(document)).isEmpty();
    }

    /** Of everybody who has to do with it at this stage. */
    private void look(String stage, String api, String place, String id, List<String> accounts) {
        String document = place + id;
        Set<String> awaited = new HashSet<>();
        for (String account : accounts) {
            Set<String> allowed = allowed(clerks.program(account).get(api + id).body());
            allowed.removeAll(ANY_TIME);
            allowed.removeIf(act -> !isTurn(act, stage, account));
            if (place.equals("/plans/") && !stage.equals("clearedPlan")) {
                allowed.removeAll(Set.of("share", "review"));
            }
            if (!allowed.isEmpty()) {
                if (the(account).tasks(document).isEmpty()) {
                    unseen.add(account + " may " + allowed + " at " + stage);
                }
                awaited.addAll(allowed);
            }
            the(account).opensAll(document);
        }
        if (!List.of(
                        "sharedPlan",
                        "takenPlan",
                        "activePlan",
                        "plan",
                        "draftRequest",
                        "verifiedRequest",
                        "reviewedRequest",
                        "agreedRequest")
                .contains(stage)) {
            assertThat(awaited).as(stage).isNotEmpty();
        }
    }

    /** Some acts are possible at more stages than those at which others wait for them, and for both sides of an agreement. */
    private static boolean isTurn(String act, String stage, String account) {
        return switch (act) {
            case "declare" -> stage.equals("seatedRequest");
            case "agree" -> account.equals(OFFICER) ? stage.equals("grantedRequest") : stage.equals("offeredRequest");
            default -> true;
        };
    }

    private static Set<String> allowed(String document) {
        Set<String> names = new HashSet<>();
        ALLOWED.matcher(document)
                .results()
                .forEach(all -> List.of(all.group(1).replace("\"", "").split(",", -1)).stream()
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add));
        return names;
    }

    private Offered the(String account) {
        return new Offered(clerks.the(account), account);
    }
}
