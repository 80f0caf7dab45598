package ngo.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.api.Program;
import ngo.portal.api.StagedStatement;
import ngo.portal.persistence.text.pseudo.PseudoLanguage;
import ngo.portal.story.Chromium;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import ngo.portal.story.Unmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each page and each call, tried by every role: what docs/role-matrix.md says is what happens. */
@ExtendWith(TestEnvironment.class)
class RoleMatrixIT {

    private static final List<Integer> KEPT_OUT = List.of(302, 401, 403, 404);
    private static final int SEEN = 200;
    private static final int PRECONDITION_FAILED = 412;
    private static final int MAX_TRIES = 3;
    private static final int FAULT = 500;

    private final RoleMatrix matrix = RoleMatrix.read();
    private Everybody everybody;
    private MatrixPlaceholders placeholders;
    private int readInPseudo;

    @BeforeEach
    void begin(Portal portal) {
        everybody = new Everybody(portal);
        placeholders = new MatrixPlaceholders(everybody);
        everybody.program("member@fidh.example").waitForMembership();
    }

    @Test
    void everybodyGetsWhatIsWrittenDownWhereAnswersDiffer() {
        List<String> differences = new ArrayList<>();
        matrix.whereAnswersDiffer().calls().forEach(call -> compare(call, differences));
        assertThat(differences).isEmpty();
    }

    @Test
    @Tag("part-5")
    void everybodyGetsWhatIsWrittenDownAndNothingElse(Portal portal, Chromium chromium) {
        List<String> differences = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(Chromium.PATIENCE_MS);
            page.navigate(portal.at("/en/"));
            for (RoleMatrix.Call call : matrix.calls()) {
                compare(call, differences);
                readInPseudo(call, differences, page);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(readInPseudo).as("pages read in the pseudo-language").isGreaterThan(100);
    }

    /**
     * Those who are kept out change nothing, so that they share what those look at who only look; those who may act have a document of
     * their own.
     */
    private void compare(RoleMatrix.Call call, List<String> differences) {
        List<String> letIn = call.letIn();
        String address = placeholders.lookedAt(call.address());
        String body = placeholders.inBody(body(call));
        differences.addAll(differences(call, address, body, call.keptOut().parallelStream()));
        if (call.looks()) {
            differences.addAll(differences(call, address, body, letIn.parallelStream()));
        } else if (!letIn.isEmpty()) {
            String own = placeholders.filled(call.address());
            differences.addAll(differences(call, own, placeholders.inBody(body(call)), letIn.stream()));
        }
    }

    /** A page that is listed here is read for words that are in no bundle, the day it is born; files are not. */
    private void readInPseudo(RoleMatrix.Call call, List<String> differences, Page page) {
        List<String> letIn = call.letIn();
        if (!call.isPage() || letIn.isEmpty()) {
            return;
        }
        HttpResponse<String> answer =
                everybody.reads(letIn.get(0), placeholders.lookedAt(call.address()), PseudoLanguage.TAG);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == SEEN && type.startsWith("text/html")) {
            readInPseudo++;
            Unmarked.wordsOf(page, answer.body()).forEach(words -> differences.add(call.name() + ": " + words));
        }
    }

    private List<String> differences(RoleMatrix.Call call, String address, String body, Stream<String> accounts) {
        return accounts.flatMap(account -> {
                    int status =
                            call.isPage() ? everybody.opens(account, address) : calls(call, address, body, account);
                    String answer = KEPT_OUT.contains(status) || status >= FAULT ? Integer.toString(status) : "yes";
                    String promised = call.answers().getOrDefault(account, "");
                    return answer.equals(promised)
                            ? Stream.empty()
                            : Stream.of(call.name() + " by " + account + ": " + answer + " by status " + status
                                    + ", not " + promised);
                })
                .toList();
    }

    /**
     * With the document as the account sees it now: otherwise the answer to all of them would only be that it has changed. A timer may still
     * change it between the two requests.
     */
    private int calls(RoleMatrix.Call call, String address, String body, String account) {
        Program program = everybody.program(account);
        String path = address.replaceFirst("^/api/v1", "");
        if (call.looks()) {
            return program.get(path).status();
        }
        int status;
        int tries = 0;
        String document;
        do {
            document = account.isEmpty()
                    ? ""
                    : program.get(path.replaceFirst("^(/[a-z-]+/[^/]+)/.*", "$1"))
                            .header("ETag");
            status = program.send(call.method(), path, body, "If-Match", document.isEmpty() ? "\"0\"" : document)
                    .status();
            tries++;
        } while (status == PRECONDITION_FAILED && !document.isEmpty() && tries < MAX_TRIES);
        return status;
    }

    private static String body(RoleMatrix.Call call) {
        return switch (call.body()) {
            case "call" -> StagedStatement.call();
            case "too long a reason" -> "{\"reason\": \"" + "x".repeat(2_001) + "\"}";
            default -> call.body();
        };
    }
}
