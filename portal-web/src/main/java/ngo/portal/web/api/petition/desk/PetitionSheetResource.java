package ngo.portal.web.api.petition.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.petition.desk.SheetService;
import ngo.portal.ejb.petition.desk.SheetView;
import ngo.portal.persistence.petition.desk.SheetNumbers;
import ngo.portal.persistence.petition.desk.SheetRow;
import ngo.portal.persistence.petition.desk.SheetState;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Preconditions;
import ngo.portal.web.api.shared.ReasonBody;
import org.jspecify.annotations.Nullable;

/** Paper sheets with signatures. */
@Path("petitions/{id}/sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PetitionSheetResource {

    @Inject
    private SheetService sheets;

    @GET
    public Response list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        Slice.Part<SheetView> part = sheets.sheets(id, Slice.below(after));
        return ApiResponses.of(new SheetsDocument(
                part.items().stream().map(view -> SheetLine.of(view.row())).toList(), part.next()));
    }

    @POST
    public Response enter(@PathParam("id") UUID id, SheetBody body) {
        return answer(id, sheets.enter(id, body.called(), body.credited(), body.counted()));
    }

    @POST
    @Path("{number}/enter")
    public Response reenter(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            SheetBody body) {
        sheets.reenter(id, number, version(id, number, match), body.counted());
        return answer(id, number);
    }

    @POST
    @Path("{number}/count")
    public Response count(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            SheetBody body) {
        sheets.count(id, number, version(id, number, match), body.counted());
        return answer(id, number);
    }

    @POST
    @Path("{number}/take-back")
    public Response takeBack(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String match,
            ReasonBody body) {
        sheets.takeBack(id, number, version(id, number, match), body.words());
        return answer(id, number);
    }

    private long version(UUID id, int number, @Nullable String match) {
        long version = sheets.sheet(id, number).row().version();
        new Preconditions(match, null).require(version);
        return version;
    }

    private Response answer(UUID id, int number) {
        SheetLine line = SheetLine.of(sheets.sheet(id, number).row());
        return ApiResponses.of(line, line.version());
    }

    /**
     * A part of the sheets of a petition, the newest first.
     *
     * @param next the number after which to go on; absent at the end
     */
    public record SheetsDocument(List<SheetLine> sheets, @Nullable String next) {

        public SheetsDocument {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * A paper sheet with signatures, or the result of counting one.
     *
     * @param label where it was collected; for a new sheet
     * @param page alias of the organisation to which it is credited; the owner if left out
     * @param numbers number of signatures by country code of two letters
     */
    public record SheetBody(@Nullable String label, @Nullable String page, @Nullable Map<String, Integer> numbers) {

        String called() {
            return label == null ? "" : label;
        }

        String credited() {
            return page == null ? "" : page;
        }

        SheetNumbers counted() {
            if (numbers == null) {
                throw new InvalidInput("numbers");
            }
            return SheetNumbers.of(numbers);
        }
    }

    /**
     * A paper sheet with signatures.
     *
     * @param entered the numbers that were entered; empty while the sheet waits for the second count
     */
    public record SheetLine(
            int number,
            String label,
            SheetState state,
            int total,
            String enteredBy,
            Instant enteredAt,
            String countedBy,
            String entered,
            String counted,
            String takenBackReason,
            long version) {

        static SheetLine of(SheetRow row) {
            return new SheetLine(
                    row.number(),
                    row.label(),
                    row.state(),
                    row.total(),
                    row.enteredBy(),
                    row.enteredAt(),
                    row.countedBy(),
                    row.entered(),
                    row.counted(),
                    row.takenBackReason(),
                    row.version());
        }
    }
}
