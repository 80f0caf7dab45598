package ngo.portal.ejb.petition.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.persistence.petition.desk.DeskRefusals.ScanTooLarge;

/** Takes a scan in. While it is built anew no transaction is open; whether it may be put there is asked before and after. */
@ApplicationScoped
public class ScanUpload {

    /** Of the file as it is sent. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    private ScanService scans;

    @Inject
    private FileCleaner cleaner;

    /** Its kind is what stands in it; its name, which may be somebody's, is not kept. */
    public void put(UUID id, int number, byte[] bytes) {
        scans.requireRoom(id, number);
        if (bytes.length > MAX_BYTES) {
            throw new ScanTooLarge();
        }
        scans.put(id, number, cleaner.cleaned(bytes));
    }
}
