package ngo.portal.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.ejb.answer.AnswerService;
import ngo.portal.persistence.answer.AnswerRow;

/** Does something with a document, once where a key says so, and answers with the document as it is then. */
public abstract class DocumentDeeds {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Inject
    private AnswerService answers;

    @Inject
    private HttpServletRequest request;

    /** The document as the caller sees it now. */
    abstract Record document(UUID id);

    /** Tells this answer from one that says something else. */
    abstract String tag(String written);

    /** Where documents of this kind stand. */
    abstract String place();

    Response read(UUID id) {
        return answer(OK, written(id));
    }

    /** Changes a document; where the request names the version it was made for, only that one. */
    Response change(UUID id, Record body, Conditions conditions, Runnable act) {
        return answer(once(body, conditions, () -> {
            if (conditions.nameVersion()) {
                conditions.require(tag(id));
            }
            act.run();
            return row(OK, body, id);
        }));
    }

    Response create(Record body, Conditions conditions, Supplier<UUID> act) {
        return answer(once(body, conditions, () -> row(CREATED, body, act.get())));
    }

    String tag(UUID id) {
        return tag(written(id));
    }

    String written(UUID id) {
        return JsonWriting.write(document(id));
    }

    AnswerRow once(Record body, Conditions conditions, Supplier<AnswerRow> act) {
        String key = conditions.key();
        return key == null ? answers.together(act) : answers.once(key, request(body), act);
    }

    /** What is kept of an answer, for whoever asks with the same key again. */
    AnswerRow row(int status, Record body, UUID id) {
        return new AnswerRow(request(body), status, written(id));
    }

    /** Tells what was asked from anything else that is asked with the same key. */
    String request(Record body) {
        return Fingerprint.of(address(), JsonWriting.write(body));
    }

    String address() {
        return request.getRequestURI();
    }

    Response answer(AnswerRow row) {
        return answer(row.status(), row.body());
    }

    Response answer(int status, String written) {
        Response.ResponseBuilder answer = Response.status(status).tag(new EntityTag(tag(written)));
        if (status == CREATED) {
            answer.location(
                    URI.create(place() + "/" + BodyReader.object(written).getString("id")));
        }
        return Answers.json(answer, written);
    }
}
