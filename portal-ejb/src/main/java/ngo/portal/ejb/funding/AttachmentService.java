package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.funding.FundingEvent.FileRemoved;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.sealed.SealedFileRepository;
import ngo.portal.persistence.funding.sealed.SealedFileRow;

/**
 * Attachments of funding requests: known file types only, sanitised so that they do not identify their author, and encrypted
 * as a whole.
 */
@Stateless
public class AttachmentService {

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private SealedFileRepository files;

    @Inject
    private SealedTexts texts;

    @Inject
    private Vault vault;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Decrypts one for a reader of the request. */
    public OpenedFile open(UUID id, UUID file) {
        FundingRequest request = fundingAccess.require(id);
        SealedFileRow row = files.require(id, file);
        AttachedFile about = AttachedFile.of(file, texts.read(request, file));
        ObjectCipher cipher = vault.open(SealedTexts.object(request, row.secret()));
        return new OpenedFile(
                about,
                cipher.open(
                        file,
                        SealedFileRepository.FIELD,
                        row.generation(),
                        row.sealed().bytes()));
    }

    public void remove(UUID id, UUID file) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.requireWritable(RequestSection.FILES);
        files.drop(id, file);
        texts.drop(request, file);
        request.touch(clock.instant());

        events.fire(new FileRemoved(request.document(), List.of()));
    }
}
