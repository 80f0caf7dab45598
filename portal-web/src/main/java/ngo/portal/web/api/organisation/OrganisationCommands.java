package ngo.portal.web.api.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.IntSupplier;
import ngo.portal.ejb.idempotency.IdempotencyService;
import ngo.portal.ejb.organisation.DirectoryService;
import ngo.portal.ejb.organisation.OrganisationService;
import ngo.portal.persistence.idempotency.CompletedRequest;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Fingerprint;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.shared.RequestPath;
import org.jspecify.annotations.Nullable;

/** Runs an act on an organisation, only once per idempotency key, and answers with the organisation in its state afterwards. */
@RequestScoped
public class OrganisationCommands {

    static final int HTTP_CREATED = 201;

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private OrganisationService organisations;

    @Inject
    private DirectoryService directory;

    @Inject
    private HttpServletRequest request;

    /**
     * Runs an act.
     *
     * @param named the idempotency key of the request; absent if the request may be repeated
     * @param act the act, which returns the status of the answer
     */
    Response act(String alias, Record body, @Nullable String named, IntSupplier act) {
        String asked = Fingerprint.of(RequestPath.of(request), JsonWriting.write(body));
        String key = new Preconditions(null, named).key();
        CompletedRequest answer = key == null
                ? idempotency.together(() -> new CompletedRequest(asked, act.getAsInt(), alias))
                : idempotency.once(key, asked, () -> new CompletedRequest(asked, act.getAsInt(), alias));
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.status() == HTTP_CREATED) {
            response.location(URI.create("organisations/" + alias));
        }
        return ApiResponses.json(response, written(alias));
    }

    UUID id(String alias) {
        return organisations.organisation(alias).id();
    }

    private String written(String alias) {
        EntryDetail entry = directory.entry(alias);
        return JsonWriting.write(OrganisationDocument.of(entry, organisations.people(entry.id())));
    }
}
