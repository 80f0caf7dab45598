package ngo.portal.ejb.plan.records;

/** Unsaved form input for a record, with the version that was read. */
public interface RecordForm {

    long getVersion();

    void setVersion(long version);
}
