package ngo.portal.persistence.tenant;

/** The same for the key database, which has a connection pool of its own. */
public class KeysHook extends TenantHook {

    public KeysHook() {
        super(PoolUse.Pool.KEYS);
    }
}
