package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.persistence.funding.FundingRefusals.FileTooLarge;

/**
 * Takes a file in. While it is built anew no transaction is open and no connection held, so that files that wait hold nobody up;
 * whether it may be added is asked before and after.
 */
@ApplicationScoped
public class AttachmentUpload {

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private FileCleaner cleaner;

    /** Its kind is what stands in it, whatever its name says. */
    public UUID add(UUID id, String name, byte[] bytes) {
        intake.requireRoom(id);
        if (bytes.length > MAX_BYTES) {
            throw new FileTooLarge();
        }
        return intake.add(id, name, cleaner.cleaned(bytes));
    }
}
