package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.persistence.text.DocumentTextJson;

/** Writes the rows that the public reads. */
@ApplicationScoped
public class PublicationRepository {

    private static final Select<Integer> NEWEST_NUMBER =
            Select.of(Integer.class, "select coalesce(max(number), 0) from publication where statement_id = ?1");

    private static final Select<PublicSignature> STANDING = Select.of(
            PublicSignature.class,
            "select " + PublicSignature.COLUMNS
                    + " from publication_signature where statement_id = ?1 and withdrawn_at is null");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Publishes a text once; returns false for a second attempt with the same number, which changes nothing. */
    public boolean add(NewPublication publication) {
        entities.flush();
        CanonicalText canonical = CanonicalText.of(publication.text());
        int added = Sql.run(
                entities,
                """
                insert into publication (organisation_id, statement_id, number, slug, kind, title, language, text, canonical,
                  fingerprint, notes_to_editors, press_contact, public_note, silent_supporters, published_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) on conflict do nothing
                """,
                publication.owner(),
                publication.statement(),
                publication.number(),
                publication.slug(),
                publication.kind(),
                publication.text().title(),
                publication.text().language(),
                DocumentTextJson.write(publication.text()),
                canonical.text(),
                canonical.fingerprint(),
                publication.notesToEditors(),
                publication.pressContact(),
                publication.publicNote(),
                publication.silentSupporters(),
                publication.at());
        return added == 1;
    }

    /** The number of the last public act, from 1; 0 while nothing of the statement was published. */
    public int newestNumber(UUID statement) {
        return NEWEST_NUMBER.first(entities, statement).orElse(0);
    }

    public void addSignature(UUID owner, UUID statement, PublicSignature signature) {
        Sql.run(
                entities,
                """
                insert into publication_signature (organisation_id, statement_id, signature_id, signer_alias, printed_name, display,
                  region, reservation, late, convener, signed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                owner,
                statement,
                signature.id(),
                signature.alias(),
                signature.printedName(),
                signature.display(),
                signature.region(),
                signature.reservation(),
                signature.late(),
                signature.convener(),
                signature.signedAt());
    }

    /** The public signatures that are not withdrawn. */
    public List<PublicSignature> standing(UUID statement) {
        return STANDING.list(entities, statement);
    }

    /** Marks a published signature as withdrawn; does nothing where it is not published or is marked already. */
    public void withdraw(UUID statement, UUID signature, String note, Instant at) {
        Sql.run(
                entities,
                """
                update publication_signature set withdrawn_at = ?1, withdrawal_note = ?2
                where statement_id = ?3 and signature_id = ?4 and withdrawn_at is null
                """,
                at,
                note,
                statement,
                signature);
    }

    /** Stores the number of silent supporters of the present public text. */
    public void countSilent(UUID statement, int supporters) {
        Sql.run(
                entities,
                """
                update publication set silent_supporters = ?1
                where statement_id = ?2 and silent_supporters <> ?1
                  and number = (select max(n.number) from publication n where n.statement_id = ?2)
                """,
                supporters,
                statement);
    }
}
