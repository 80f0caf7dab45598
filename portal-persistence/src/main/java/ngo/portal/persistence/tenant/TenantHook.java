package ngo.portal.persistence.tenant;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.DatasourceAccessor;
import org.eclipse.persistence.sessions.SessionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sets the signed tenant context on every connection that EclipseLink takes, for the length of that transaction. There is
 * nothing to annotate and nothing to forget: without a context the database shows nothing.
 */
public class TenantHook extends PoolHook {

    private static final String SET_CONTEXT = "select set_config('app.ctx', ?, true)";

    private final ContextSigner signer = new ContextSigner(
            ConfigProvider.getConfig().getValue("portal.context.key", String.class), Clock.systemUTC());

    private volatile @Nullable TenantContext proxy;

    public TenantHook() {
        this(PoolUse.Pool.APP);
    }

    TenantHook(PoolUse.Pool pool) {
        super(pool);
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        super.postAcquireConnection(event);
        Optional<TenantPrincipal> acting = acting();
        if (acting.isPresent()) {
            DatasourceAccessor accessor = (DatasourceAccessor) event.getResult();
            try {
                setContext((Connection) accessor.getDatasourceConnection(), signer.sign(acting.get()));
            } catch (SQLException e) {
                throw DatabaseException.sqlException(e);
            }
        }
    }

    private Optional<TenantPrincipal> acting() {
        try {
            TenantContext tenant = tenant();
            return tenant.isEntered() ? Optional.of(tenant.acting()) : Optional.empty();
        } catch (ContextNotActiveException outsideAnyRequest) {
            return Optional.empty();
        }
    }

    /** The proxy of the context of the present request. The lookup costs more than the call, so its result is kept. */
    private TenantContext tenant() {
        TenantContext known = proxy;
        if (known == null) {
            known = CDI.current().select(TenantContext.class).get();
            proxy = known;
        }
        return known;
    }

    /** Sets the signed context on a connection until its transaction ends. */
    public static void setContext(Connection connection, String context) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET_CONTEXT)) {
            statement.setString(1, context);
            statement.execute();
        }
    }
}
