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

/** No organisation takes a name that people could take for another's, and no two take like ones at the same time. */
@ApplicationScoped
class NameAvailability {

    @Inject
    private DirectoryRepository directory;

    @Inject
    private DirectorySearchRepository lists;

    /** Nobody else takes a name or an alias until this transaction ends: what is looked up from here on stays true. */
    void takeAlone() {
        directory.writeAlone();
    }

    /**
     * Refuses what another organisation is called, or nearly.
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
