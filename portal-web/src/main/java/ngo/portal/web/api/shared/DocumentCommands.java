package ngo.portal.web.api.shared;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.ejb.idempotency.IdempotencyService;
import ngo.portal.persistence.idempotency.CompletedRequest;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.shared.RequestPath;

/** Does something with a document, once where a key says so, and answers with the document as it is then. */
public abstract class DocumentCommands {

    private static final int HTTP_OK = 200;
    private static final int HTTP_CREATED = 201;

    /** Done, and there is nothing left to read. */
    protected static final int HTTP_NO_CONTENT = 204;

    @Inject
    private IdempotencyService idempotency;

    @Inject
    private HttpServletRequest request;

    /** The document as the caller sees it now. */
    protected abstract Record document(UUID id);

    /** The version tag of an answer: different answers have different tags. */
    protected abstract String tag(String written);

    /** The address below which documents of this kind are found. */
    protected abstract String place();

    public Response read(UUID id) {
        return answer(HTTP_OK, written(id));
    }

    /** Changes a document; where the request names the version it was made for, only that one. */
    public Response change(UUID id, Record body, Preconditions preconditions, Runnable act) {
        return once(HTTP_OK, body, preconditions, () -> {
            if (preconditions.nameVersion()) {
                preconditions.require(tag(id));
            }
            act.run();
            return id;
        });
    }

    public Response create(Record body, Preconditions preconditions, Supplier<UUID> act) {
        return once(HTTP_CREATED, body, preconditions, act);
    }

    public String tag(UUID id) {
        return tag(written(id));
    }

    String written(UUID id) {
        return JsonWriting.write(document(id));
    }

    /** What is answered is read when the act is done, by each who asks with the same key: as it is then, and if they may. */
    protected Response once(int status, Record body, Preconditions preconditions, Supplier<UUID> act) {
        String key = preconditions.key();
        String asked = key == null ? "" : request(body);
        Supplier<CompletedRequest> acts =
                () -> new CompletedRequest(asked, status, act.get().toString());
        return answer(key == null ? idempotency.together(acts) : idempotency.once(key, asked, acts));
    }

    /** A hash of the request, which detects a different request with the same idempotency key. */
    protected String request(Record body) {
        return Fingerprint.of(address(), JsonWriting.write(body));
    }

    protected String address() {
        return RequestPath.of(request);
    }

    private Response answer(CompletedRequest row) {
        return row.status() == HTTP_NO_CONTENT
                ? Response.noContent().build()
                : answer(row.status(), written(InputParser.id(row.place()).orElseThrow()));
    }

    private Response answer(int status, String written) {
        Response.ResponseBuilder answer = Response.status(status).tag(new EntityTag(tag(written)));
        if (status == HTTP_CREATED) {
            answer.location(
                    URI.create(place() + "/" + BodyReader.object(written).getString("id")));
        }
        return ApiResponses.json(answer, written);
    }
}
