package ngo.portal.ejb.plan.records;

/** A record as it is typed, on top of the version that was read. */
public interface RecordForm {

    long getVersion();

    void setVersion(long version);
}
