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

/** Translations as files for programs in which people translate: XLIFF 2.1 goes out, 2.0 and 2.1 come back. */
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
     * What came of a file.
     *
     * @param version of what is written now
     * @param taken segments whose words have changed with it
     * @param changed segments among all for which the document says something else now
     * @param lost segments of an older text whose words stand nowhere any more
     */
    public record Taken(long version, int taken, int changed, int lost) {}

    /** The document with the words that whoever asks would see: those not handed in as well for who writes them. */
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
     * Takes the words of a file into what is written. What the file has no words for stays as it is. Words of an older text go where the
     * same stands now, or something alike, and are marked there.
     *
     * @param version that the writer has read, 0 where nothing was written; another one is never overwritten
     * @throws XliffRefused where anything is wrong; nothing is taken then
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
