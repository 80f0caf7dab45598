package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.TranslationDrafts.Placed;
import ngo.portal.ejb.translation.TranslationDrafts.Work;
import ngo.portal.ejb.translation.XliffRefused.Reason;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationRepository;
import ngo.portal.persistence.translation.TranslationRow;
import ngo.portal.persistence.translation.TranslationTextRepository;

/** Import and export of translations as files for translation programs: exports XLIFF 2.1, imports 2.0 and 2.1. */
@Stateless
public class TranslationFileService {

    /** A larger file is refused. */
    public static final int MAX_BYTES = XliffReader.MAX_BYTES;

    @Inject
    private TranslationAccess translationAccess;

    @Inject
    private TranslationDrafts drafts;

    @Inject
    private TranslationRepository translations;

    @Inject
    private TranslationTextRepository texts;

    /**
     * The result of an import.
     *
     * @param version of the draft
     * @param taken number of segments whose words it has changed
     * @param changed number of segments among all whose source has changed
     * @param lost segments of an older text that the document does not contain any more
     */
    public record Taken(long version, int taken, int changed, int lost) {}

    /** The document with the translation that the caller may see, which for writers includes unsubmitted words. */
    public byte[] write(UUID document, String language) {
        TranslatableText source = translationAccess.source(document);
        TranslationRow row = translations.require(document, language);
        boolean writes = translationAccess
                .allowed(source, row, row.state(source.fingerprint()))
                .contains(TranslationAction.TRANSLATE);
        Segments segments = writes
                ? drafts.work(source, row, texts.newest(row.id())).segments()
                : texts.newest(row.id())
                        .map(text -> Segments.of(source.text(), text.segments()))
                        .orElseGet(() -> Segments.of(source.text()));
        return XliffWriter.write(source, row.language(), segments);
    }

    /**
     * Imports the words of a file into the draft. Segments without words in the file stay unchanged. Words of an older text
     * go to the segment with the same source, or with a similar one, and are marked there.
     *
     * @param version that the writer has read, 0 if there was none; another version is never overwritten
     * @throws XliffRefused if anything is wrong; nothing is imported then
     */
    public Taken read(UUID document, String language, byte[] file, long version) {
        Work work = drafts.open(document, language);
        TranslationDrafts.requireVersion(work, version);
        XliffFile read = XliffReader.read(file);
        if (!read.document().equals(document)) {
            throw new XliffRefused(Reason.OTHER_DOCUMENT);
        }
        if (!read.language().equalsIgnoreCase(work.row().language())
                || !read.sourceLanguage().equalsIgnoreCase(work.source().text().language())) {
            throw new XliffRefused(Reason.OTHER_LANGUAGE);
        }
        Segments given = read.segments(work.segments(), work.source().fingerprint());
        Placed placed = TranslationDrafts.place(work, given);
        Segments now = placed.segments();
        return new Taken(
                drafts.keep(work, now, read.fingerprint(), version),
                Math.toIntExact(now.all().stream()
                        .filter(one -> !work.segments().all().contains(one))
                        .count()),
                Math.toIntExact(now.all().stream().filter(Segment::isChanged).count()),
                placed.lost().size());
    }
}
