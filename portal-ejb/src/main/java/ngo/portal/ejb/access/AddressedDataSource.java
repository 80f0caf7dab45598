package ngo.portal.ejb.access;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL where its address says it is. As soon as a descriptor says anything of a data source, such as the size of its pool, the
 * server completes it by the usual server name, localhost, and calls the setters in an order that differs from start to start; in the
 * driver the last of them wins.
 */
public class AddressedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private boolean isAddressed;

    /** All that the address says counts, of several hosts all. */
    @Override
    public void setUrl(String url) {
        isAddressed = false;
        super.setUrl(url);
        isAddressed = true;
    }

    @Override
    public void setServerNames(@Nullable String @Nullable [] serverNames) {
        if (!isAddressed) {
            super.setServerNames(serverNames);
        }
    }
}
