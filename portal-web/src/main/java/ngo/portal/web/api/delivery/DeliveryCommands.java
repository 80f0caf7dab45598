package ngo.portal.web.api.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.delivery.DeliveryCommitmentService;
import ngo.portal.ejb.delivery.DeliveryReader;
import ngo.portal.ejb.delivery.DeliveryService;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/**
 * Operations of the API on deliveries, the same for documents of each kind. If a request names a version, only that version is changed. No
 * idempotency key is needed: only a repeated creation has an effect, and then both deliveries are visible and one is taken back.
 */
@Dependent
public class DeliveryCommands {

    @Inject
    private DeliveryReader reader;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private DeliveryCommitmentService commitments;

    Response list(String kind, UUID id) {
        return ApiResponses.of(DeliveriesDocument.of(overview(kind, id)));
    }

    Response record(String kind, UUID id, DeliveryBody body) {
        int number = deliveries.record(id, body.form(overview(kind, id).source().language()));
        return read(id, number);
    }

    Response correct(String kind, UUID id, int number, @Nullable String match, DeliveryBody body) {
        String language = overview(kind, id).source().language();
        deliveries.correct(id, number, version(id, number, match), body.form(language));
        return read(id, number);
    }

    Response takeBack(String kind, UUID id, int number, @Nullable String match, ReasonBody body) {
        overview(kind, id);
        deliveries.takeBack(id, number, version(id, number, match), body.words());
        return read(id, number);
    }

    Response reply(String kind, UUID id, int number, @Nullable String match, DeliveryReplyBody body) {
        overview(kind, id);
        deliveries.reply(id, number, version(id, number, match), body.form());
        return read(id, number);
    }

    Response show(String kind, UUID id, int number, @Nullable String match, DeliveryShowBody body) {
        overview(kind, id);
        deliveries.show(id, number, version(id, number, match), body.parts());
        return read(id, number);
    }

    Response promise(String kind, UUID id, int number, @Nullable String match, DeliveryCommitmentBody body) {
        overview(kind, id);
        commitments.add(id, number, version(id, number, match), body.form());
        return read(id, number);
    }

    Response follow(
            String kind, UUID id, int number, int commitment, @Nullable String match, DeliveryCommitmentBody body) {
        overview(kind, id);
        commitments.change(id, number, commitment, version(id, number, match), body.form());
        return read(id, number);
    }

    /** Refuses a document of another kind: the address of a plan does not reach a statement. */
    private DeliveryReader.Overview overview(String kind, UUID id) {
        DeliveryReader.Overview overview = reader.overview(id);
        if (!overview.source().document().kind().equals(kind)) {
            throw new NotFound();
        }
        return overview;
    }

    private long version(UUID id, int number, @Nullable String match) {
        long version = reader.view(id, number).row().version();
        new Preconditions(match, null).require(version);
        return version;
    }

    private Response read(UUID id, int number) {
        DeliveryLine line = DeliveryLine.of(reader.view(id, number).row());
        return ApiResponses.of(line, line.version());
    }
}
