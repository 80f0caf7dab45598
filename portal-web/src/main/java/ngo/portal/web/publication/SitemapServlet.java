package ngo.portal.web.publication;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import ngo.portal.ejb.publication.PublicDirectoryService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.ejb.publication.PublicPlanService;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.plan.PlanState;
import ngo.portal.persistence.publication.PublicPlanRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/**
 * The sitemap of all public pages for search engines: an index, one sitemap of the permanent pages, and one for each month in which statements
 * were published. Retracted statements are not included.
 */
@WebServlet({"/sitemap.xml", "/sitemaps/*"})
public class SitemapServlet extends HttpServlet {

    private static final Pattern MONTH = Pattern.compile("/sitemaps/(\\d{4}-\\d{2})\\.xml");
    private static final String MONTH_PART = "/sitemaps/%s.xml";
    private static final String PAGES = "/sitemaps/pages.xml";
    private static final String PETITIONS = "/sitemaps/petitions.xml";

    /** A list may hold 50,000 addresses, and a statement has one for each language. */
    private static final int MAX_STATEMENTS = 9_000;

    private static final int MAX_MONTHS = 1_200;
    private static final int MAX_PLANS = 2_000;
    private static final int MAX_PETITIONS = 2_000;
    private static final int AT_ONCE = 100;
    private static final int MAX_ORGANISATIONS = 2_000;

    @Inject
    private PublicService releases;

    @Inject
    private PublicPlanService plans;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private PublicDirectoryService directory;

    @Inject
    private OidcSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!write(RequestPath.of(request), new SitemapWriter(settings.getBaseUrl(), out))) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
        } catch (XMLStreamException e) {
            throw new ServletException(e);
        }
        response.setContentType("application/xml; charset=utf-8");
        response.setContentLength(out.size());
        out.writeTo(response.getOutputStream());
    }

    private boolean write(String path, SitemapWriter xml) throws XMLStreamException {
        Optional<YearMonth> month = month(path);
        if (path.equals("/sitemap.xml")) {
            xml.index(Stream.concat(
                    Stream.of(PAGES, PETITIONS),
                    releases.months(MAX_MONTHS).stream().map(MONTH_PART::formatted)));
        } else if (path.equals(PAGES)) {
            xml.pages(addresses());
        } else if (path.equals(PETITIONS)) {
            xml.documents("/petitions/", petitions.listed(MAX_PETITIONS));
        } else if (month.isPresent()) {
            xml.documents("/statements/", releases.listed(month.get(), MAX_STATEMENTS));
        } else {
            return false;
        }
        return true;
    }

    /** Below each language, without it. */
    private Stream<String> addresses() {
        Stream<String> fixed = Stream.of(
                "/",
                "/newsroom",
                "/plans",
                "/petitions",
                "/organisations",
                "/verify",
                "/log",
                "/contact",
                "/accessibility",
                "/privacy");
        Stream<String> adopted = adopted().stream()
                .filter(plan -> plan.state() != PlanState.WITHDRAWN)
                .map(plan -> "/plans/" + plan.slug());
        Stream<String> organisations = organisations().stream().map(line -> "/organisations/" + line.alias());
        return Stream.of(fixed, adopted, organisations).flatMap(all -> all);
    }

    private List<PublicPlanRow> adopted() {
        return parts(after -> plans.plans(Slice.from(after, AT_ONCE)), MAX_PLANS);
    }

    private List<DirectoryLine> organisations() {
        String language = RequestLanguage.usual().tag();
        return parts(after -> directory.find(DirectoryQuery.everything(language, after, AT_ONCE)), MAX_ORGANISATIONS);
    }

    /** One part after the other, until so many are there. */
    private static <T> List<T> parts(Function<String, Slice.Part<T>> read, int most) {
        List<T> all = new ArrayList<>();
        @Nullable String next = "";
        while (next != null && all.size() < most) {
            Slice.Part<T> part = read.apply(next);
            all.addAll(part.items());
            next = part.next();
        }
        return all;
    }

    private static Optional<YearMonth> month(String path) {
        Matcher matcher = MONTH.matcher(path);
        return matcher.matches() ? InputParser.month(matcher.group(1)) : Optional.empty();
    }
}
