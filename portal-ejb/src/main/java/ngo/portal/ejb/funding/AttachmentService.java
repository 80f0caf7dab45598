package ngo.portal.ejb.funding;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import ngo.portal.ejb.vault.Box;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.Ciphertext;
import ngo.portal.persistence.funding.FileTooLarge;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.funding.SealedFileRepository;
import ngo.portal.persistence.funding.SealedFileRow;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.TooManyFiles;

/** Files that a request brings along: known kinds only, cleaned of what they tell about whoever made them, sealed whole. */
@Stateless
public class AttachmentService {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 200;

    @Inject
    private FundingDesk desk;

    @Inject
    private SealedFileRepository files;

    @Inject
    private SealedTexts texts;

    @Inject
    private FileCleaner cleaner;

    @Inject
    private Vault vault;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Takes a file in. Its kind is what stands in it, whatever its name says. */
    public UUID add(UUID id, String name, byte[] bytes) {
        FundingRequest request = desk.forWriting(id);
        request.requireWritable(RequestSection.FILES);
        if (bytes.length > LARGEST) {
            throw new FileTooLarge();
        }
        if (files.of(id).size() >= MOST) {
            throw new TooManyFiles();
        }
        FileCleaner.Clean clean = cleaner.cleaned(bytes);

        Instant now = clock.instant();
        UUID file = UUID.randomUUID();
        VaultObject object = SealedTexts.object(request, Secret.CONTENT);
        Box box = vault.open(object);
        Ciphertext sealed = new Ciphertext(box.seal(file, SealedFileRepository.FIELD, clean.bytes()));
        files.add(request, new SealedFileRow(file, object.id(), Secret.CONTENT, box.generation(), sealed), now);
        texts.say(request, Secret.CONTENT, file, described(name, clean), now);
        request.touch(now);

        events.fire(FundingEvent.of(FileAttached::new, request));
        return file;
    }

    private static Map<String, String> described(String name, FileCleaner.Clean clean) {
        return Map.of(
                AttachedFile.NAME,
                shown(name),
                AttachedFile.TYPE,
                clean.kind().type(),
                AttachedFile.SIZE,
                Integer.toString(clean.size()));
    }

    /** The last part of what may be a path, without signs that no name needs. */
    private static String shown(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        String some = last.isEmpty() ? "file" : last;
        return some.length() > LONGEST_NAME ? some.substring(some.length() - LONGEST_NAME) : some;
    }

    /** Opens one for whoever reads the request. */
    public OpenedFile open(UUID id, UUID file) {
        FundingRequest request = desk.require(id);
        SealedFileRow row = files.require(id, file);
        AttachedFile about = AttachedFile.of(file, texts.read(request, file));
        Box box = vault.open(SealedTexts.object(request, row.secret()));
        return new OpenedFile(
                about,
                box.open(
                        file,
                        SealedFileRepository.FIELD,
                        row.generation(),
                        row.sealed().bytes()));
    }

    public void remove(UUID id, UUID file) {
        FundingRequest request = desk.forWriting(id);
        request.requireWritable(RequestSection.FILES);
        files.drop(id, file);
        texts.drop(request, file);
        request.touch(clock.instant());

        events.fire(FundingEvent.of(FileRemoved::new, request));
    }
}
