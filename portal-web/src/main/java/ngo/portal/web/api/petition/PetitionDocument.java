package ngo.portal.web.api.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.petition.PetitionAction;
import ngo.portal.ejb.petition.PetitionView;
import ngo.portal.persistence.petition.MailContent;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.web.api.shared.SectionDocument;
import org.jspecify.annotations.Nullable;

/**
 * A petition as its reader sees it.
 *
 * @param owner alias of the organisation whose petition it is
 * @param fingerprint SHA-256 of the frozen text; absent before the freeze
 * @param goal target number of signatures; 0 if there is none
 * @param total signatures that count; absent before the petition was opened
 * @param pages those that the caller may see
 * @param allowed what the caller may do now
 */
public record PetitionDocument(
        UUID id,
        String slug,
        String title,
        String language,
        List<String> addressees,
        List<SectionDocument> sections,
        int goal,
        Instant closesAt,
        String zone,
        MailContent mailContent,
        PetitionState state,
        String stateNote,
        String owner,
        @Nullable String fingerprint,
        @Nullable Integer total,
        List<PetitionPageLine> pages,
        Instant createdAt,
        Instant changedAt,
        long version,
        List<String> allowed) {

    public static PetitionDocument of(PetitionView view) {
        PetitionDetail petition = view.petition();
        return new PetitionDocument(
                petition.id(),
                petition.slug(),
                petition.title(),
                petition.text().language(),
                petition.text().addressees(),
                petition.text().sections().stream().map(SectionDocument::of).toList(),
                petition.goal(),
                petition.closesAt(),
                petition.zone(),
                petition.mailContent(),
                petition.state(),
                petition.stateNote(),
                petition.ownerAlias(),
                petition.fingerprint().isEmpty() ? null : petition.fingerprint(),
                number(petition.total()),
                view.pages().stream().map(PetitionPageLine::of).toList(),
                petition.createdAt(),
                petition.changedAt(),
                petition.version(),
                view.allowed().stream()
                        .sorted()
                        .map(PetitionAction::apiName)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** Fails for numbers above the range of {@code int}: there are fewer people than that. */
    static @Nullable Integer number(@Nullable Long total) {
        return total == null ? null : Math.toIntExact(total);
    }
}
