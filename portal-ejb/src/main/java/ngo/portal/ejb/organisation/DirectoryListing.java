package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;

/** Maintains the search and sort columns of the directory from its entries. */
@Stateless
public class DirectoryListing {

    private static final int CHUNK_SIZE = 250;

    @Inject
    private DirectorySearchRepository lists;

    @Inject
    private DirectoryRepository directory;

    /** Lists the present entry, in the transaction of the action. */
    public void keep(UUID organisation) {
        lists.keep(directory.entries(List.of(organisation)));
    }

    /** Starts listing again for entries that an older ICU version has listed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void begin() {
        lists.outdate();
    }

    /**
     * Lists some of the entries that are not listed in their present form: those from Keycloak or from seed data.
     *
     * @return whether there may be more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean catchUp() {
        List<UUID> outdated = lists.outdated(CHUNK_SIZE);
        if (!outdated.isEmpty()) {
            lists.keep(directory.entries(outdated));
        }
        return outdated.size() == CHUNK_SIZE;
    }
}
