package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.audit.AuditService;
import ngo.portal.persistence.audit.AuditRow;
import ngo.portal.persistence.audit.ChainFault;
import ngo.portal.persistence.audit.ChainRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.api.shared.SliceParameters;
import ngo.portal.web.audit.AuditQuery;
import org.jspecify.annotations.Nullable;

/** The audit trail: reading it and verifying its hash chains. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {

    @Inject
    private AuditService trail;

    @GET
    public Response list(@BeanParam AuditParameters wanted, @BeanParam SliceParameters slices) {
        Slice.Part<AuditRow> part = trail.rows(wanted.query().filter(trail::organisation), slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(AuditLine::of).toList(), part.next()));
    }

    @GET
    @Path("verification")
    public Response verify(@QueryParam("organisation") @Nullable String organisation) {
        AuditQuery query = AuditQuery.of(name -> name.equals("organisation") ? organisation : null);
        return ApiResponses.of(VerificationDocument.of(
                trail.check(query.filter(trail::organisation).organisation())));
    }

    /**
     * The result of verifying the hash chains of the audit trail that the caller may verify.
     *
     * @param whole whether all chains are intact
     */
    public record VerificationDocument(boolean whole, List<ChainLine> items) {

        static VerificationDocument of(List<ChainRow> chains) {
            return new VerificationDocument(
                    chains.stream().allMatch(ChainRow::whole),
                    chains.stream().map(ChainLine::of).toList());
        }
    }

    /**
     * The state of the audit trail's hash chain of one organisation.
     *
     * @param organisation alias
     * @param entries how many are unchanged, counted from the first one
     * @param hash of the last unchanged entry
     * @param fault absent where the chain is whole
     * @param number of the entry that the fault is about
     */
    public record ChainLine(
            String organisation,
            boolean whole,
            long entries,
            String hash,
            @Nullable ChainFault fault,
            @Nullable Integer number) {

        static ChainLine of(ChainRow row) {
            Integer number = row.whole() ? null : Math.toIntExact(row.faultNumber());
            return new ChainLine(row.alias(), row.whole(), row.entries(), row.hash(), row.fault(), number);
        }
    }

    /**
     * One entry of the audit trail. The action is a name in kebab case.
     *
     * @param onBehalfOf the account that the actor stood in for as a deputy; empty where the actor acted in their own right
     * @param organisation alias of the organisation that the actor acted for
     * @param title empty where the caller may not see the document
     */
    public record AuditLine(
            long number,
            Instant at,
            String actor,
            String actorName,
            String onBehalfOf,
            String organisation,
            String action,
            String objectKind,
            UUID object,
            String title,
            String hash,
            String previous) {

        static AuditLine of(AuditRow row) {
            return new AuditLine(
                    row.number(),
                    row.at(),
                    row.actor(),
                    row.actorName(),
                    row.onBehalfOf(),
                    row.alias(),
                    Problem.kebab(row.action()),
                    row.objectKind(),
                    row.object(),
                    row.title(),
                    row.hash(),
                    row.previous());
        }
    }
}
