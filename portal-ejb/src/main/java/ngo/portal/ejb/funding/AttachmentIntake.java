package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.file.CleanFile;
import ngo.portal.ejb.funding.FundingEvent.FileAttached;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.FundingRefusals.TooManyFiles;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.sealed.Ciphertext;
import ngo.portal.persistence.funding.sealed.SealedFileRepository;
import ngo.portal.persistence.funding.sealed.SealedFileRow;

/** Stores an attachment in two short transactions: one before the file is sanitised, one after. */
@Stateless
public class AttachmentIntake {

    private static final int MAX_FILES = 20;
    private static final int MAX_NAME_CHARACTERS = 200;

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

    /** Checks before the file is processed whether one may be added now. */
    public void requireCapacity(UUID id) {
        withCapacity(id);
    }

    private FundingRequest withCapacity(UUID id) {
        FundingRequest request = fundingAccess.forWriting(id);
        request.requireWritable(RequestSection.FILES);
        if (files.of(id).size() >= MAX_FILES) {
            throw new TooManyFiles();
        }
        return request;
    }

    public UUID add(UUID id, String givenName, CleanFile rebuilt) {
        FundingRequest request = withCapacity(id);
        String name = rebuilt.kind().named(shown(givenName));
        CleanFile clean = rebuilt.named(name);

        Instant now = clock.instant();
        UUID file = UUID.randomUUID();
        VaultObject object = SealedTexts.object(request, Secret.CONTENT);
        ObjectCipher cipher = vault.open(object);
        Ciphertext sealed = new Ciphertext(cipher.seal(file, SealedFileRepository.FIELD, clean.bytes()));
        files.add(request, new SealedFileRow(file, object.id(), Secret.CONTENT, cipher.generation(), sealed), now);
        texts.say(request, Secret.CONTENT, file, described(name, clean), now);
        request.touch(now);

        events.fire(new FileAttached(request.document(), List.of()));
        return file;
    }

    private static Map<String, String> described(String name, CleanFile clean) {
        return Map.of(
                AttachedFile.NAME,
                name,
                AttachedFile.TYPE,
                clean.kind().type(),
                AttachedFile.SIZE,
                Integer.toString(clean.size()));
    }

    /** The last segment of what may be a path, without control characters. */
    private static String shown(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String some = last.isEmpty() ? "file" : last;
        return some.length() > MAX_NAME_CHARACTERS ? some.substring(some.length() - MAX_NAME_CHARACTERS) : some;
    }
}
