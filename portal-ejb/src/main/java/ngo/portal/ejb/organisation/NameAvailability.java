package ngo.portal.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.organisation.OrganisationRefusals.NameTakenByLookalike;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.organisation.entry.EntryDetail;
import ngo.portal.persistence.text.names.Lookalikes;

/**
 * Refuses an organisation name that could be confused with another's, and prevents two organisations from taking similar
 * names at the same time.
 */
@ApplicationScoped
class NameAvailability {

    @Inject
    private DirectoryRepository directory;

    @Inject
    private DirectorySearchRepository lists;

    /** Locks names and aliases until this transaction ends, so that the checks after it remain valid. */
    void takeAlone() {
        directory.writeAlone();
    }

    /**
     * Refuses names that equal or resemble those of another organisation.
     *
     * @param organisation the one that wants the names
     */
    void requireFree(List<String> wanted, UUID organisation) {
        takeAlone();
        List<EntryDetail> others = directory.entries(lists.alike(wanted)).stream()
                .filter(other -> !other.id().equals(organisation))
                .toList();
        wanted.forEach(name -> requireUnlike(name, others));
    }

    private static void requireUnlike(String name, List<EntryDetail> others) {
        others.stream()
                .flatMap(other -> other.names().stream())
                .filter(taken -> Lookalikes.areAlike(name, taken))
                .findFirst()
                .ifPresent(taken -> {
                    throw new NameTakenByLookalike(name, taken);
                });
    }
}
