package ngo.portal.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MembershipRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.security.AccessDenied;
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.RequestPath;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page on which a person with several organisations chooses the one to act for; the requested page follows. */
@Named
@RequestScoped
public class ChoosePage {

    private static final String HOME = "/dashboard";
    private static final String SWITCH = "/switch";

    private static final String BUNDLE = "organisation";

    /** Counts how often the page has reloaded automatically. */
    private static final String TRIES_PARAMETER = "tries";

    private static final int MAX_TRIES = 20;

    @Inject
    private Caller caller;

    @Inject
    private Text text;

    /** An organisation, and where one goes for it. */
    public record Choice(String name, List<MemberRole> roles, String address) {}

    public List<Choice> getChoices() {
        return caller.getMemberships().stream()
                .map(membership -> choice(membership, asked()))
                .toList();
    }

    /** What did not open, in words; nothing where the person only has to choose. */
    public String getHeading() {
        AccessDenied accessDenied = caller.getAccessDenied();
        if (accessDenied != null) {
            return words(accessDenied, "title");
        }
        return text.of(BUNDLE, getChoices().isEmpty() ? "choose.none" : "choose.title");
    }

    public String getExplanation() {
        AccessDenied accessDenied = caller.getAccessDenied();
        if (accessDenied != null) {
            return words(accessDenied, "text");
        }
        int choices = getChoices().size();
        return choices == 0 ? text.of(BUNDLE, "choose.none.text") : text.of(BUNDLE, "choose.text", choices);
    }

    private String words(AccessDenied accessDenied, String part) {
        return text.of(BUNDLE, "shut." + accessDenied.why() + "." + part, accessDenied.organisation());
    }

    /** Whether the page reloads automatically in a moment; the number of attempts is limited. */
    public boolean isOpeningSoon() {
        AccessDenied accessDenied = caller.getAccessDenied();
        return accessDenied != null && accessDenied.why() == AccessDenied.Why.BEING_SET_UP && tries() < MAX_TRIES;
    }

    /** The address of the same page for the next automatic reload. */
    public String getAgain() {
        return HOME + "?" + TRIES_PARAMETER + "=" + (tries() + 1);
    }

    private static int tries() {
        String tries = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(TRIES_PARAMETER, "0");
        return InputParser.whole(tries)
                .filter(times -> times >= 0 && times < MAX_TRIES)
                .orElse(MAX_TRIES);
    }

    private static Choice choice(MembershipRow membership, String asked) {
        String separator = asked.contains("?") ? "&" : "?";
        return new Choice(
                membership.name(),
                membership.roles().stream().sorted().toList(),
                asked + separator + RequestPath.ORGANISATION + "=" + membership.alias());
    }

    /** The requested address without an organisation; only an address that can be requested by GET leads back. */
    private static String asked() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (path == null || path.equals(SWITCH) || !request.getMethod().equals("GET")) {
            return HOME;
        }
        String query = others((String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING));
        return query.isEmpty() ? path.toString() : path + "?" + query;
    }

    private static String others(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.startsWith(RequestPath.ORGANISATION + "="))
                .collect(Collectors.joining("&"));
    }
}
