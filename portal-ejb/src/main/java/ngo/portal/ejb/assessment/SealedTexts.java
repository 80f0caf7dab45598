package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.vault.Box;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.ejb.vault.VaultObject;
import ngo.portal.persistence.funding.Ciphertext;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.SealedRepository;
import ngo.portal.persistence.funding.SealedRow;
import ngo.portal.persistence.funding.Secret;

/** Puts what is said about a request under its seal and takes it out again, for whoever holds the key and finds the row. */
@ApplicationScoped
public class SealedTexts {

    @Inject
    private Vault vault;

    @Inject
    private SealedRepository sealed;

    /** What was opened: by row, then by the name of the field. Kept no longer than the request lasts. */
    public static final class Opened {

        private final Map<UUID, Map<String, String>> texts;

        private Opened(Map<UUID, Map<String, String>> texts) {
            this.texts = texts;
        }

        public Optional<String> find(UUID row, String field) {
            return Optional.ofNullable(texts.getOrDefault(row, Map.of()).get(field));
        }

        public String text(UUID row, String field) {
            return find(row, field).orElse("");
        }

        /** Nobody learns from a log what was opened. */
        @Override
        public String toString() {
            return "Opened";
        }
    }

    public void seal(FundingRequest request, Secret secret, UUID row, String field, String text, Instant now) {
        VaultObject object = object(request, secret);
        Box box = box(object, secret);
        sealed.put(
                request,
                new SealedRow(
                        object.id(),
                        row,
                        field,
                        secret,
                        box.generation(),
                        new Ciphertext(box.sealText(row, field, text))),
                now);
    }

    /** What the funder keeps to itself begins with the first thing that it keeps. */
    private Box box(VaultObject object, Secret secret) {
        Box held = vault.openAll(List.of(object)).get(object.id());
        if (held == null && secret == Secret.CASE) {
            vault.create(object);
        }
        return held == null ? vault.open(object) : held;
    }

    /** Everything of these rows that the caller may read: one question and one opening, however many they are. */
    public Opened open(FundingRequest request, Collection<UUID> rows) {
        Set<UUID> wanted = Set.copyOf(rows);
        List<SealedRow> found = sealed.of(request.id()).stream()
                .filter(row -> wanted.contains(row.row()))
                .toList();
        Set<VaultObject> objects = new HashSet<>();
        for (Secret secret : EnumSet.allOf(Secret.class)) {
            if (found.stream().anyMatch(row -> row.secret() == secret)) {
                objects.add(object(request, secret));
            }
        }
        return open(found, objects);
    }

    /** The same for rows of several requests that were found already. */
    public Opened open(Collection<SealedRow> found, Collection<VaultObject> objects) {
        Map<UUID, Box> boxes = objects.isEmpty() ? Map.of() : vault.openAll(objects);
        Map<UUID, Map<String, String>> texts = new HashMap<>();
        for (SealedRow row : found) {
            Box box = boxes.get(row.object());
            if (box != null) {
                texts.computeIfAbsent(row.row(), any -> new HashMap<>())
                        .put(
                                row.field(),
                                box.openText(
                                        row.row(),
                                        row.field(),
                                        row.generation(),
                                        row.sealed().bytes()));
            }
        }
        return new Opened(texts);
    }

    public static VaultObject object(FundingRequest request, Secret secret) {
        return new VaultObject(request.object(secret), request.keeper(secret));
    }
}
