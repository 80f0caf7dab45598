package ngo.portal.ejb.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import ngo.portal.persistence.vault.KeyWrap;
import ngo.portal.persistence.vault.MasterKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key-encryption key of this installation, from a file that only the portal's user can read, or from its environment.
 * The file is read again whenever it has changed, so that keys can be rotated while the portal runs.
 */
@ApplicationScoped
public class VaultKeyset implements KeyWrap {

    @Inject
    @ConfigProperty(name = "portal.vault.keyset.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "portal.vault.keyset")
    private Optional<String> text;

    private volatile @Nullable Reading last;

    /** The content read, and the state of the file at that time. */
    private record Reading(String state, MasterKeys keys) {}

    @Override
    public byte[] seal(byte[] key, byte[] about) {
        return keys().seal(key, about);
    }

    @Override
    public byte[] open(byte[] sealed, byte[] about) throws GeneralSecurityException {
        return keys().open(sealed, about);
    }

    private MasterKeys keys() {
        try {
            String state = state();
            Reading known = last;
            if (known == null || !known.state().equals(state)) {
                known = new Reading(state, MasterKeys.of(content()));
                last = known;
            }
            return known.keys();
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Identifies the state of the file by file key, modification time and size, so that a replaced file is recognised
     * regardless of its time.
     */
    private String state() throws IOException {
        if (file.isEmpty()) {
            return "";
        }
        BasicFileAttributes now = Files.readAttributes(Path.of(file.get()), BasicFileAttributes.class);
        return now.fileKey() + " " + now.lastModifiedTime() + " " + now.size();
    }

    private String content() throws IOException {
        return file.isPresent() ? Files.readString(Path.of(file.get())) : text.orElse("");
    }

    /** Nothing of the content is reported, not even by the causes. */
    private static RuntimeException unusable(Exception cause) {
        String what = "There is no keyset that can be used in PORTAL_VAULT_KEYSET_FILE or PORTAL_VAULT_KEYSET";
        return cause instanceof IOException io
                ? new UncheckedIOException(what, io)
                : new IllegalStateException(what + ": " + cause.getClass().getSimpleName());
    }
}
