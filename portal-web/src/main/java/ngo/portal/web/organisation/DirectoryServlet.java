package ngo.portal.web.organisation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.shared.RequestLanguage;

/** Serves the suggestions of organisation pickers for a search term: a few active organisations, in the format of the PrimeFaces picker. */
@WebServlet(DirectoryServlet.ADDRESS)
public class DirectoryServlet extends HttpServlet {

    public static final String ADDRESS = "/organisations.json";

    @Inject
    private DirectoryService directory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = Picker.words(request.getParameter("query"));
        String besides = Picker.words(request.getParameter("besides"));
        Slice.Part<DirectoryLine> part =
                directory.find(query(words, request.getParameter("all") != null, Picker.MAX_FOUND));
        Suggestions offered = new Suggestions();
        part.items().stream()
                .filter(line -> !line.alias().equals(besides))
                .forEach(line -> offered.add(line.alias(), line.label()));
        offered.write(response, part.next() != null);
    }

    /** Those that take part now, or the whole directory, as far as a name holds the words. */
    public static DirectoryQuery query(String words, boolean all, int most) {
        String language = RequestLanguage.now().tag();
        return all
                ? new DirectoryQuery(language, Set.of(OrganisationState.values()), "", words, "", most)
                : DirectoryQuery.choice(language, words, most);
    }
}
