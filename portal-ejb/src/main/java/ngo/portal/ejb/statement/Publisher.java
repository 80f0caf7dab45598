package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.publication.NewPublication;
import ngo.portal.persistence.publication.PublicSignature;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.PublicationRepository;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.publication.SignatureChanges;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRepository;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.text.CanonicalText;

/** Publishes a statement to the public tables. Called by a lead's action or by the timer, each of which may read every answer. */
@ApplicationScoped
public class Publisher {

    /** Fewer silent supporters than this are not counted in public: the number would reveal who they are. */
    private static final int MIN_COUNTED_SUPPORTERS = 3;

    @Inject
    private StatementRepository statements;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private PublicationRepository publications;

    @Inject
    private AnonymitySets crowds;

    /** Publishes once; repeating it changes nothing. */
    public void publish(Statement statement, PublicationKind kind, String note, Instant now) {
        StatementDetail detail = statements.detail(statement.id());
        List<SignOnRow> board = signOns.board(detail);
        int number = publications.newestNumber(statement.id()) + 1;
        NewPublication publication = new NewPublication(
                statement.organisation(),
                statement.id(),
                number,
                detail.slug(),
                kind,
                statement.text(),
                statement.notesToEditors(),
                statement.pressContact(),
                note,
                silent(board),
                now);
        if (publications.add(publication) && number == 1) {
            shown(board, detail).forEach(signature -> print(detail, signature));
        }
    }

    /** What {@link #publish} would publish now, in the order of the public page. */
    public Release preview(Statement statement, Instant now) {
        StatementDetail detail = statements.detail(statement.id());
        List<SignOnRow> board = signOns.board(detail);
        CanonicalText canonical = CanonicalText.of(statement.text());
        return new Release(
                statement.id(),
                detail.slug(),
                PublicationKind.PUBLISHED,
                statement.text(),
                canonical.text(),
                canonical.fingerprint(),
                statement.notesToEditors(),
                statement.pressContact(),
                "",
                silent(board),
                now,
                now,
                shown(board, detail).stream().sorted(PublicSignature.IN_ORDER).toList(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Removes signatories that have withdrawn, then adds late signatures, in this order, and recounts the silent ones. */
    public void followAnswers(Statement statement, Instant now) {
        StatementDetail detail = statements.detail(statement.id());
        List<SignOnRow> board = signOns.board(detail);
        SignatureChanges changes =
                SignatureChanges.between(publications.standing(statement.id()), shown(board, detail));
        changes.toWithdraw().forEach(gone -> publications.withdraw(statement.id(), gone.id(), note(board, gone), now));
        changes.toPublish().forEach(signature -> print(detail, signature));
        publications.countSilent(statement.id(), silent(board));
    }

    /** The public note of an organisation that was published by name; for any other a note would reveal too much. */
    private static String note(List<SignOnRow> board, PublicSignature gone) {
        return board.stream()
                .filter(row -> row.alias().equals(gone.alias()) && row.state() == SignOnState.WITHDRAWN)
                .findFirst()
                .map(SignOnRow::withdrawalNote)
                .orElse("");
    }

    private void print(StatementDetail statement, PublicSignature signature) {
        publications.addSignature(statement.owner(), statement.id(), signature);
    }

    private List<PublicSignature> shown(List<SignOnRow> board, StatementDetail statement) {
        return board.stream()
                .filter(Publisher::isShown)
                .map(row -> publicForm(row, region(row, board), statement.owner(), statement.changedAt()))
                .toList();
    }

    /** A named signatory needs no region; of the others the region is shown only if it fits several organisations. */
    private String region(SignOnRow row, List<SignOnRow> board) {
        return row.display() == Display.NAMED
                ? row.region()
                : crowds.of(row.region(), board).publishedRegion();
    }

    /** The public form of a signature for a region contains no name and no other hint, including words of the signatory's own. */
    static PublicSignature publicForm(SignOnRow row, String region, UUID owner, Instant otherwise) {
        boolean named = row.display() == Display.NAMED;
        return new PublicSignature(
                UUID.randomUUID(),
                named ? row.alias() : "",
                named ? row.printedName() : "",
                row.display(),
                region,
                named ? row.reservation() : "",
                row.state() == SignOnState.SIGNED_LATE,
                named && row.organisation().equals(owner),
                row.answeredAt() == null ? otherwise : row.answeredAt(),
                null,
                "");
    }

    static boolean isShown(SignOnRow row) {
        return row.state().counts() && row.display() != Display.SILENT;
    }

    static int silent(List<SignOnRow> board) {
        long supporters = board.stream()
                .filter(row -> row.state().counts() && row.display() == Display.SILENT)
                .count();
        return supporters < MIN_COUNTED_SUPPORTERS ? 0 : (int) supporters;
    }
}
