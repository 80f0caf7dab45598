package ngo.portal.persistence.access;

/** What a grant lets its grantee do; each level includes the ones before it. */
public enum AccessLevel {
    READ,
    COMMENT,
    SIGN,
    APPROVE;

    public boolean covers(AccessLevel other) {
        return compareTo(other) >= 0;
    }
}
