package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.ejb.vault.VaultRefusals.Unreadable;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestField;
import ngo.portal.persistence.funding.RequestRow;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.sealed.Ciphertext;
import ngo.portal.persistence.funding.sealed.SealedRepository;
import ngo.portal.persistence.funding.sealed.SealedRow;

/** Encrypts what people write into and about a request, and decrypts the rows that row-level security lets them read. */
@ApplicationScoped
public class SealedTexts {

    @Inject
    private SealedRepository rows;

    @Inject
    private Vault vault;

    /** The vault object that contains such a secret, and its owner. */
    public static VaultObject object(FundingRequest request, Secret secret) {
        return new VaultObject(request.object(secret), request.keeper(secret));
    }

    /** Writes fields of the request itself, and replaces their previous content. */
    public void write(FundingRequest request, Map<RequestField, String> texts, Instant now) {
        Map<Secret, ObjectCipher> boxes = new EnumMap<>(Secret.class);
        texts.forEach((field, text) -> {
            ObjectCipher cipher = boxes.computeIfAbsent(field.secret(), secret -> vault.open(object(request, secret)));
            put(request, cipher, field.secret(), request.id(), field.name(), text, now);
        });
    }

    /** Encrypts one text under a row of its own, such as a question. */
    public void say(FundingRequest request, Secret secret, UUID row, String field, String text, Instant now) {
        say(request, secret, row, Map.of(field, text), now);
    }

    /** Encrypts several texts under one row. */
    public void say(FundingRequest request, Secret secret, UUID row, Map<String, String> texts, Instant now) {
        ObjectCipher cipher = vault.open(object(request, secret));
        texts.forEach((field, text) -> put(request, cipher, secret, row, field, text, now));
    }

    private void put(
            FundingRequest request,
            ObjectCipher cipher,
            Secret secret,
            UUID row,
            String field,
            String text,
            Instant now) {
        Ciphertext sealed = new Ciphertext(cipher.sealText(row, field, text));
        rows.put(request, new SealedRow(request.object(secret), row, field, secret, cipher.generation(), sealed), now);
    }

    /** Decrypts everything of a request that the caller may read and has a key to. */
    public OpenedTexts read(FundingRequest request) {
        return read(request, rows.of(request.id()));
    }

    /** Decrypts one row of it, such as a question. */
    public OpenedTexts read(FundingRequest request, UUID row) {
        return read(request, rows.ofRow(request.id(), row));
    }

    /** Refuses a row whose vault object differs from that of its request: one of them was not written by the portal. */
    private OpenedTexts read(FundingRequest request, List<SealedRow> found) {
        if (found.stream().anyMatch(row -> !row.object().equals(request.object(row.secret())))) {
            throw new Unreadable();
        }
        Set<VaultObject> objects =
                found.stream().map(row -> object(request, row.secret())).collect(Collectors.toSet());
        return opened(found, vault.openAll(objects));
    }

    /** Decrypts rows of several requests that were loaded already, with one query to the key store for all. */
    public OpenedTexts open(List<SealedRow> found, Collection<VaultObject> objects) {
        return opened(found, vault.openAll(objects));
    }

    private static OpenedTexts opened(List<SealedRow> found, Map<UUID, ObjectCipher> boxes) {
        Map<OpenedTexts.FieldKey, String> texts = new HashMap<>();
        for (SealedRow row : found) {
            ObjectCipher cipher = boxes.get(row.object());
            if (cipher != null) {
                texts.put(new OpenedTexts.FieldKey(row.row(), row.field()), text(cipher, row));
            }
        }
        return new OpenedTexts(texts);
    }

    private static String text(ObjectCipher cipher, SealedRow row) {
        return cipher.openText(
                row.row(), row.field(), row.generation(), row.sealed().bytes());
    }

    /** Deletes everything that the applicant's keys decrypted. */
    public void destroy(FundingRequest request) {
        rows.dropAll(request.id());
    }

    /** Deletes one row of it. */
    public void drop(FundingRequest request, UUID row) {
        rows.dropRow(request.id(), row);
    }

    /** The titles of a list's lines, by request, with one query to each database for all lines. */
    public Map<UUID, String> titles(Collection<RequestRow> lines) {
        List<SealedRow> found = rows.field(lines.stream().map(RequestRow::id).toList(), RequestField.TITLE.name());
        Set<UUID> readable = found.stream().map(SealedRow::object).collect(Collectors.toSet());
        Map<UUID, ObjectCipher> boxes = vault.openAll(lines.stream()
                .filter(line -> readable.contains(line.content()))
                .map(line -> new VaultObject(line.content(), line.owner()))
                .toList());
        OpenedTexts openedTexts = opened(found, boxes);
        return found.stream()
                .map(SealedRow::row)
                .collect(Collectors.toMap(row -> row, row -> openedTexts.text(row, RequestField.TITLE.name())));
    }
}
