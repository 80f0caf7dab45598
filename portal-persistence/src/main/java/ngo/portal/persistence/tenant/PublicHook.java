package ngo.portal.persistence.tenant;

/** The hook of public pages, which sets no tenant context because nobody acts there. */
public class PublicHook extends PoolHook {

    public PublicHook() {
        super(PoolUse.Pool.PUBLIC);
    }
}
