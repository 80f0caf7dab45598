package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.file.FileCleaner;
import ngo.portal.persistence.funding.FundingRefusals.FileTooLarge;

/**
 * Receives an uploaded attachment. While the file is sanitised no transaction is open and no connection is held, so that
 * waiting uploads block nobody; the permission to add it is checked before and after.
 */
@ApplicationScoped
public class AttachmentUpload {

    private static final int MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private FileCleaner cleaner;

    /** The type is detected by the content, regardless of the name. */
    public UUID add(UUID id, String name, byte[] bytes) {
        intake.requireCapacity(id);
        if (bytes.length > MAX_BYTES) {
            throw new FileTooLarge();
        }
        return intake.add(id, name, cleaner.cleaned(bytes));
    }
}
