package ngo.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ngo.portal.web.security.signin.OidcSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The cookie that opens a form which came too late, and one of its name that another host of the domain has set. */
class UnsentFormRecoveryTest {

    private static final String PAGE = "/statements/new";

    private final UnsentFormStore forms = new UnsentFormStore(Clock.systemUTC(), "a key of the portal");
    private final List<Cookie> set = new ArrayList<>();
    private final List<Cookie> sent = new ArrayList<>();
    private String method = "POST";
    private Map<String, String[]> fields = Map.of();

    @Test
    void behindTlsAnotherHostOfTheDomainCannotSetIt() {
        UnsentFormRecovery recovery = recovery("https://portal.example.org");
        Cookie cookie = kept(recovery, "ada", "the words of Ada");

        assertThat(cookie.getName()).isEqualTo("__Host-unsent");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");

        sent.add(new Cookie("unsent", forms.keep(form("ada", "words of somebody else"))));
        sent.add(cookie);
        assertThat(taken(recovery, "ada")).hasValueSatisfying(form -> assertThat(form.fields())
                .containsEntry("title", List.of("the words of Ada")));
        Cookie gone = set.get(set.size() - 1);
        assertThat(gone.getName() + " " + gone.getMaxAge() + " " + gone.getSecure() + " " + gone.getPath())
                .isEqualTo("__Host-unsent 0 true /");
    }

    @Test
    void whatOnlyAnotherHostHasSetOpensNothingBehindTls() {
        sent.add(new Cookie("unsent", forms.keep(form("ada", "words of somebody else"))));

        assertThat(taken(recovery("https://portal.example.org"), "ada")).isEmpty();
    }

    @Test
    void withoutTlsItHasANameThatBrowsersTake() {
        UnsentFormRecovery recovery = recovery("http://localhost:8080");
        Cookie cookie = kept(recovery, "ada", "the words of Ada");

        assertThat(cookie.getName()).isEqualTo("unsent");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
        sent.add(cookie);
        assertThat(taken(recovery, "ben")).isEmpty();
    }

    private UnsentFormRecovery recovery(String address) {
        return new UnsentFormRecovery(
                forms, new OidcSettings("https://keycloak.example.org/realms/coalition", "portal", "secret", address));
    }

    private Cookie kept(UnsentFormRecovery recovery, String subject, String words) {
        fields = Map.of(UnsentFormRecovery.OWNER, new String[] {forms.mark(subject)}, "title", new String[] {words});
        assertThat(recovery.keep(request(), response(), PAGE)).isPresent();
        return set.get(set.size() - 1);
    }

    private Optional<UnsentForm> taken(UnsentFormRecovery recovery, String subject) {
        method = "GET";
        fields = Map.of(UnsentFormRecovery.WAITING, new String[] {"1"});
        return recovery.take(request(), response(), subject, PAGE);
    }

    private static UnsentForm form(String subject, String words) {
        return new UnsentForm(subject, PAGE, Map.of("title", List.of(words)));
    }

    private HttpServletRequest request() {
        return ServerObject.answering(HttpServletRequest.class, (called, arguments) -> switch (called) {
            case "getMethod" -> method;
            case "getParameterMap" -> fields;
            case "getParameter" -> first(String.valueOf(arguments[0]));
            case "getCookies" -> sent.toArray(Cookie[]::new);
            default -> throw new UnsupportedOperationException(called);
        });
    }

    private @Nullable String first(String name) {
        String @Nullable [] values = fields.get(name);
        return values == null ? null : values[0];
    }

    private HttpServletResponse response() {
        return ServerObject.answering(HttpServletResponse.class, (called, arguments) -> {
            set.add((Cookie) arguments[0]);
            return null;
        });
    }
}
