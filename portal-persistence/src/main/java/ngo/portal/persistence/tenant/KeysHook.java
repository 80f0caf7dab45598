package ngo.portal.persistence.tenant;

/** The same for the database of keys, whose pool is another. */
public class KeysHook extends TenantHook {

    public KeysHook() {
        super(PoolUse.Pool.KEYS);
    }
}
