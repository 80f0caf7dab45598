package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.persistence.organisation.entry.LocalizedEntry;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/**
 * A published statement as the public may read it. Of a retracted one only its title, the note, fingerprints and history
 * remain; its text, signatures and press contact are empty.
 *
 * @param canonical the exact text of which the fingerprint is the SHA-256; empty where it was retracted
 * @param about the organisations named, from the directory, in the statement's language and its order
 * @param left when signatories have left the coalition since, by their alias
 * @param history every public act, the first one first
 * @param translations approved ones of this very text, by their languages
 * @param translated the one in the requested language; absent where the original is read
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
        List<LocalizedEntry> about,
        Map<String, Instant> left,
        List<PublicAct> history,
        List<PublicTranslation> translations,
        @Nullable PublicTranslationText translated) {

    /** A retracted statement: its title, and the history, whose last act gives the reason. */
    static Release retracted(UUID statement, String slug, DocumentText text, List<PublicAct> history) {
        PublicAct last = history.get(history.size() - 1);
        return new Release(
                statement,
                slug,
                PublicationKind.RETRACTED,
                new DocumentText(text.title(), text.language(), List.of(), List.of()),
                "",
                last.fingerprint(),
                "",
                "",
                last.note(),
                0,
                history.get(0).at(),
                last.at(),
                List.of(),
                List.of(),
                Map.of(),
                history,
                List.of(),
                null);
    }

    /** The text that is shown: the approved translation into the reader's language, else the original. */
    public DocumentText shownText() {
        return translated == null ? text : translated.text();
    }

    /** The fingerprint of the shown text. */
    public String shownFingerprint() {
        return translated == null ? fingerprint : translated.fingerprint();
    }

    /** The exact text of which {@link #shownFingerprint} is the SHA-256. */
    public String shownCanonical() {
        return translated == null ? canonical : translated.canonical();
    }

    /** The signatures published by name, including those that were withdrawn since. */
    public List<PublicSignature> named() {
        return shown(Display.NAMED);
    }

    public List<PublicSignature> byRegion() {
        return shown(Display.REGION);
    }

    /** How many organisations support the text, named or not. */
    public long standing() {
        return signatures.stream()
                        .filter(signature -> signature.withdrawnAt() == null)
                        .count()
                + silentSupporters;
    }

    private List<PublicSignature> shown(Display display) {
        return signatures.stream()
                .filter(signature -> signature.display() == display)
                .toList();
    }

    /** The same with the entries of the organisations that are named in it. */
    public Release withAbout(List<LocalizedEntry> entries) {
        return new Release(
                statement,
                slug,
                kind,
                text,
                canonical,
                fingerprint,
                notesToEditors,
                pressContact,
                publicNote,
                silentSupporters,
                firstPublishedAt,
                publishedAt,
                signatures,
                entries,
                left,
                history,
                translations,
                translated);
    }

    /** One public act in the life of a published statement. */
    public record PublicAct(int number, PublicationKind kind, String note, String fingerprint, Instant at) {}
}
