package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.publication.KnownText;
import ngo.portal.persistence.publication.ListedPetition;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.publication.PublicPetitionRepository;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.shared.Slice;

/** The petitions that were opened, as anybody may read them. */
@Stateless
public class PublicPetitionService {

    @Inject
    private PublicPetitionRepository petitions;

    /** The last opened first, with titles in this language as far as there are any. */
    public Slice.Part<PublicPetitionRow> petitions(String language, Slice slice) {
        return petitions.rows(language, slice);
    }

    /** The last opened of those that can be signed now, with its title in this language if there is one. */
    public Optional<PublicPetitionRow> newestOpen(String language) {
        return petitions.newestOpen(language);
    }

    /** In this language, where it can be signed in it; else as it was written. */
    public PublicPetition petition(String slug, String language) {
        return petitions.require(slug, language);
    }

    /** Whether an organisation collects for this petition, or did. */
    public boolean hadPage(UUID petition, String alias) {
        return petitions.hadPage(petition, alias);
    }

    /** For search engines. */
    public List<ListedPetition> listed(int most) {
        return petitions.listed(most);
    }

    /** The petition that is signed with the text that has this fingerprint. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return petitions.withFingerprint(fingerprint);
    }
}
