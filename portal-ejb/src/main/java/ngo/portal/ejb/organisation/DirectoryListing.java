package ngo.portal.ejb.organisation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.organisation.entry.DirectoryRepository;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;

/** Keeps the lists of the directory as its entries say. */
@Stateless
public class DirectoryListing {

    private static final int CHUNK_SIZE = 250;

    @Inject
    private DirectorySearchRepository lists;

    @Inject
    private DirectoryRepository directory;

    /** Lists an entry as it is now, in the act's own transaction. */
    public void keep(UUID organisation) {
        lists.keep(directory.entries(List.of(organisation)));
    }

    /** What older tables have listed is listed anew. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void begin() {
        lists.outdate();
    }

    /**
     * Lists some of those that are not there as they are now: whoever came from Keycloak or was filled in.
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
