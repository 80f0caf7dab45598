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
import ngo.portal.web.security.Caller;
import ngo.portal.web.shared.Address;
import org.jspecify.annotations.Nullable;

/** For whom does a person act? Asked of those who belong to several organisations, wherever they were going. */
@Named
@RequestScoped
public class ChoosePage {

    private static final String HOME = "/dashboard";
    private static final String SWITCH = "/switch";

    @Inject
    private Caller caller;

    /** An organisation, and where one goes for it. */
    public record Choice(String name, List<MemberRole> roles, String address) {}

    public List<Choice> getChoices() {
        return caller.getPlaces().stream().map(place -> choice(place, asked())).toList();
    }

    private static Choice choice(MembershipRow place, String asked) {
        String separator = asked.contains("?") ? "&" : "?";
        return new Choice(
                place.name(),
                place.roles().stream().sorted().toList(),
                asked + separator + Address.FOR + "=" + place.alias());
    }

    /** The address that was asked for, without an organisation; only what can be asked for again leads back. */
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
                .filter(pair -> !pair.startsWith(Address.FOR + "="))
                .collect(Collectors.joining("&"));
    }
}
