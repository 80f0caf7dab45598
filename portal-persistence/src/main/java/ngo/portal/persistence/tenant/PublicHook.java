package ngo.portal.persistence.tenant;

/** For public pages: nobody acts there, so there is nothing to tell the database. */
public class PublicHook extends PoolHook {

    public PublicHook() {
        super(PoolUse.Pool.PUBLIC);
    }
}
