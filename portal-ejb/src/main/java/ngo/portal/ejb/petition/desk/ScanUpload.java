package ngo.portal.ejb.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.persistence.petition.desk.DeskRefusals.ScanTooLarge;

/** Receives an uploaded scan. While the file is sanitised no transaction is open; the permission is checked before and after. */
@ApplicationScoped
public class ScanUpload {

    /** Limit of the file as it is uploaded. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    private ScanService scans;

    @Inject
    private FileCleaner cleaner;

    /** The file type is detected by the content; the file name, which may be a person's, is not stored. */
    public void put(UUID id, int number, byte[] bytes) {
        scans.requireUncountedSheet(id, number);
        if (bytes.length > MAX_BYTES) {
            throw new ScanTooLarge();
        }
        scans.put(id, number, cleaner.cleaned(bytes));
    }
}
