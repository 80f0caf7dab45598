package ngo.portal.web.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.organisation.ColleagueQuery;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.MemberRow;
import ngo.portal.persistence.shared.Slice;

/** Serves the suggestions of colleague pickers for a search term: a few people of the reader's own organisation, and nobody of another. */
@WebServlet(ColleaguesServlet.ADDRESS)
public class ColleaguesServlet extends HttpServlet {

    static final String ADDRESS = "/organisation/colleagues.json";

    private static final int MAX_LEFT_OUT = 200;

    @Inject
    private OrganisationService organisations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Set<MemberRole> roles = given(request, "role").stream()
                .flatMap(name -> Stream.of(MemberRole.values())
                        .filter(role -> role.name().equals(name)))
                .collect(Collectors.toUnmodifiableSet());
        Slice.Part<MemberRow> part = organisations.colleagues(new ColleagueQuery(
                Picker.words(request.getParameter("query")),
                roles,
                Set.copyOf(given(request, "besides")),
                "",
                Picker.MAX_FOUND));
        Suggestions offered = new Suggestions();
        part.items().stream().map(ColleagueChoice::offer).forEach(one -> offered.add(one.value(), one.label()));
        offered.write(response, part.next() != null);
    }

    private static List<String> given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null
                ? List.of()
                : Stream.of(value.split(" "))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .limit(MAX_LEFT_OUT)
                        .toList();
    }
}
