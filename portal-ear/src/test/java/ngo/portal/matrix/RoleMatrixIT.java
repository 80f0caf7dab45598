package ngo.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each page and each call, tried by every role: what docs/role-matrix.md says is what happens. */
@ExtendWith(Stage.class)
class RoleMatrixIT {

    private static final Pattern STAGE = Pattern.compile("\\{(draft|consulted|reviewed|open|closed|published)}");
    private static final List<Integer> KEPT_OUT = List.of(302, 401, 403, 404);
    private static final int FAULT = 500;

    private final RoleMatrix matrix = RoleMatrix.read();
    private Everybody everybody;
    private Staged staged;

    @BeforeEach
    void begin(Portal portal, Chromium chromium) {
        everybody = new Everybody(chromium, portal);
        staged = new Staged(everybody::program);
        everybody.program("member@fidh.example").waitForMembership();
    }

    @AfterEach
    void leave() {
        everybody.close();
    }

    @Test
    void nothingThatCanBeCalledIsLeftOut() throws IOException {
        assertThat(matrix.names().stream().map(RoleMatrixIT::general).distinct())
                .containsExactlyInAnyOrderElementsOf(Promised.calls().stream()
                        .map(RoleMatrixIT::general)
                        .distinct()
                        .toList());
    }

    @Test
    void everybodyGetsWhatIsWrittenDownAndNothingElse() {
        List<String> differences = new ArrayList<>();
        matrix.calls().forEach(call -> compare(call, differences));
        assertThat(differences).isEmpty();
    }

    /** Those who are kept out try first: whoever may act can change what the others would find. */
    private void compare(RoleMatrix.Call call, List<String> differences) {
        String address = filled(call.address());
        call.answers().entrySet().stream()
                .sorted((one, other) -> Boolean.compare(
                        one.getValue().equals("yes"), other.getValue().equals("yes")))
                .forEach(answer -> {
                    String told = told(call, address, answer.getKey());
                    if (!told.equals(answer.getValue())) {
                        differences.add(
                                call.name() + " by " + answer.getKey() + ": " + told + ", not " + answer.getValue());
                    }
                });
    }

    private String told(RoleMatrix.Call call, String address, String account) {
        int status = call.isPage()
                ? everybody.opens(account, address)
                : everybody
                        .program(account)
                        .send(call.method(), address.replaceFirst("^/api/v1", ""), body(call))
                        .status();
        return KEPT_OUT.contains(status) || status >= FAULT ? Integer.toString(status) : "yes";
    }

    private static String body(RoleMatrix.Call call) {
        return call.body().equals("call") ? Staged.call() : call.body();
    }

    private String filled(String address) {
        Matcher stage = STAGE.matcher(address);
        String filled = stage.find() ? stage.replaceFirst(staged.statement(stage.group(1))) : address;
        return filled.replace("{slug}", slug())
                .replaceAll("\\{[a-z]+=([^}]*)}", "$1")
                .replace("{unknown}", UUID.randomUUID().toString());
    }

    private String slug() {
        return everybody.program("").get("/public/statements?size=1").field("slug");
    }

    /** The address with one word for whatever stands for something else. */
    private static String general(String call) {
        return call.replaceAll("\\{[^}]*}", "{}");
    }
}
