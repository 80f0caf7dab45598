package ngo.portal.ejb.access;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL data source that takes its configuration from the JDBC URL alone. If a descriptor sets anything else, such as
 * the pool size, the server adds the default server name, localhost, and calls the setters in an order that differs between
 * starts; in the driver the last setter wins.
 */
public class AddressedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1;

    private boolean isAddressed;

    /** The whole URL counts, including all of several hosts. */
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
