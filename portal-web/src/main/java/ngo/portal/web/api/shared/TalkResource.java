package ngo.portal.web.api.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentAnswer;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentReader;
import ngo.portal.ejb.document.AmendmentReader.AmendmentView;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.persistence.document.AmendmentPlace;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.text.comparison.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/** Talking about a document; each kind says at its own address what comes of it. */
public abstract class TalkResource {

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private AmendmentReader reader;

    protected abstract DocumentCommands commands();

    @GET
    @Path("{id}/amendments")
    public Response amendments(@PathParam("id") UUID id, @BeanParam SliceParameters slices) {
        return ApiResponses.of(
                slices.of(reader.amendments(id), view -> view.row().id().toString(), AmendmentLine::of));
    }

    @POST
    @Path("{id}/answer-amendment")
    public Response answerAmendment(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, AmendmentAnswerBody body) {
        return commands().change(id, body, preconditions, () -> amendments.answer(id, body.answer()));
    }

    @POST
    @Path("{id}/comment")
    public Response comment(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, CommentBody body) {
        return commands().change(id, body, preconditions, () -> comments.comment(id, body.form()));
    }

    @POST
    @Path("{id}/amend")
    public Response amend(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, AmendmentBody body) {
        return commands().change(id, body, preconditions, () -> amendments.propose(id, body.form()));
    }

    /**
     * Another wording for one paragraph of a section, as plain text.
     *
     * @param paragraph counted from one
     */
    public record AmendmentBody(
            @Nullable UUID section, @Nullable Integer paragraph, @Nullable String proposed, @Nullable String reason) {

        AmendmentForm form() {
            AmendmentForm form = new AmendmentForm();
            form.setSection(section);
            form.setParagraph(paragraph == null ? 0 : paragraph);
            form.setProposed(proposed == null ? "" : proposed);
            form.setReason(reason == null ? "" : reason);
            return form;
        }
    }

    /**
     * The answer to an amendment.
     *
     * @param place of the paragraph that was read, as the amendment names it
     * @param words that the text takes where the amendment is accepted in other words
     */
    public record AmendmentAnswerBody(
            @Nullable UUID amendment,
            @Nullable Integer edition,
            @Nullable String place,
            AmendmentAnswer.@Nullable Verdict verdict,
            @Nullable String words,
            @Nullable String reason) {

        AmendmentAnswer answer() {
            return new AmendmentAnswer(
                    amendment,
                    edition == null ? 0 : edition,
                    place == null ? "" : place,
                    verdict,
                    words == null ? "" : words,
                    reason == null ? "" : reason);
        }
    }

    /**
     * An amendment and the paragraph that it would change.
     *
     * @param joined other organisations that propose the same words
     * @param paragraph its number in the present section, from one; 0 where the section is gone
     * @param present the words of the paragraph now; empty where it is gone
     * @param place names these words in an answer
     * @param merged the changes of both; absent where a person has to choose, and once the amendment is answered
     * @param conflicts the words that both change in different ways
     */
    public record AmendmentLine(
            UUID id,
            String organisation,
            List<String> joined,
            UUID section,
            int paragraph,
            String original,
            String proposed,
            String reason,
            AmendmentState state,
            int edition,
            String answer,
            String present,
            String place,
            @Nullable String merged,
            List<Conflict> conflicts) {

        /** Words that the text and an amendment change in different ways. */
        public record Conflict(String present, String proposed) {}

        static AmendmentLine of(AmendmentView view) {
            AmendmentRow row = view.row();
            AmendmentPlace place = view.place().orElseGet(() -> new AmendmentPlace(0, List.of()));
            Optional<ThreeWayMerge> merge =
                    view.place().filter(found -> row.isOpen()).map(found -> found.merge(row));
            return new AmendmentLine(
                    row.id(),
                    row.organisationName(),
                    view.joined(),
                    row.section(),
                    place.number(),
                    row.original(),
                    row.proposed(),
                    row.reason(),
                    row.state(),
                    row.edition(),
                    row.verdictReason(),
                    place.plain(),
                    place.key(),
                    merge.filter(ThreeWayMerge::isClean)
                            .map(ThreeWayMerge::words)
                            .orElse(null),
                    merge.stream()
                            .flatMap(one -> one.conflicts().stream())
                            .map(part -> new Conflict(part.present(), part.proposed()))
                            .toList());
        }
    }
}
