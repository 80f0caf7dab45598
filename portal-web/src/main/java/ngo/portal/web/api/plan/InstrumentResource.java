package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import ngo.portal.ejb.plan.PlanReader;
import ngo.portal.persistence.plan.records.ArticleRow;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.plan.records.InstrumentWords;

/** What recommendations can cite. */
@Path("instruments")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InstrumentResource {

    @Inject
    private PlanReader reader;

    @Inject
    private InstrumentWords words;

    @GET
    public Response list(@BeanParam SliceParameters slices) {
        return ApiResponses.of(
                slices.of(reader.articles(), InstrumentResource::key, row -> ArticleLine.of(row, words)));
    }

    private static String key(ArticleRow row) {
        return CitationFormat.written(row.citation());
    }

    /**
     * An article that can be cited, in the language of the request.
     *
     * @param cite its notation, as recommendations cite it
     * @param subject the portal's own short words, no quotation
     * @param source address of the official text
     */
    public record ArticleLine(
            String cite, String instrument, String symbol, String title, int article, String subject, String source) {

        static ArticleLine of(ArticleRow row, InstrumentWords words) {
            return new ArticleLine(
                    CitationFormat.written(row.citation()),
                    row.citation().instrument(),
                    row.symbol(),
                    words.title(row.citation().instrument()),
                    row.citation().article(),
                    words.subject(row.citation()),
                    row.source());
        }
    }
}
