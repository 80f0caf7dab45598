package ngo.portal.ejb.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.publication.KnownText;
import ngo.portal.persistence.publication.ListedDocument;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.publication.PublicPetitionRepository;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.publication.PublicSupporterRepository;
import ngo.portal.persistence.shared.Slice;

/** Opened petitions, for the public. */
@Stateless
public class PublicPetitionService {

    @Inject
    private PublicPetitionRepository petitions;

    @Inject
    private PublicSupporterRepository supporters;

    /** Ordered by opening, newest first, with titles in this language if there are any. */
    public Slice.Part<PublicPetitionRow> petitions(String language, Slice slice) {
        return petitions.rows(language, slice);
    }

    /** The newest petition that can be signed now, with its title in this language if there is one. */
    public Optional<PublicPetitionRow> newestOpen(String language) {
        return petitions.newestOpen(language);
    }

    /** In this language, if it can be signed in it; otherwise in the original. */
    public PublicPetition petition(String slug, String language) {
        return petitions.require(slug, language);
    }

    /** Whether an organisation collects, or collected, for this petition. */
    public boolean hadPage(UUID petition, String alias) {
        return petitions.hadPage(petition, alias);
    }

    /** Names whose publication the supporters agreed to, newest first. */
    public Slice.Part<PublicSupporterRepository.Name> names(UUID petition, Slice slice) {
        return supporters.names(petition, slice);
    }

    /** Countries of signatures, largest first; the rest of the total is not shown by country. */
    public List<PublicSupporterRepository.Country> countries(UUID petition, long confirmed) {
        return supporters.countries(petition, confirmed);
    }

    /**
     * The text of thanks that a signer reads after confirmation: that of the page on which they signed, or else the owner's.
     *
     * @param alias of the organisation whose page it is; empty for the owner's
     */
    public Optional<PublicSupporterRepository.Thanks> thanks(String slug, String alias, String language) {
        return supporters.thanks(slug, alias, language);
    }

    /** For search engines. */
    public List<ListedDocument> listed(int most) {
        return petitions.listed(most);
    }

    /** The petition whose signed text has this fingerprint. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return petitions.withFingerprint(fingerprint);
    }
}
