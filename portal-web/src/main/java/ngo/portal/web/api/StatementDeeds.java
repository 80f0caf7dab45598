package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import ngo.portal.ejb.answer.AnswerService;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.persistence.answer.AnswerRow;
import org.jspecify.annotations.Nullable;

/** Does something with a statement, once where a key says so, and answers with the statement as it is then. */
@RequestScoped
public class StatementDeeds {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Inject
    private AnswerService answers;

    @Inject
    private StatementReader reader;

    @Inject
    private HttpServletRequest request;

    /** Changes a statement; where the request names the version it was made for, only that one. */
    Response change(UUID id, Record body, Conditions conditions, Runnable act) {
        return answer(once(body, conditions, () -> {
            if (conditions.nameVersion()) {
                conditions.require(reader.view(id).statement().version());
            }
            act.run();
            return row(OK, body, id);
        }));
    }

    Response create(Record body, Conditions conditions, Supplier<UUID> act) {
        return answer(once(body, conditions, () -> row(CREATED, body, act.get())));
    }

    private AnswerRow once(Record body, Conditions conditions, Supplier<AnswerRow> act) {
        String key = conditions.key();
        return key == null ? answers.together(act) : answers.once(key, request(body), act);
    }

    private AnswerRow row(int status, Record body, UUID id) {
        return new AnswerRow(request(body), status, JsonWriting.write(StatementDocument.of(reader.view(id))));
    }

    private String request(Record body) {
        return Fingerprint.of(request.getRequestURI(), JsonWriting.write(body));
    }

    private Response answer(AnswerRow row) {
        Told told = JsonReading.read(Told.class, BodyReader.object(row.body()));
        Response.ResponseBuilder answer =
                Response.status(row.status()).tag(new EntityTag(String.valueOf(told.version())));
        if (row.status() == CREATED) {
            answer.location(URI.create("statements/" + told.id()));
        }
        return Answers.json(answer, row.body());
    }

    /** What the head of an answer repeats from its body. */
    record Told(@Nullable UUID id, @Nullable Integer version) {}
}
