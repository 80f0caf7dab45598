package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.organisation.PrintedEntry;
import ngo.portal.persistence.text.DocumentText;

/**
 * A published statement as everybody may read it.
 *
 * @param canonical the exact text that the fingerprint is the SHA-256 of
 * @param about the organisations named, from the directory, in the statement's language and its order
 * @param left when signatories have left the coalition since, by their alias
 * @param history every public act, the first one first
 */
public record Release(
        UUID statement,
        String slug,
        PublicationKind kind,
        DocumentText text,
        String canonical,
        String fingerprint,
        String notesToEditors,
        String pressContact,
        String publicNote,
        int silentSupporters,
        Instant firstPublishedAt,
        Instant publishedAt,
        List<PublicSignature> signatures,
        List<PrintedEntry> about,
        Map<String, Instant> left,
        List<PublicAct> history) {

    /** One public act in the life of a published statement. */
    public record PublicAct(int number, PublicationKind kind, String note, String fingerprint, Instant at) {}
}
