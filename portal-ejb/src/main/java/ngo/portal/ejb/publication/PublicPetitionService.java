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
import ngo.portal.persistence.publication.PublicSupporterRepository;
import ngo.portal.persistence.shared.Slice;

/** The petitions that were opened, as anybody may read them. */
@Stateless
public class PublicPetitionService {

    @Inject
    private PublicPetitionRepository petitions;

    @Inject
    private PublicSupporterRepository supporters;

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

    /** Names of those who let theirs be shown, the newest first. */
    public Slice.Part<PublicSupporterRepository.Name> names(UUID petition, Slice slice) {
        return supporters.names(petition, slice);
    }

    /** From where people have signed, the largest first; what is left of this total is not shown by country. */
    public List<PublicSupporterRepository.Country> countries(UUID petition, long confirmed) {
        return supporters.countries(petition, confirmed);
    }

    /**
     * What whoever has confirmed is told, by the page on which they have signed or else by the owner.
     *
     * @param alias of the organisation whose page it is; empty for the owner's
     */
    public Optional<PublicSupporterRepository.Thanks> thanks(String slug, String alias, String language) {
        return supporters.thanks(slug, alias, language);
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
