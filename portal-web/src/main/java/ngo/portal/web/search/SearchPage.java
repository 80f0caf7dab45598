package ngo.portal.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.search.SearchResult;
import ngo.portal.ejb.search.SearchService;
import ngo.portal.persistence.search.SearchHit;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.Text;
import ngo.portal.web.shared.kind.DocumentDescriptor;
import ngo.portal.web.shared.kind.DocumentDescriptors;
import org.jspecify.annotations.Nullable;

/**
 * The search page. Search terms are sent by POST and kept for half an hour; the address of the results refers to them by an id. Every answer is
 * delayed, longer ones in steps, because the response time of the index could reveal whether others have written a word.
 */
@Named
@RequestScoped
public class SearchPage {

    private static final long AT_ONCE_MILLISECONDS = 100;
    private static final long STEP_MILLISECONDS = 50;
    private static final long NANOSECONDS = 1_000_000;

    @Inject
    private SearchService searches;

    @Inject
    private Text text;

    private String asked = "";
    private @Nullable SearchResult result;

    public void load() throws InterruptedException {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (request.getMethod().equals("POST")) {
            post(parameter(request, "words"), parameter(request, "kind"));
        } else if (!asked.isEmpty()) {
            long began = System.nanoTime();
            result = InputParser.id(asked).flatMap(searches::result).orElse(null);
            Thread.sleep(pause((System.nanoTime() - began) / NANOSECONDS));
        }
    }

    private void post(String words, String kind) {
        if (SearchService.words(words).isEmpty()) {
            Redirects.to("/search");
            return;
        }
        UUID id = searches.ask(words, kind);
        Redirects.to("/search?s=" + id);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** How many milliseconds an answer that took this long still waits. */
    static long pause(long took) {
        return took <= AT_ONCE_MILLISECONDS
                ? AT_ONCE_MILLISECONDS - took
                : (STEP_MILLISECONDS - took % STEP_MILLISECONDS) % STEP_MILLISECONDS;
    }

    /** Whether a search was made and its result is available. */
    public boolean isAnswered() {
        return result != null;
    }

    /** Whether the search terms have expired. */
    public boolean isGone() {
        return result == null && !asked.isEmpty();
    }

    public String getWords() {
        return result == null ? "" : result.query().words();
    }

    public boolean isNarrow() {
        return result != null && result.narrow();
    }

    public List<SearchHit> getHits() {
        return result == null ? List.of() : result.hits();
    }

    /** The address of the text that was found. */
    public String address(SearchHit hit) {
        return DocumentDescriptors.of(hit.kind())
                        .map(pages -> pages.address(hit.id()))
                        .orElse("/search")
                + (hit.heading().isEmpty() ? "" : "#s" + hit.part());
    }

    public Enum<?> state(SearchHit hit) {
        return DocumentDescriptors.require(hit.kind()).state(hit.state());
    }

    public List<Option> getKinds() {
        String chosen = result == null ? "" : result.query().kind();
        return Stream.concat(
                        Stream.of(""),
                        DocumentDescriptors.all().stream()
                                .map(DocumentDescriptor::kind)
                                .filter(searches.kinds()::contains))
                .map(kind -> new Option(
                        kind, text.of("list", "search.kind." + (kind.isEmpty() ? "any" : kind)), kind.equals(chosen)))
                .toList();
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = Objects.requireNonNullElse(asked, "");
    }
}
