package ngo.portal.ejb.translation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.document.TranslatableText;
import ngo.portal.ejb.translation.MachineTranslator.Question;
import ngo.portal.ejb.translation.TranslationDrafts.Work;
import ngo.portal.ejb.translation.TranslationEvent.TranslationDraftedByMachine;
import ngo.portal.persistence.translation.Segment;
import ngo.portal.persistence.translation.Segments;
import ngo.portal.persistence.translation.TranslationRefusals.NotForMachines;

/**
 * The database work before and after machine translation, each in a transaction of its own: no row lock is held during
 * requests to the machine.
 */
@Stateless
public class MachineDrafts {

    @Inject
    private TranslationDrafts drafts;

    @Inject
    private Event<TranslationEvent> events;

    /**
     * The segments to translate.
     *
     * @param questions by the keys of their segments
     */
    public record Asked(String fingerprint, List<Map.Entry<String, Question>> questions) {}

    /** One question for each empty segment. Refused if only the owner has access to the document. */
    public Asked questions(UUID document, String language) {
        Work work = drafts.open(document, language);
        TranslatableText source = work.source();
        if (!source.shared()) {
            throw new NotForMachines();
        }
        List<Map.Entry<String, Question>> questions = work.segments().all().stream()
                .filter(segment -> segment.words().isEmpty())
                .map(segment -> Map.entry(
                        segment.key(), question(segment, source, work.row().language())))
                .toList();
        return new Asked(source.fingerprint(), questions);
    }

    private static Question question(Segment segment, TranslatableText source, String language) {
        return new Question(
                segment.source(), !segment.kind().isLine(), main(source.text().language()), main(language));
    }

    /** The primary language, since machines know no regions and scripts. */
    private static String main(String tag) {
        return tag.split("-", 2)[0];
    }

    /**
     * Saves the machine's answers for segments that nobody has written meanwhile, each with its mark.
     *
     * @return number of saved segments
     */
    public int keep(UUID document, String language, Asked asked, Map<String, String> answers) {
        Work work = drafts.open(document, language);
        if (!work.source().fingerprint().equals(asked.fingerprint())
                || !work.source().shared()) {
            return 0;
        }
        Segments before = work.segments();
        Segments now = new Segments(before.all().stream()
                .map(segment -> segment.words().isEmpty() && answers.containsKey(segment.key())
                        ? segment.drafted(answers.get(segment.key()))
                        : segment)
                .toList());
        drafts.keep(work, now, work.source().fingerprint(), work.version());
        events.fire(new TranslationDraftedByMachine(work.source().document(), List.of()));
        return Math.toIntExact(now.filled() - before.filled());
    }
}
